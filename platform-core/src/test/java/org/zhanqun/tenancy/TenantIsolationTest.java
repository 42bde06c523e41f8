package org.zhanqun.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class TenantIsolationTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Articles articles;

    @Inject
    PublishedArticles published;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees columns;

    @Inject
    FeaturedColumns featured;

    @Inject
    EntityManager entityManager;

    private Site mine;
    private Site other;
    private long othersArticle;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        othersArticle = tenants.callAs(other.key(), () -> write(other).id());
    }

    @Test
    void noTenantIsAnExceptionAndNeverADefault() {
        assertThatThrownBy(() -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .run(() -> articles.count()))
                .isInstanceOf(NoTenant.class);
        assertThatThrownBy(() -> tenants.callAs(null, () -> 1)).isInstanceOf(NoTenant.class);
        assertThatThrownBy(() -> tenants.callAs("@province", () -> 1)).isInstanceOf(NoTenant.class);
    }

    @Test
    void anotherSitesArticleCannotBeFoundByIdQueryOrNeighbourhood() {
        tenants.runAs(mine.key(), () -> {
            assertThat(articles.one(othersArticle)).isEmpty();
            assertThat(articles.findByIdOptional(othersArticle)).isEmpty();
            assertThatThrownBy(() -> articles.require(othersArticle)).isInstanceOf(NotFound.class);
            assertThat(published.newest("0201", 50)).isEmpty();
            assertThat(published.search("会议", 1, 50).total()).isZero();
            assertThat(articles.list(new Articles.Filter(null, null, null), 1, 50)
                            .total())
                    .isZero();
        });
    }

    @Test
    void bulkStatementsStayInsideTheSite() {
        var changed = tenants.callAs(
                mine.key(),
                () -> entityManager
                        .createQuery("update Article set title = 'X'")
                        .executeUpdate());
        var deleted = tenants.callAs(
                mine.key(),
                () -> entityManager.createQuery("delete from Article").executeUpdate());

        assertThat(changed).isZero();
        assertThat(deleted).isZero();
        assertThat(titleOfOthers()).isEqualTo("会议召开");
    }

    @Test
    void aSiteCannotPublishWithdrawOrRewriteAnotherSitesArticle() {
        tenants.runAs(mine.key(), () -> {
            var tree = columns.of(mine);
            assertThatThrownBy(() -> publishing.publish(mine, tree, othersArticle))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.withdraw(mine, othersArticle, "错"))
                    .isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> tenants.callAs(
                        mine.key(), () -> writing.rewrite(mine, columns.of(mine), othersArticle, 0, manuscript("被改"))))
                .isInstanceOf(NotFound.class);
        assertThat(titleOfOthers()).isEqualTo("会议召开");
    }

    @Test
    void featuredColumnsAreTheSitesOwn() {
        tenants.callAs(
                other.key(),
                () -> featured.add(
                        other,
                        new FeaturedColumns.Proposal(
                                null, "花炮产业", "hpcy", ColumnKind.LIST, "工作动态", "花炮产业动态", "花炮", 30)));

        assertThat(tenants.callAs(other.key(), () -> columns.of(other).byPath("hpcy")))
                .isPresent();
        assertThat(tenants.callAs(mine.key(), () -> columns.of(mine).byPath("hpcy")))
                .isEmpty();
    }

    @Test
    void theProvinceSeesAllSitesAndOwnsNoRow() {
        assertThat(tenants.callAsProvince(() -> articles.one(othersArticle))).isPresent();
        assertThatThrownBy(() -> tenants.callAsProvince(() -> write(mine))).isNotNull();
    }

    private Article write(Site site) {
        return writing.draft(site, columns.of(site), manuscript("会议召开")).article();
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
    }

    private String titleOfOthers() {
        return tenants.callAs(other.key(), () -> articles.require(othersArticle).title());
    }
}
