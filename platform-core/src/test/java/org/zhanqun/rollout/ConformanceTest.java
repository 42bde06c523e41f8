package org.zhanqun.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnOverrides;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.DraftOperation.Change;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.rollout.Conformance.Column;
import org.zhanqun.rollout.Conformance.SiteConformance;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ConformanceTest {
    private static final AtomicInteger CITIES = new AtomicInteger(1000);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    ColumnOverrides overrides;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ConformanceAcrossTenants conformance;

    @Inject
    EntityManager entityManager;

    private String city;
    private Site site;
    private Site other;
    private Long version;

    @BeforeEach
    void twoSitesOfACity() {
        city = "47" + CITIES.incrementAndGet();
        site = province.county(city);
        other = province.county(city);
    }

    @AfterEach
    void takeBack() {
        if (version != null) {
            tenants.runAsProvince(() -> rollout.rollBack(version, "测试结束"));
        }
    }

    @Test
    void itNamesWhatASiteHasNotFilledAndNothingOfOtherCities() {
        publish("0206");
        assertThat(report().sites()).extracting(SiteConformance::site).containsExactly(site.key(), other.key());
        assertThat(of(site).empty())
                .extracting(Column::name)
                .contains("政务要闻", site.region().name() + "概况")
                .doesNotContain("通知公告");
        assertThat(of(site).filled()).isEqualTo(of(other).filled() + 1);
        assertThat(report().lacking()).extracting(SiteConformance::site).containsExactly(other.key(), site.key());
        assertThat(report().conforming()).isZero();
    }

    @Test
    void itNamesColumnsThatASitePutElsewhere() {
        version = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(new Change("0206", BaseField.POSITION_RULE, "DEFAULT")));
            assertThat(drafts.check(draft)).isEmpty();
            rollout.toAll(draft);
            return draft;
        });
        tenants.callAs(site.key(), () -> overrides.set(site, "0206", InheritedField.POSITION, "0"));

        assertThat(of(site).moved()).extracting(Column::name).containsExactly("通知公告");
        assertThat(of(other).moved()).isEmpty();
    }

    @Test
    void itCostsFewStatementsHoweverManySitesThereAre() {
        for (var i = 0; i < 10; i++) {
            province.county(city);
        }
        report();
        var statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.clear();
        assertThat(report().sites()).hasSize(12);
        assertThat(statistics.getPrepareStatementCount()).isBetween(1L, 6L);
    }

    private Conformance report() {
        return tenants.callAsProvince(() -> conformance.of(city));
    }

    private SiteConformance of(Site one) {
        return report().sites().stream()
                .filter(found -> found.site().equals(one.key()))
                .findFirst()
                .orElseThrow();
    }

    private void publish(String column) {
        var manuscript = new Manuscript(column, "会议召开", "", "<p>正文</p>", "县政府办", null, null, null);
        tenants.callAs(site.key(), () -> {
            var article = writing.draft(site, trees.of(site), manuscript).article();
            return publishing.publish(site, trees.of(site), article.id());
        });
    }
}
