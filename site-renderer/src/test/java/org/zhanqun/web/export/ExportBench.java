package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/**
 * How fast a site with many articles is exported, and in how much memory. Not a test, and so run by its name only:
 * {@code mvn -pl site-renderer -am test -Dtest=ExportBench -Dsurefire.failIfNoSpecifiedTests=false}
 */
@QuarkusTest
@Tag("database")
class ExportBench {
    private static final int ARTICLES = Integer.getInteger("zhanqun.bench.articles", 10_000);
    private static final int AT_ONCE = 500;
    private static final String[] COLUMNS = {"0201", "0202", "0203", "0206"};
    private static final String PARAGRAPH = "<p>会议指出，要坚持以人民为中心的发展思想，统筹推进各项重点工作，着力解决群众急难愁盼问题，确保各项部署落到实处、见到实效。</p>";

    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees columns;

    @Test
    void exportOfOneSite() throws Exception {
        var site = province.county();
        exporting.forget(site);
        fill(site);
        System.gc();
        var before = afterCollection();
        for (var round = 1; round <= 3; round++) {
            var begun = System.nanoTime();
            var export = exporting.run(site, true);
            var seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "round %d: %d pages in %.2f s: %.0f pages/s; %d files, %d linked, %d MB; heap after collections %d MB, before %d MB%n",
                    round,
                    export.pages(),
                    seconds,
                    export.pages() / seconds,
                    export.files(),
                    export.linked(),
                    export.bytes() >> 20,
                    afterCollection() >> 20,
                    before >> 20);
            assertThat(export.pages()).isGreaterThan(ARTICLES);
        }
        var begun = System.nanoTime();
        assertThat(exporting.run(site).sitesUnchanged()).isEqualTo(1);
        System.out.printf(
                "unchanged: %d ms%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private void fill(Site site) {
        var now = Instant.parse("2026-11-20T02:00:00Z");
        for (var from = 0; from < ARTICLES; from += AT_ONCE) {
            var some = IntStream.range(from, Math.min(ARTICLES, from + AT_ONCE))
                    .mapToObj(number -> new Adopted(
                            new Manuscript(
                                    COLUMNS[number % COLUMNS.length],
                                    "关于第" + number + "项重点工作进展情况的通报",
                                    "第" + number + "项重点工作的进展情况",
                                    PARAGRAPH.repeat(10),
                                    "县政府办",
                                    "张编辑",
                                    null,
                                    null),
                            now.minusSeconds(3600L * number)))
                    .toList();
            tenants.runAs(site.key(), () -> writing.adopt(site, columns.of(site), some));
        }
    }

    /** What was left after the last collection of each pool: what is really held. */
    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(java.util.Objects::nonNull)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
