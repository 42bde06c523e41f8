package org.zhanqun.admin.site;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An identity server that answers, as far as webmasters' accounts go; tests put it in by hand. */
@Vetoed
public final class ReadyAccounts extends WebmasterAccounts {
    private final Set<String> accounts = ConcurrentHashMap.newKeySet();

    public ReadyAccounts() {
        super(null, "test");
    }

    @Override
    Account ensure(String userName, String displayName) {
        return new Account(userName, accounts.add(userName) ? "one-time" : null);
    }

    @Override
    public Optional<Account> renew(String userName, boolean ours, Instant since) {
        return ours && accounts.contains(userName) ? Optional.of(new Account(userName, "another")) : Optional.empty();
    }

    @Override
    public Optional<Account> reset(String userName) {
        return accounts.contains(userName) ? Optional.of(new Account(userName, "reset")) : Optional.empty();
    }

    /** Whether it has an account of this name. */
    public boolean has(String userName) {
        return accounts.contains(userName);
    }

    @Override
    void remove(String userName) {
        accounts.remove(userName);
    }
}
