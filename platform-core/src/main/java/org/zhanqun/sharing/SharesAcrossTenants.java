package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.tenancy.Tenants;

/**
 * What the bound site has offered (发件箱) with the receipts, which are the others' rows: these are read by statements that name the
 * bound site as the origin, and tell what was decided, by whom and when.
 */
@ApplicationScoped
public class SharesAcrossTenants {
    private final EntityManager entityManager;
    private final Clock clock;

    SharesAcrossTenants(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** How many sites did what with an offer. @param overdue of those who wait, how many are late */
    public record Tally(long offered, long taken, long declined, long overdue) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0);

        public long sites() {
            return offered + taken + declined;
        }
    }

    public record Counted(Share share, Tally tally) {}

    public record Found(List<Counted> shares, long total) {}

    /** One page, last offered first. */
    public Found page(int page, int size) {
        var shares = entityManager
                .createQuery("from Share order by offeredAt desc, id desc", Share.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery("select count(*) from Share", Long.class)
                .getSingleResult();
        var tallies = tallies(shares.stream().map(Share::id).toList());
        return new Found(
                shares.stream()
                        .map(share -> new Counted(share, tallies.getOrDefault(share.id(), Tally.NOTHING)))
                        .toList(),
                total);
    }

    /** @throws NotFound when this site has offered nothing with this id; another site's looks the same */
    public Counted require(long id) {
        return entityManager
                .createQuery("from Share where id = :id", Share.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(share -> new Counted(share, tallies(List.of(id)).getOrDefault(id, Tally.NOTHING)))
                .orElseThrow(() -> new NotFound("share.not-found", Long.toString(id)));
    }

    private Map<Long, Tally> tallies(Collection<Long> shares) {
        var tallies = new HashMap<Long, Tally>();
        if (shares.isEmpty()) {
            return tallies;
        }
        session()
                .createNativeQuery(
                        "SELECT share_id, SUM(CASE WHEN state = 'OFFERED' THEN 1 ELSE 0 END) AS offered, SUM(CASE WHEN"
                                + " state = 'TAKEN' THEN 1 ELSE 0 END) AS taken, SUM(CASE WHEN state = 'DECLINED' THEN 1"
                                + " ELSE 0 END) AS declined, SUM(CASE WHEN state = 'OFFERED' AND due_at < :now THEN 1"
                                + " ELSE 0 END) AS overdue FROM share_delivery WHERE origin_site = :site AND share_id"
                                + " IN (:shares) GROUP BY share_id",
                        Object[].class)
                .addScalar("share_id", Long.class)
                .addScalar("offered", Long.class)
                .addScalar("taken", Long.class)
                .addScalar("declined", Long.class)
                .addScalar("overdue", Long.class)
                .setParameter("now", clock.instant())
                .setParameter("site", Tenants.currentSite())
                .setParameterList("shares", shares)
                .getResultList()
                .forEach(row -> tallies.put(
                        (Long) row[0], new Tally((Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4])));
        return tallies;
    }

    /** What every site made of an offer: first who still waits, then who declined, then who took it, each by the site's code. */
    public List<Receipt> receipts(Share share) {
        return session()
                .createNativeQuery(
                        "SELECT d.tenant_id AS site, s.name AS name, d.state AS state, d.taken_as AS taken_as, d.decided_by AS"
                                + " decided_by, d.decided_at AS decided_at, d.reason AS reason FROM share_delivery d JOIN"
                                + " site s ON s.site_key = d.tenant_id WHERE d.origin_site = :site AND d.share_id ="
                                + " :share ORDER BY CASE d.state WHEN 'OFFERED' THEN 0 WHEN 'DECLINED' THEN 1 ELSE 2"
                                + " END, s.code",
                        Object[].class)
                .addScalar("site", String.class)
                .addScalar("name", String.class)
                .addScalar("state", String.class)
                .addScalar("taken_as", String.class)
                .addScalar("decided_by", String.class)
                .addScalar("decided_at", Instant.class)
                .addScalar("reason", String.class)
                .setParameter("site", Tenants.currentSite())
                .setParameter("share", share.id())
                .getResultList()
                .stream()
                .map(row -> receipt(share, row))
                .toList();
    }

    private Receipt receipt(Share share, Object[] row) {
        var decidedAt = (Instant) row[5];
        var by = decidedAt == null ? clock.instant() : decidedAt;
        return new Receipt(
                (String) row[0],
                (String) row[1],
                DeliveryState.valueOf((String) row[2]),
                row[3] == null ? null : TakenAs.valueOf((String) row[3]),
                (String) row[4],
                decidedAt,
                (String) row[6],
                share.dueAt() != null && by.isAfter(share.dueAt()));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
