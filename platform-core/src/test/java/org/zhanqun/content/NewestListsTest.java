package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Many lists come at the price of one statement, and say the same as each alone. */
@QuarkusTest
@Tag("database")
class NewestListsTest {
    private static final String NEWS = "0201";
    private static final String NOTICES = "0202";
    private static final String EMPTY = "0203";
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
    Articles articles;

    @Inject
    EntityManagerFactory factory;

    private Site site;
    private Site other;

    /** Even numbers are news, odd ones notices; two stand at the same moment; every third has a picture. */
    @BeforeEach
    void twoSitesWithTwentyArticles() {
        site = province.county();
        other = province.county();
        adopt(site, "");
        adopt(other, "别站");
    }

    @Test
    void listsOfOneStatementAreMixedNewestFirst() {
        var news = NewestList.of(NEWS, 3);
        var mixed = NewestList.of(List.of(NEWS, NOTICES, EMPTY), 5);
        var longer = NewestList.of(NEWS, 50);
        var pictured = NewestList.pictured(List.of(NEWS, NOTICES), 3);
        var nothing = NewestList.of(EMPTY, 3);
        var noColumn = NewestList.of(List.of(), 3);

        var found = read(List.of(news, mixed, longer, pictured, nothing, noColumn));

        assertThat(titles(found, news)).containsExactly("18", "16", "14");
        assertThat(titles(found, mixed)).containsExactly("19", "18", "17", "16", "15");
        assertThat(titles(found, longer)).hasSize(10).startsWith("18").endsWith("0");
        assertThat(titles(found, pictured)).containsExactly("18", "15", "12");
        assertThat(titles(found, nothing)).isEmpty();
        assertThat(titles(found, noColumn)).isEmpty();
        assertThat(found.get(pictured).getFirst().pictureUrl()).isEqualTo("https://example.com/18.jpg");
    }

    @Test
    void theyCostOneStatement() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var lists = List.of(NewestList.of(NEWS, 3), NewestList.of(NOTICES, 4), NewestList.pictured(List.of(NEWS), 2));
        read(lists);
        statistics.clear();

        read(lists);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        read(List.of(NewestList.of(List.of(), 3)));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void eachListRecordsTheRangeThatItSaw() {
        var reads = tenants.callAs(
                        site.key(),
                        () -> Reading.collect(
                                () -> published.newest(List.of(NewestList.of(NEWS, 3), NewestList.of(NEWS, 50)))))
                .reads()
                .all();

        assertThat(reads)
                .filteredOn(RangeRead.class::isInstance)
                .map(RangeRead.class::cast)
                .allMatch(range -> range.scope().equals(Scope.of(NEWS)) && range.to() == null)
                .hasSize(2)
                .extracting(range -> range.from() == null)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anArticleKnowsWhatStandsAroundIt() {
        var middle = around("10");
        assertThat(middle.newer()).map(ArticleLine::title).contains("12");
        assertThat(middle.older()).map(ArticleLine::title).contains("8");
        assertThat(middle.latest()).extracting(ArticleLine::title).containsExactly("18", "16", "14");

        assertThat(around("18").newer()).isEmpty();
        assertThat(around("0").older()).isEmpty();
    }

    @Test
    void anotherSitesArticlesAreInNoneOfTheParts() {
        var lists =
                List.of(NewestList.of(NEWS, 50), NewestList.of(NOTICES, 50), NewestList.pictured(List.of(NEWS), 50));

        var found = read(lists);

        assertThat(found.values())
                .allSatisfy(lines -> assertThat(lines)
                        .isNotEmpty()
                        .noneMatch(line -> line.title().startsWith("别站")));
        var theirs = tenants.callAs(other.key(), () -> published.newest(lists));
        assertThat(theirs.values())
                .allSatisfy(lines -> assertThat(lines)
                        .isNotEmpty()
                        .allMatch(line -> line.title().startsWith("别站")));
    }

    private Surroundings around(String title) {
        return tenants.callAs(
                site.key(), () -> published.around(articles.find("title", title).firstResult(), 3));
    }

    private Map<NewestList, List<ArticleLine>> read(List<NewestList> lists) {
        return tenants.callAs(site.key(), () -> published.newest(lists));
    }

    private static List<String> titles(Map<NewestList, List<ArticleLine>> found, NewestList list) {
        return found.get(list).stream().map(ArticleLine::title).toList();
    }

    private void adopt(Site into, String prefix) {
        tenants.callAs(
                into.key(),
                () -> writing.adopt(
                        into,
                        trees.of(into),
                        IntStream.range(0, 20)
                                .mapToObj(i -> new Adopted(manuscript(prefix, i), START.plusSeconds(i / 2 * 60L)))
                                .toList()));
    }

    private static Manuscript manuscript(String prefix, int number) {
        var pictured = number % 3 == 0;
        return new Manuscript(
                number % 2 == 0 ? NEWS : NOTICES,
                prefix + number,
                "",
                "<p>x</p>",
                "源",
                null,
                pictured ? "https://example.com/" + number + ".jpg" : null,
                pictured ? "图" : null);
    }
}
