package org.zhanqun.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.ListedWord.Kind;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/**
 * What it costs to hold a changed list against all that is public. {@code -Dzhanqun.articles=20000} measures a large site's, each
 * of some 800 characters.
 */
@QuarkusTest
@Tag("database")
class RecheckSpeedTest {
    private static final int BATCH = 50;

    /** What an article asks for by itself: its facts, its files, its twin, its exemptions, its findings. */
    private static final int OF_AN_ARTICLE = 14;

    private static final int ADOPTED_AT_ONCE = 500;
    private static final String SENTENCE = "县农业农村局组织农技人员到田间地头指导冬季田管，帮助种粮大户清沟排渍、追施腊肥，确保夏粮丰收。";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    @Inject
    WordEditing editing;

    @Inject
    Words words;

    @Inject
    Rechecking rechecking;

    @Inject
    CheckRuns runs;

    @Inject
    EntityManagerFactory factory;

    @Test
    void anArticleCostsTheSameHoweverManyThereAre() {
        var count = Integer.getInteger("zhanqun.articles", 300);
        var site = province.county();
        for (var from = 0; from < count; from += ADOPTED_AT_ONCE) {
            adopt(site, from, Math.min(from + ADOPTED_AT_ONCE, count));
        }
        tenants.callAs(
                site.key(),
                () -> editing.add(
                        site,
                        words.versions().site(),
                        List.of(new ListedWord(Kind.MISSPELLING, "量速样词", null, null, null, null))));
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        var start = System.nanoTime();
        var progress = check(site);
        var took = (System.nanoTime() - start) / 1e9;

        assertThat(progress.checked()).isEqualTo((long) count);
        var statements = statistics.getPrepareStatementCount();
        assertThat(statements).isLessThan((long) count * OF_AN_ARTICLE + 30L * (count / BATCH + 2));
        System.out.printf(
                "Checked %d articles again in %.1f s, %.0f a second, with %.1f statements each%n",
                count, took, count / took, (double) statements / count);
    }

    private CheckRuns.Progress check(Site site) {
        CheckRuns.Progress progress;
        do {
            rechecking.batch(site.key(), BATCH);
            progress = tenants.callAs(site.key(), runs::progress).getFirst();
        } while (progress.finishedAt() == null);
        return progress;
    }

    private void adopt(Site site, int from, int to) {
        tenants.callAs(
                site.key(),
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        IntStream.range(from, to)
                                .mapToObj(i -> new Adopted(text(i), Instant.parse("2026-01-05T01:00:00Z")))
                                .toList()));
    }

    private static Manuscript text(int number) {
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 8; paragraph++) {
            body.append("<p>")
                    .append(SENTENCE.repeat(2))
                    .append(number + paragraph)
                    .append("</p>");
        }
        return new Manuscript("0201", "冬季田管第" + number + "期", "", body.toString(), "县政府办", null, null, null);
    }
}
