package org.zhanqun.admin.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Makes accounts for what a transaction stores: when it cannot be stored in the end, they go again. */
@ApplicationScoped
public class NewAccounts {
    private final WebmasterAccounts accounts;
    private final TransactionSynchronizationRegistry transactions;

    NewAccounts(WebmasterAccounts accounts, TransactionSynchronizationRegistry transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** To be called in a transaction, after all that may refuse. */
    public WebmasterAccounts.Account ensure(String userName, String displayName) {
        var account = accounts.ensure(userName, displayName);
        if (account.oneTimePassword() != null) {
            transactions.registerInterposedSynchronization(new Withdrawal(account.userName()));
        }
        return account;
    }

    private final class Withdrawal implements Synchronization {
        private final String userName;

        Withdrawal(String userName) {
            this.userName = userName;
        }

        @Override
        public void beforeCompletion() {
            // There is nothing to do while it may still go well.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                accounts.remove(userName);
            }
        }
    }
}
