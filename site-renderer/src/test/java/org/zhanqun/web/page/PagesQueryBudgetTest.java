package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** How many statements a page may cost when it is not stored. */
@QuarkusTest
@Tag("database")
class PagesQueryBudgetTest {
    /**
     * Versions of the framework and who is assigned which, featured columns, changes of base columns, counts of articles and letters:
     * once for a site until something of it changes.
     */
    private static final long SHELL = 6;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees columns;

    @Inject
    Writing writing;

    @Inject
    Pages pages;

    @Inject
    PageStore store;

    @Inject
    EntityManagerFactory factory;

    private Site site;

    @BeforeEach
    void aSiteWithFiftyArticles() {
        site = province.county();
        tenants.runAs(site.key(), () -> writing.adopt(site, columns.of(site), fifty()));
        var first = new PublicPath.Column("zwdt/zwyw", PublicPath.NEWEST);
        // Once the feed has brought the opening and the articles, nothing disturbs the counting any more.
        await().atMost(Duration.ofSeconds(20)).until(() -> statements(first) == 2);
    }

    @Test
    void aColumnPageCostsAtMostTwoStatementsWhateverItsLength() {
        assertThat(statements(new PublicPath.Column("zwdt/zwyw", 1))).isEqualTo(1);
        assertThat(statements(new PublicPath.Column("zwdt/zwyw", 2))).isEqualTo(2);
        assertThat(cold(new PublicPath.Column("zwdt/zwyw", PublicPath.NEWEST))).isEqualTo(SHELL + 2);
    }

    @Test
    void anArticlePageCostsThree() {
        var id = tenants.callAs(
                site.key(),
                () -> factory.unwrap(SessionFactory.class)
                        .getCurrentSession()
                        .createQuery("select max(id) from Article", Long.class)
                        .getSingleResult());

        assertThat(statements(new PublicPath.Article("zwdt/zwyw", "202611/t20261124_" + id + ".html", id)))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aHomePageCostsThreeHoweverManyBlocksItHasAndNoneUntilSomethingOfItChanges() {
        assertThat(cold(new PublicPath.Home())).isLessThanOrEqualTo(SHELL + 3);
        assertThat(statements(new PublicPath.Home())).isZero();
    }

    private long cold(PublicPath path) {
        return Statements.fewest(factory, () -> {
            store.forget();
            make(path);
        });
    }

    private long statements(PublicPath path) {
        return Statements.fewest(factory, () -> make(path));
    }

    private void make(PublicPath path) {
        assertThat(pages.make(site, Variant.STANDARD, path)).isPresent();
    }

    private static List<Adopted> fifty() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(0, 50)
                .mapToObj(i -> new Adopted(
                        new Manuscript("0201", "信息" + i, "摘要", "<p>正文</p>", "县政府办", null, null, null),
                        now.minusSeconds(60L * i)))
                .toList();
    }
}
