package org.zhanqun.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.reading.DirectoryRead;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.PageInsights;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Scope;
import org.zhanqun.reading.StyleRead;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What a node can say about a page, and which pages an article touches at all. */
@QuarkusTest
@Tag("database")
class NodeInsightsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final String COLUMN = "/zwdt/zwyw/";
    private static final String OTHER_COLUMN = "/zwdt/tzgg/";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    PageInsights insights;

    @Inject
    FeedReader feed;

    @Inject
    MeterRegistry meters;

    private Site site;

    @BeforeEach
    void aSiteWithAnArticleInEachOfTwoColumns() {
        site = province.county();
        await().atMost(AT_ONCE).until(() -> get("/") == 200);
        publish("0201");
        publish("0206");
        await().atMost(AT_ONCE)
                .until(() -> given().header("Host", site.domain())
                        .get(OTHER_COLUMN)
                        .asString()
                        .contains("在0206"));
        // A page that is made for the first time may show what the node has not yet taken note of.
        await().atMost(AT_ONCE)
                .until(() -> meters.get("zhanqun.feed.applied").gauge().value() >= feed.head());
    }

    @Test
    void aStoredPageSaysWhatItHasRead() {
        get(COLUMN);

        var page = of(COLUMN).kept().orElseThrow();
        assertThat(page.reads())
                .contains(new RangeRead(Scope.of("0201"), null, null), new TreeRead("COUNTY"), new StyleRead("COUNTY"))
                .contains(new DirectoryRead("portal"), new DirectoryRead("portal/430100"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.compressed()).isBetween(1, page.bytes());
        get(COLUMN);
        assertThat(of(COLUMN).kept().orElseThrow().hits()).isEqualTo(page.hits() + 1);
    }

    @Test
    void anArticleDropsItsColumnAndTheHomePageAndLeavesTheOtherColumns() {
        List.of(COLUMN, OTHER_COLUMN, "/", "/sitemap/").forEach(this::get);
        var id = publish("0201");

        await().atMost(AT_ONCE).until(() -> of(COLUMN).kept().isEmpty());
        assertThat(of("/").kept()).isEmpty();
        assertThat(of(OTHER_COLUMN).kept()).isPresent();
        assertThat(of("/sitemap/").kept()).isPresent();
        assertThat(of(COLUMN).drops().getFirst())
                .extracting(Change::kind, Change::subject)
                .containsExactly(ChangeKind.ARTICLE, Long.toString(id));
    }

    @Test
    void aDraftDropsNothing() {
        get("/");
        tenants.callAs(site.key(), () -> writing.draft(site, trees.of(site), manuscript("0201")));
        publish("0206");

        await().atMost(AT_ONCE).until(() -> of("/").kept().isEmpty());
        assertThat(of("/").drops().getFirst().after().column()).isEqualTo("0206");
    }

    @Test
    void anotherSitesPageAndWhatIsNoneAreNotKnown() {
        get(COLUMN);
        var other = province.county();

        assertThat(insights.of(other.key(), COLUMN, "standard").orElseThrow().kept())
                .isEmpty();
        assertThat(insights.of(site.key(), COLUMN, "elder").orElseThrow().kept())
                .isEmpty();
        assertThat(insights.of(site.key(), COLUMN, "pink")).isEmpty();
        assertThat(insights.of(site.key(), "/../x", "standard")).isEmpty();
    }

    private PageInsight of(String path) {
        return insights.of(site.key(), path, "standard").orElseThrow();
    }

    private int get(String path) {
        return given().header("Host", site.domain()).get(path).statusCode();
    }

    private long publish(String column) {
        return tenants.callAs(site.key(), () -> {
            var tree = trees.of(site);
            var draft = writing.draft(site, tree, manuscript(column)).article();
            return publishing.publish(site, tree, draft.id()).id();
        });
    }

    private static Manuscript manuscript(String column) {
        return new Manuscript(column, "在" + column, "", "<p>正文</p>", "县政府办", null, null, null);
    }
}
