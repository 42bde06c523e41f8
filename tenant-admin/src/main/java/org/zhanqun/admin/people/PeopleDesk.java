package org.zhanqun.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.admin.site.NewAccounts;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.admin.site.WebmasterAccounts.Account;
import org.zhanqun.identity.Activity;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.identity.SignIn;
import org.zhanqun.identity.Staff;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Sites;

/** What the pages and the API do with a site's people, each step in its own transaction. Only records leave. */
@ApplicationScoped
class PeopleDesk {
    private static final int SIGN_INS = 50;
    private static final int LONGEST_NAME = 60;

    private final Staff staff;
    private final Memberships memberships;
    private final Activity activity;
    private final NewAccounts newAccounts;
    private final WebmasterAccounts accounts;
    private final Sites sites;
    private final Caller caller;
    private final Event<PasswordReset> reset;

    PeopleDesk(
            Staff staff,
            Memberships memberships,
            Activity activity,
            NewAccounts newAccounts,
            WebmasterAccounts accounts,
            Sites sites,
            Caller caller,
            Event<PasswordReset> reset) {
        this.staff = staff;
        this.memberships = memberships;
        this.activity = activity;
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.sites = sites;
        this.caller = caller;
        this.reset = reset;
    }

    record Listed(SiteSummary site, List<Person> people) {}

    /** @param resettable whether the caller may give the person another password */
    record Shown(SiteSummary site, Person person, List<SignIn> signIns, boolean resettable) {
        public String path() {
            return "/admin/sites/" + site.key() + "/people/" + person.userName();
        }
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    Listed list(String key) {
        return new Listed(SiteSummary.of(sites.require(key)), people(key));
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    Shown show(String key, String userName) {
        var person = people(key).stream()
                .filter(one -> one.userName().equals(userName))
                .findFirst()
                .orElseThrow(() -> new NotFound("member.not-found", userName));
        return new Shown(
                SiteSummary.of(sites.require(key)),
                person,
                activity.signIns(userName, SIGN_INS),
                caller.rights().covers(memberships.heldBy(userName)));
    }

    private List<Person> people(String key) {
        var byName = staff.of(key).stream()
                .collect(Collectors.groupingBy(Membership::userName, TreeMap::new, Collectors.toList()));
        var seen = activity.last(byName.keySet());
        return byName.entrySet().stream().map(one -> person(one, seen)).toList();
    }

    private Person person(Map.Entry<String, List<Membership>> one, Map<String, Instant> seen) {
        return new Person(
                one.getKey(),
                one.getValue().stream().map(Membership::role).sorted().toList(),
                one.getValue().stream().allMatch(Membership::locked),
                seen.get(one.getKey()),
                one.getKey().equals(caller.userName()));
    }

    /** Lets a person in; an account is made when there is none. When the identity server is away, nothing has happened. */
    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    Account invite(String key, String userName, String name, Role role) {
        sites.require(key).requireOpen();
        new Violations().limitText(name, "name", LONGEST_NAME).check();
        var wanted = userName == null ? null : userName.strip().toLowerCase(Locale.ROOT);
        staff.join(key, wanted, role);
        return newAccounts.ensure(wanted, name == null || name.isBlank() ? null : name.strip());
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    void change(String key, String userName, Role role) {
        staff.change(key, userName, role);
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    void remove(String key, String userName) {
        staff.remove(key, userName);
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    void lock(String key, String userName) {
        staff.lock(key, userName);
    }

    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    void unlock(String key, String userName) {
        staff.unlock(key, userName);
    }

    /**
     * Gives a person another one-time password.
     *
     * @throws Denied when the person may do more than the caller could allow
     */
    @ForSite(ForSite.Need.MANAGE_PEOPLE)
    Account resetPassword(String key, String userName) {
        if (staff.of(key).stream().noneMatch(member -> member.userName().equals(userName))) {
            throw new NotFound("member.not-found", userName);
        }
        if (!caller.rights().covers(memberships.heldBy(userName))) {
            throw new Denied("member.password.elsewhere", userName);
        }
        // First what is stored, so that no password is changed that nobody can trace.
        reset.fire(new PasswordReset(key, userName));
        return accounts.reset(userName).orElseThrow(() -> new NotFound("member.account.none", userName));
    }

    /** A person was given another one-time password. */
    record PasswordReset(String site, String subject) implements DomainEvent {
        @Override
        public String action() {
            return "account.reset";
        }
    }
}
