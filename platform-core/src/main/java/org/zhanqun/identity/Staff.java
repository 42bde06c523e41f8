package org.zhanqun.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;

/**
 * The people of a site (网站人员): who joins, who leaves, and what each may do there. A site always keeps one who runs it. All
 * rows of a site are locked before one of them changes, so that two managers cannot send each other away.
 */
@ApplicationScoped
public class Staff {
    private final EntityManager entityManager;
    private final Memberships memberships;
    private final Event<MemberChanged> changed;

    Staff(EntityManager entityManager, Memberships memberships, Event<MemberChanged> changed) {
        this.entityManager = entityManager;
        this.memberships = memberships;
        this.changed = changed;
    }

    /** All people of a site by name, also those who are locked out. */
    public List<Membership> of(String site) {
        return memberships.list("scope = ?1 order by userName, role", site);
    }

    /** Lets a person in. @throws Conflict when the person is there already */
    public void join(String site, String userName, Role role) {
        new Violations()
                .require(userName != null && UserName.wellFormed(userName), "userName", "webmaster.form")
                .require(role != null && role.ofSite(), "role", "member.role")
                .check();
        if (held(site).stream().anyMatch(member -> member.userName().equals(userName))) {
            throw new Conflict("member.already", userName);
        }
        memberships.grant(Membership.ofSite(userName, role, site));
    }

    /** Gives a person one role in the place of those that the person has. */
    public void change(String site, String userName, Role role) {
        new Violations()
                .require(role != null && role.ofSite(), "role", "member.role")
                .check();
        var all = held(site);
        var own = of(all, userName);
        if (own.size() == 1 && own.getFirst().role() == role) {
            return;
        }
        if (role != Role.WEBMASTER) {
            requireAnother(all, userName);
        }
        var locked = own.getFirst().locked();
        own.forEach(entityManager::remove);
        entityManager.flush();
        var next = Membership.ofSite(userName, role, site);
        if (locked) {
            next.lock();
        }
        entityManager.persist(next);
        fire(site, "change", userName, new Difference("member.role", roles(own), role.name()));
    }

    /** Takes all that a person may do on a site away. What the person wrote stays. */
    public void remove(String site, String userName) {
        var all = held(site);
        var own = of(all, userName);
        requireAnother(all, userName);
        own.forEach(entityManager::remove);
        fire(site, "revoke", userName, new Difference("member.role", roles(own), ""));
    }

    /** Keeps a person out of a site for the time being; locking whoever is locked changes nothing. */
    public void lock(String site, String userName) {
        var all = held(site);
        var own = of(all, userName);
        if (userName.equals(Actor.current())) {
            throw new Conflict("member.lock.self");
        }
        if (own.stream().allMatch(Membership::locked)) {
            return;
        }
        requireAnother(all, userName);
        own.forEach(Membership::lock);
        fire(site, "lock", userName, new Difference("account.state", "ACTIVE", "LOCKED"));
    }

    public void unlock(String site, String userName) {
        var own = of(held(site), userName);
        if (own.stream().anyMatch(Membership::locked)) {
            own.forEach(Membership::unlock);
            fire(site, "unlock", userName, new Difference("account.state", "LOCKED", "ACTIVE"));
        }
    }

    private List<Membership> held(String site) {
        return new ArrayList<>(entityManager
                .createQuery("from Membership where scope = :site order by id", Membership.class)
                .setParameter("site", site)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    private static List<Membership> of(List<Membership> all, String userName) {
        var own = all.stream()
                .filter(member -> member.userName().equals(userName))
                .toList();
        if (own.isEmpty()) {
            throw new NotFound("member.not-found", userName);
        }
        return own;
    }

    /** Somebody else must be left who runs the site, unless the person does not run it. */
    private static void requireAnother(List<Membership> all, String userName) {
        var managers = all.stream()
                .filter(member -> member.role() == Role.WEBMASTER && !member.locked())
                .map(Membership::userName)
                .collect(Collectors.toSet());
        if (managers.contains(userName) && managers.size() == 1) {
            throw new Conflict("member.last", userName);
        }
    }

    private static String roles(List<Membership> own) {
        return own.stream().map(member -> member.role().name()).sorted().collect(Collectors.joining(" "));
    }

    private void fire(String site, String step, String userName, Difference difference) {
        entityManager.flush();
        changed.fire(new MemberChanged(site, step, userName, List.of(difference)));
    }
}
