package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;

/** Who may review on a site, of their own right or in somebody's place. */
@ApplicationScoped
public class Reviewers {
    private final Memberships memberships;
    private final EntityManager entityManager;
    private final Clock clock;

    Reviewers(Memberships memberships, EntityManager entityManager, Clock clock) {
        this.memberships = memberships;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public Team of(Site site) {
        return new Team(memberships.ofSite(site.key()));
    }

    /** In whose names a person may review now: the own one first, then those substituted. */
    public Set<String> identities(Site site, String person) {
        var team = of(site);
        var identities = new LinkedHashSet<String>();
        if (team.reviews(person)) {
            identities.add(person);
        }
        entityManager
                .createQuery(
                        "select distinct reviewer from Substitute where substitute = :person"
                                + " and startsAt <= :now and endsAt > :now",
                        String.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(team::reviews)
                .sorted()
                .forEach(identities::add);
        return identities;
    }

    /** A site's people. */
    public record Team(List<Membership> members) {
        public boolean isMember(String person) {
            return members.stream().anyMatch(member -> member.userName().equals(person));
        }

        /** 站点管理员 and 审核人员 review. */
        public boolean reviews(String person) {
            return has(person, Role.WEBMASTER) || has(person, Role.REVIEWER);
        }

        public boolean manages(String person) {
            return has(person, Role.WEBMASTER);
        }

        /** All who review, by name. */
        public List<String> reviewers() {
            return members.stream()
                    .map(Membership::userName)
                    .filter(this::reviews)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Everybody, by name. */
        public List<String> names() {
            return members.stream()
                    .map(Membership::userName)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private boolean has(String person, Role role) {
            return members.stream()
                    .anyMatch(
                            member -> member.role() == role && member.userName().equals(person));
        }
    }
}
