package org.zhanqun.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/**
 * What it costs to hand an article down. The statements grow with batches of rows, not with sites; {@code -Dzhanqun.sites=758} measures
 * a whole province.
 */
@QuarkusTest
@Tag("database")
class OfferingSpeedTest {
    private static final String CITY = "439001";

    /** Rows of one site: its reference, its delivery, its entry in the audit trail. */
    private static final int TABLES = 3;

    private static final int BATCH = 50;

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    Offering offering;

    @Inject
    EntityManagerFactory factory;

    @Test
    void statementsGrowWithBatchesAlone() {
        var count = Integer.getInteger("zhanqun.sites", 60);
        var city = province.city(CITY);
        var keys = IntStream.range(0, count)
                .mapToObj(i -> province.county(CITY).key())
                .toList();
        offer(city, publish(city, "预热"), keys.subList(0, 1));
        var article = publish(city, "下发");
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        var start = System.nanoTime();
        offer(city, article, keys);
        var offered = (System.nanoTime() - start) / 1_000_000;

        var statements = statistics.getPrepareStatementCount();
        assertThat(statements).isLessThan(30 + TABLES * (count / BATCH + 2) + count / 20);
        start = System.nanoTime();
        tenants.callAs(city.key(), () -> publishing.withdraw(city, article, "有误"));
        var withdrawn = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "Handed down to %d sites in %d ms with %d statements, withdrawn from all in %d ms%n",
                count, offered, statements, withdrawn);
    }

    private void offer(Site city, long article, List<String> keys) {
        var offered = tenants.callAsProvince(() -> offering.offer(
                city, new Offer(article, "0201", ShareMode.OBLIGATORY, false, null, new Addressees(null, null, keys))));
        assertThat(offered.sites()).hasSameSizeAs(keys);
    }

    private long publish(Site site, String title) {
        var text = new Manuscript("0201", title, "", "<p>正文</p>", "市政府办公室", null, null, null);
        return tenants.callAs(site.key(), () -> {
            var id = writing.draft(site, trees.of(site), text).article().id();
            return publishing.publish(site, trees.of(site), id).id();
        });
    }
}
