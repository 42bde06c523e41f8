package org.zhanqun.admin.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Unavailable;

/**
 * One-time passwords for the webmasters of an onboarding (初始密码). Nowhere are passwords kept: whoever asks gets new ones, for the
 * accounts that nobody has signed in with. Each answer makes the former passwords worthless.
 */
@ApplicationScoped
class Invitations {
    private static final int AT_ONCE = 4;

    private final OnboardingDesk desk;
    private final WebmasterAccounts accounts;

    Invitations(OnboardingDesk desk, WebmasterAccounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    /** @param sites that the person runs, by their names */
    public record Invitation(String userName, String name, String oneTimePassword, List<String> sites) {}

    /**
     * @throws Conflict    when no account waits for a password
     * @throws Unavailable when the identity server does not answer
     */
    List<Invitation> issue(long id) {
        var invitees = desk.invitees(id);
        var passwords = renewed(invitees);
        if (passwords.isEmpty()) {
            throw new Conflict("onboarding.nobody");
        }
        desk.invited(id, passwords.size());
        return passwords.stream()
                .map(account -> invitation(account, invitees.lines()))
                .toList();
    }

    private static Invitation invitation(WebmasterAccounts.Account account, List<OnboardingDesk.Line> lines) {
        var own = lines.stream()
                .filter(line -> line.webmaster().equals(account.userName()))
                .toList();
        return new Invitation(
                account.userName(),
                own.getFirst().webmasterName(),
                account.oneTimePassword(),
                own.stream().map(OnboardingDesk.Line::name).collect(Collectors.toList()));
    }

    private List<WebmasterAccounts.Account> renewed(OnboardingDesk.Invitees invitees) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new ArrayList<Future<Optional<WebmasterAccounts.Account>>>();
            for (Map.Entry<String, Boolean> one : invitees.ours().entrySet()) {
                Callable<Optional<WebmasterAccounts.Account>> renewal =
                        () -> accounts.renew(one.getKey(), one.getValue(), invitees.since());
                asked.add(threads.submit(renewal));
            }
            var renewed = new ArrayList<WebmasterAccounts.Account>();
            for (var one : asked) {
                one.get().ifPresent(renewed::add);
            }
            return renewed;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unavailable away ? away : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("identity.unavailable");
        }
    }
}
