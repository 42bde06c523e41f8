package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.tenancy.Tenants;

/**
 * Makes one row of all hits on an old address on a past day (访问汇总), and one of all its hits of long ago: however often it is asked
 * for, and on however many nodes, a site keeps a bounded number of rows for each. The sums stay the same.
 */
@ApplicationScoped
public class HitCondensing {
    private static final int AT_ONCE = 2_000;
    /** Where the hits of long ago are counted: they have no day any more. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final EntityManager entityManager;
    private final Mergers mergers;
    private final MergerConfig config;
    private final Tenants tenants;
    private final Clock clock;

    HitCondensing(EntityManager entityManager, Mergers mergers, MergerConfig config, Tenants tenants, Clock clock) {
        this.entityManager = entityManager;
        this.mergers = mergers;
        this.config = config;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Condenses what is past at every site that took something in, some rows in each transaction. @return how many rows went */
    public int run() {
        var went = 0;
        for (var site : tenants.callAsProvince(mergers::receivers)) {
            went += all(site, false) + all(site, true);
        }
        return went;
    }

    private int all(String site, boolean days) {
        var went = 0;
        var some = AT_ONCE;
        while (some == AT_ONCE) {
            some = tenants.callAs(site, () -> days ? forgetDays(site) : condense(site));
            went += some;
        }
        return went;
    }

    /** What renderers wrote before today becomes the sums of its days. */
    private int condense(String site) {
        return into(site, false, today().atStartOfDay(Clocks.BEIJING).toInstant(), hit -> day(hit.countedAt()));
    }

    /** Days that nobody asks for singly any more become one sum. */
    private int forgetDays(String site) {
        var first = today().minusDays(config.hitDays());
        return into(site, true, first.atStartOfDay(Clocks.BEIJING).toInstant(), _ -> LONG_AGO);
    }

    private int into(String site, boolean condensed, Instant before, Function<MergedHit, Instant> since) {
        var rows = entityManager
                .createQuery(
                        "from MergedHit where condensed = :condensed and countedAt > :longAgo and countedAt < :before"
                                + " order by countedAt, id",
                        MergedHit.class)
                .setParameter("condensed", condensed)
                .setParameter("longAgo", LONG_AGO)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (!rows.isEmpty()) {
            take(rows);
            var sums = new HashMap<MergedHit.Sum, Long>();
            rows.forEach(row -> sums.merge(row.sum(since.apply(row)), row.hits(), Long::sum));
            sums.forEach((sum, hits) -> add(site, sum, hits));
        }
        return rows.size();
    }

    /** Whoever deletes a row has it: of two nodes that read the same, one goes on and the other starts again the next day. */
    private void take(List<MergedHit> rows) {
        var taken = entityManager
                .createQuery("delete from MergedHit where id in :ids")
                .setParameter("ids", rows.stream().map(MergedHit::id).collect(Collectors.toSet()))
                .executeUpdate();
        if (taken != rows.size()) {
            throw new IllegalStateException("Another node condenses the hits");
        }
        rows.forEach(entityManager::detach);
    }

    private void add(String site, MergedHit.Sum sum, long hits) {
        var known = entityManager
                .createQuery("from MergedHit where id = :id", MergedHit.class)
                .setParameter("id", MergedHit.id(site, sum))
                .getResultStream()
                .findFirst();
        known.ifPresentOrElse(row -> row.add(hits), () -> entityManager.persist(new MergedHit(site, sum, hits)));
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }

    private static Instant day(Instant moment) {
        return LocalDate.ofInstant(moment, Clocks.BEIJING)
                .atStartOfDay(Clocks.BEIJING)
                .toInstant();
    }
}
