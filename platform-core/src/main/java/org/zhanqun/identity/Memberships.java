package org.zhanqun.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Locale;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainEvent;

@ApplicationScoped
public class Memberships implements PanacheRepository<Membership> {
    private final Event<Granted> granted;

    Memberships(Event<Granted> granted) {
        this.granted = granted;
    }

    /** Gives a role; giving what the person has already changes nothing. */
    public void grant(Membership membership) {
        var held = count(
                "userName = ?1 and role = ?2 and scope = ?3",
                membership.userName(),
                membership.role(),
                membership.scope());
        if (held == 0) {
            persist(membership);
            granted.fire(new Granted(membership.scope(), membership.userName(), membership.role()));
        }
    }

    public Rights rightsOf(String userName) {
        var name = userName.toLowerCase(Locale.ROOT);
        return Rights.of(name, list("userName = ?1 and locked = false order by scope, role", name));
    }

    /** What a person would have a right to if nobody had locked the person out. */
    public Rights heldBy(String userName) {
        return Rights.of(userName, list("userName = ?1 order by scope, role", userName));
    }

    /** A site's people, without those who are locked out. */
    public List<Membership> ofSite(String site) {
        return list("scope = ?1 and locked = false order by role, userName", site);
    }

    /** A role was given. */
    public record Granted(String scope, String userName, Role role) implements DomainEvent {
        @Override
        public String site() {
            return scope.equals(Membership.WHOLE_PROVINCE) || Character.isDigit(scope.charAt(0)) ? null : scope;
        }

        @Override
        public String action() {
            return "membership.grant";
        }

        @Override
        public String subject() {
            return userName;
        }

        @Override
        public String detail() {
            return role + " " + scope;
        }

        @Override
        public List<Difference> differences() {
            return List.of(new Difference("member.role", "", role.name()));
        }
    }
}
