package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.reading.ReadSet;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Lists are cut into pages from their oldest end. */
@QuarkusTest
@Tag("database")
class StableListTest {
    private static final String NEWS = "0201";
    private static final int LENGTH = 10;
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(90, ChronoUnit.DAYS);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    PublishedArticles published;

    @Inject
    PublishedFacts facts;

    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county();
    }

    @Test
    void aListOfLessThanTwoPagesIsAllOnThePageWithTheNewest() {
        assertThat(front().lines()).isEmpty();
        assertThat(page(1)).isEmpty();
        adopt(0, 19);

        assertThat(titles(front())).startsWith("18", "17").endsWith("0").hasSize(19);
        assertThat(front().number()).isEqualTo(1);
        assertThat(front().total()).isEqualTo(19);
        assertThat(page(1).orElseThrow()).isEqualTo(front());
        assertThat(page(2)).isEmpty();
    }

    @Test
    void afterThatFullPagesAreCutOffItsOldEnd() {
        adopt(0, 45);

        assertThat(front().number()).isEqualTo(4);
        assertThat(titles(front())).startsWith("44").endsWith("30").hasSize(15);
        assertThat(titles(page(3).orElseThrow()))
                .startsWith("29")
                .endsWith("20")
                .hasSize(10);
        assertThat(titles(page(1).orElseThrow())).startsWith("9").endsWith("0").hasSize(10);
        assertThat(page(4).orElseThrow()).isEqualTo(front());
        assertThat(page(5)).isEmpty();
        assertThat(page(999_999)).isEmpty();
    }

    @Test
    void whatIsPublishedChangesNoFullPageThoughItMakesMore() {
        adopt(0, 45);
        var third = page(3);
        for (var more = 45; more < 70; more++) {
            adopt(more, more + 1);
            assertThat(page(3)).isEqualTo(third);
        }
        assertThat(front().number()).isEqualTo(7);
        assertThat(titles(front())).startsWith("69").endsWith("60").hasSize(10);
    }

    @Test
    void everyArticleStandsOnExactlyOnePage() {
        adopt(0, 57);
        var all = IntStream.rangeClosed(1, front().number())
                .mapToObj(number -> page(number).orElseThrow())
                .flatMap(page -> titles(page).stream())
                .toList();

        assertThat(all).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void anotherSitesListIsNotCounted() {
        adopt(0, 25);
        site = province.county();

        assertThat(front().total()).isZero();
        assertThat(page(1)).isEmpty();
        assertThat(tenants.callAs(site.key(), () -> facts.front("0401", Validity.EFFECTIVE, LENGTH))
                        .total())
                .isZero();
    }

    @Test
    void aFullPageIsMadeFromWhatIsOlderThanTheNextPagesEndAndTheFrontFromAll() {
        adopt(0, 45);

        assertThat(reads(1)).isNotEqualTo(reads(2));
        assertThat(reads(1).own()).hasSize(2);
        assertThat(reads(0).own()).hasSize(3);
    }

    private ReadSet reads(int number) {
        return tenants.callAs(
                site.key(),
                () -> Reading.collect(() -> number == 0
                                ? Optional.of(published.front(NEWS, LENGTH))
                                : published.numbered(NEWS, number, LENGTH))
                        .reads());
    }

    private ListPage front() {
        return tenants.callAs(site.key(), () -> published.front(NEWS, LENGTH));
    }

    private Optional<ListPage> page(int number) {
        return tenants.callAs(site.key(), () -> published.numbered(NEWS, number, LENGTH));
    }

    private static List<String> titles(ListPage page) {
        return page.lines().stream().map(ArticleLine::title).toList();
    }

    /** Two at a time at the same moment. */
    private void adopt(int from, int to) {
        tenants.callAs(
                site.key(),
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        IntStream.range(from, to)
                                .mapToObj(i -> new Adopted(
                                        new Manuscript(
                                                NEWS, Integer.toString(i), "", "<p>x</p>", "源", null, null, null),
                                        START.plusSeconds(i / 2 * 60L)))
                                .toList()));
    }
}
