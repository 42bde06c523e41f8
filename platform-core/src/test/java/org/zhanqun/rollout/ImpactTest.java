package org.zhanqun.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.FeaturedColumns.Proposal;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.rollout.Impact.SiteImpact;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ImpactTest {
    private static final long MOST_STATEMENTS = 10;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Drafts drafts;

    @Inject
    FeaturedColumns featured;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    ImpactAcrossTenants impacts;

    @Inject
    EntityManager entityManager;

    private Site site;
    private Site quiet;
    private long draft;

    @BeforeEach
    void twoSitesAndADraft() {
        site = province.county();
        quiet = province.county();
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
    }

    @AfterEach
    void discard() {
        tenants.runAsProvince(() -> drafts.discard(draft));
    }

    @Test
    void itNamesCollisionsArticlesThatLoseTheirColumnAndPages() {
        var own = tenants.callAs(
                site.key(),
                () -> featured.add(site, new Proposal(null, "优化营商环境", "yshj", ColumnKind.LIST, "工作动态", "x", "x", 30)));
        write("0203");
        edit(
                new DraftOperation.Add(null, null, 3, fields("优化营商环境", "yhyshj")),
                new DraftOperation.Retire("0203", "0202"));

        var impact = impact();

        assertThat(impact.changes())
                .extracting(FrameworkDiff.Change::kind)
                .containsExactlyInAnyOrder(FrameworkDiff.Kind.ADDED, FrameworkDiff.Kind.RETIRED);
        assertThat(of(impact, site)).satisfies(found -> {
            assertThat(found.pages()).isGreaterThan(of(impact, quiet).pages());
            assertThat(found.collisions()).singleElement().satisfies(collision -> {
                assertThat(collision.featured()).isEqualTo(own.code());
                assertThat(collision.sameName()).isTrue();
                assertThat(collision.sameAddress()).isFalse();
            });
            assertThat(found.left()).singleElement().satisfies(left -> {
                assertThat(left.articles()).isEqualTo(1);
                assertThat(left.targetName()).isEqualTo("部门动态");
            });
        });
        assertThat(of(impact, quiet).troubled()).isFalse();
        assertThat(impact.articlesLeft()).isPositive();
    }

    @Test
    void itNamesAFeaturedColumnWhoseAddressABaseColumnTakes() {
        var own = tenants.callAs(
                site.key(),
                () -> featured.add(site, new Proposal(null, "营商之窗", "yhyshj", ColumnKind.LIST, "工作动态", "x", "x", 30)));
        edit(new DraftOperation.Add(null, null, 3, fields("优化营商环境", "yhyshj")));
        var impact = impact();
        assertThat(of(impact, site).collisions()).singleElement().satisfies(collision -> {
            assertThat(collision.featured()).isEqualTo(own.code());
            assertThat(collision.sameName()).isFalse();
            assertThat(collision.sameAddress()).isTrue();
        });
        assertThat(of(impact, quiet).collisions()).isEmpty();
    }

    @Test
    void whatIsNotInTheNavigationConcernsItsOwnPagesAlone() {
        write("0206");
        edit(new DraftOperation.Change("0206", BaseField.KEYWORDS, "公告"));
        var impact = impact();
        assertThat(of(impact, site).pages()).isEqualTo(2);
        assertThat(of(impact, quiet).pages()).isEqualTo(1);
        assertThat(impact.troubled()).isEmpty();
    }

    @Test
    void anOrderIsOneChange() {
        edit(new DraftOperation.Move("0206", "02", 0));
        assertThat(impact().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FrameworkDiff.Kind.ORDERED);
            assertThat(change.after()).startsWith("通知公告、政务要闻");
        });
    }

    @Test
    void itCostsFewStatementsHoweverManySitesThereAre() {
        for (var i = 0; i < 20; i++) {
            province.county();
        }
        edit(new DraftOperation.Retire("0203", "0202"));
        var statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.clear();
        impact();
        assertThat(statistics.getPrepareStatementCount()).isBetween(1L, MOST_STATEMENTS);
    }

    private void write(String column) {
        var manuscript = new Manuscript(column, "会议召开", "", "<p>正文</p>", "县政府办", null, null, null);
        tenants.callAs(site.key(), () -> {
            var article = writing.draft(site, trees.of(site), manuscript).article();
            return publishing.publish(site, trees.of(site), article.id());
        });
    }

    private void edit(DraftOperation... operations) {
        tenants.callAsProvince(() -> drafts.edit(draft, 0, List.of(operations)));
    }

    private Impact impact() {
        return tenants.callAsProvince(() -> impacts.of(draft));
    }

    private static SiteImpact of(Impact impact, Site site) {
        return impact.sites().stream()
                .filter(one -> one.site().equals(site.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<BaseField, String> fields(String name, String slug) {
        var fields = new EnumMap<BaseField, String>(BaseField.class);
        fields.put(BaseField.NAME, name);
        fields.put(BaseField.SLUG, slug);
        fields.put(BaseField.COLUMN_TYPE, "工作动态");
        fields.put(BaseField.DESCRIPTION, name + "的政策和动态");
        fields.put(BaseField.KEYWORDS, name);
        fields.put(BaseField.KIND, "LIST");
        fields.put(BaseField.INSPECTION, "DUE");
        return fields;
    }
}
