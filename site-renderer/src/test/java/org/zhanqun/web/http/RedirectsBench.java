package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerWork;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.site.SiteDirectory;

/**
 * What it takes to find where an old address leads, among a million of them, and what they cost in memory. Not a test, and so run by its
 * name only: {@code mvn -pl site-renderer -am test -Dtest=RedirectsBench
 * -Dquarkus.datasource.jdbc.url='jdbc:h2:file:./target/bench;MODE=MySQL'}, with the rows on disk as they are in operation
 */
@QuarkusTest
@Tag("database")
class RedirectsBench {
    private static final int ADDRESSES = Integer.getInteger("zhanqun.bench.addresses", 1_000_000);
    private static final int ARTICLES = 1_000;
    private static final int ASKED = 30_000;
    private static final long FIRST = 50_000_000;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerWork work;

    @Inject
    MergedSites merged;

    @Inject
    SiteDirectory directory;

    @Inject
    AgroalDataSource database;

    @Test
    void lookUps() throws SQLException {
        var source = province.open(SiteKind.DEPARTMENT, "430100");
        var target = province.county("430100");
        var alone = province.county("430100");
        var ids = tenants.callAs(
                target.key(),
                () -> writing.adopt(
                        target,
                        trees.of(target),
                        IntStream.range(0, ARTICLES)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript("0203", "第" + i + "条", "", "<p>正文</p>", "县旅游局", "", null, null),
                                        Instant.parse("2024-03-05T02:00:00Z").plusSeconds(i)))
                                .toList()));
        var plan = planning.plan(source.key(), target.key());
        planning.start(new Seen(plan.id(), plan.version()), "测量");
        while (planning.show(plan.id()).state().moves()) {
            work.run();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> directory
                        .byKey(source.key())
                        .filter(site -> site.notice() != null)
                        .isPresent());
        var gone = directory.byKey(source.key()).orElseThrow();
        System.gc();
        var before = held();
        var begun = System.nanoTime();
        insert(source, target, plan.id(), ids);
        var inserting = (System.nanoTime() - begun) / 1e9;
        var random = new SplittableRandom(20_261_129);
        IntConsumer ask = _ -> assertThat(merged.leadsTo(gone, path(FIRST + random.nextInt(ADDRESSES))))
                .isPresent();
        var found = microseconds(ask);
        var missing = microseconds(i ->
                assertThat(merged.leadsTo(gone, path(FIRST + ADDRESSES + i))).isEmpty());
        var untouched = microseconds(i -> merged.handedOnBy(alone, path(FIRST + i)));
        System.gc();
        System.out.printf(
                "redirects: %d addresses (inserted in %.0f s); a look-up takes %.1f µs (median), %.1f µs where nothing is found,"
                        + " %.2f µs at a site that handed nothing over; heap %d MB before, %d MB after%n",
                ADDRESSES, inserting, found, missing, untouched, before >> 20, held() >> 20);
    }

    private static String path(long id) {
        return "/gzdt/tzgg/202403/t20240305_" + id + ".html";
    }

    private static double microseconds(IntConsumer what) {
        var times = new long[ASKED];
        for (var round = 0; round < 2; round++) { // the first one is for Java to compile it
            for (var i = 0; i < ASKED; i++) {
                var begun = System.nanoTime();
                what.accept(i);
                times[i] = System.nanoTime() - begun;
            }
        }
        java.util.Arrays.sort(times);
        return times[ASKED / 2] / 1e3;
    }

    private void insert(Site source, Site target, long merger, List<Long> ids) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO merged_address (tenant_id, source_key, kind, ref,"
                        + " merger_id, old_address, source_column, source_version, article_id, article_version, made, handed)"
                        + " VALUES (?, ?, 'ARTICLE', ?, ?, ?, '0203', 0, ?, 0, TRUE, FALSE)")) {
            connection.setAutoCommit(false);
            for (var i = 0; i < ADDRESSES; i++) {
                insert.setString(1, target.key());
                insert.setString(2, source.key());
                insert.setString(3, Long.toString(FIRST + i));
                insert.setLong(4, merger);
                insert.setString(5, path(FIRST + i));
                insert.setLong(6, ids.get(i % ids.size()));
                insert.addBatch();
                if (i % 2_000 == 1_999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** What was left after the last collection of each pool: what is really held. */
    private static long held() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(java.lang.management.MemoryPoolMXBean::getCollectionUsage)
                .filter(java.util.Objects::nonNull)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
