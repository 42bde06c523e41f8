package org.zhanqun.merger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Attachments;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/**
 * How long a site with many articles and attachments takes to go into another one, and in how much memory. Not a test, and so run by
 * its name only: {@code mvn -pl platform-core -am test -Dtest=MergerBench -Dzhanqun.merger.batch=100 -Dzhanqun.media.quota=1G
 * -Dquarkus.datasource.jdbc.url='jdbc:h2:file:./target/bench;MODE=MySQL'}
 */
@QuarkusTest
@Tag("database")
class MergerBench {
    private static final int ARTICLES = Integer.getInteger("zhanqun.bench.articles", 10_000);
    private static final int ATTACHMENTS = Integer.getInteger("zhanqun.bench.attachments", 2_000);
    private static final int AT_ONCE = 500;
    private static final String[] COLUMNS = {"0201", "0202", "0203"};
    private static final String PARAGRAPH = "<p>会议指出，要坚持以人民为中心的发展思想，统筹推进各项重点工作，着力解决群众急难愁盼问题，确保各项部署落到实处、见到实效。</p>";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Attachments attachments;

    @Inject
    ColumnTrees trees;

    @Inject
    MediaUploads uploads;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerTrial trial;

    @Inject
    MergerWork work;

    @Test
    void oneSiteIntoAnother() {
        var source = province.open(SiteKind.DEPARTMENT, "430100");
        var target = province.county("430100");
        fill(source);
        System.gc();
        var before = held();
        var most = before;
        var plan = planning.plan(source.key(), target.key());
        var begun = System.nanoTime();
        planning.start(new Seen(plan.id(), plan.version()), "测量");
        while (planning.show(plan.id()).state().moves()) {
            assertThat(work.run()).isPositive();
            assertThat(planning.show(plan.id()).problem()).isNull();
            most = Math.max(most, held());
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var report = trial.of(plan.id(), false);
        assertThat(report.moved()).isEqualTo(ARTICLES);
        assertThat(report.addresses()).containsEntry(AddressKind.FILE, (long) ATTACHMENTS);
        System.out.printf(
                "merger: %d articles and %d attachments in %.1f s; heap after collections %d MB before, %d MB at most%n",
                ARTICLES, ATTACHMENTS, seconds, before >> 20, most >> 20);
    }

    private void fill(Site site) {
        for (var from = 0; from < ARTICLES; from += AT_ONCE) {
            var first = from;
            var some = IntStream.range(from, Math.min(ARTICLES, from + AT_ONCE))
                    .mapToObj(MergerBench::article)
                    .toList();
            var ids = tenants.callAs(site.key(), () -> writing.adopt(site, trees.of(site), some));
            for (var i = 0; i < ids.size() && first + i < ATTACHMENTS; i++) {
                var id = ids.get(i);
                var file = uploads.upload(site, "附件" + (first + i) + ".pdf", pdf(first + i));
                tenants.callAs(site.key(), () -> attachments.replace(site, id, 0, List.of(file.id())));
            }
        }
    }

    private static Writing.Adopted article(int number) {
        return new Writing.Adopted(
                new Manuscript(
                        COLUMNS[number % COLUMNS.length],
                        "关于第" + number + "项重点工作进展情况的通报",
                        "",
                        PARAGRAPH.repeat(10),
                        "县政府办",
                        "",
                        null,
                        null),
                Instant.parse("2026-11-20T02:00:00Z").minusSeconds(3600L * number));
    }

    /** What follows the end of the document makes each a file of its own. */
    private static byte[] pdf(int number) {
        var sample = new String(MediaSamples.pdf(), StandardCharsets.ISO_8859_1);
        return (sample + "\n%" + number + "\n").getBytes(StandardCharsets.ISO_8859_1);
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
