package org.zhanqun.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.FeaturedColumns.Proposal;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class FeaturedColumnsTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    FeaturedColumns featured;

    @Inject
    ColumnTrees trees;

    private Site site;

    @BeforeEach
    void open() {
        site = province.county();
    }

    @Test
    void theRegionsNameStandsInTheBaseColumns() {
        var tree = tenants.callAs(site.key(), () -> trees.of(site));

        assertThat(tree.byPath("zjxq").orElseThrow().name())
                .isEqualTo("走进" + site.region().name());
        assertThat(tree.all()).noneMatch(column -> column.name().contains("{region}"));
        assertThat(tree.all()).allMatch(SiteColumn::base);
    }

    @Test
    void aFeaturedColumnHangsAtTheTopOrWhereTheFrameworkAllows() {
        assertThat(add(proposal(null, "花炮产业", "hpcy")).path()).isEqualTo("hpcy");
        var open = tenants.callAs(site.key(), () -> trees.of(site)).all().stream()
                .filter(SiteColumn::featuredAllowed)
                .findFirst()
                .orElseThrow();

        assertThat(add(proposal(open.code(), "红色韶山", "hsss")).path()).isEqualTo(open.path() + "/hsss");
    }

    @Test
    void baseColumnsThatAreLockedTakeNoOthers() {
        assertThat(keys(proposal("0201", "花炮产业", "hpcy"))).containsExactly("column.place-locked");
        assertThat(keys(proposal("9999", "花炮产业", "hpcy"))).containsExactly("column.not-found");
    }

    @Test
    void aFeaturedColumnCannotTakeABaseColumnsNameOrAddress() {
        assertThat(keys(proposal(null, "政务公开", "zwgk")))
                .containsExactlyInAnyOrder("column.name.taken", "column.slug.taken");
        assertThat(keys(proposal(null, "搜索", "search"))).containsExactly("column.slug.reserved");
        assertThat(keys(proposal(null, "坏地址", "../x"))).containsExactly("column.slug.form");
    }

    @Test
    void theTopLevelTakesOnlyAFew() {
        for (var i = 1; i <= 3; i++) {
            add(proposal(null, "特色" + i, "ts" + i));
        }
        assertThat(keys(proposal(null, "特色4", "ts4"))).containsExactly("column.top-level-full");
    }

    @Test
    void aTopicHangsBelowTheTopicsAndNowhereElse() {
        assertThat(add(topic("0901", "优化营商环境", "yhyshj")).path()).isEqualTo("ztzl/dqzt/yhyshj");
        assertThat(keys(topic(null, "冬修水利", "dxsl"))).containsExactly("column.kind.topic");
        assertThat(keys(topic("0201", "冬修水利", "dxsl")))
                .containsExactlyInAnyOrder("column.kind.topic", "column.place-locked");
    }

    private SiteColumn add(Proposal proposal) {
        return tenants.callAs(site.key(), () -> featured.add(site, proposal));
    }

    private List<String> keys(Proposal proposal) {
        return catchThrowableOfType(Invalid.class, () -> add(proposal)).violations().stream()
                .map(Violation::key)
                .toList();
    }

    private static Proposal topic(String parent, String name, String slug) {
        return new Proposal(parent, name, slug, ColumnKind.TOPIC, "工作动态", name, name, 30);
    }

    private static Proposal proposal(String parent, String name, String slug) {
        return new Proposal(parent, name, slug, ColumnKind.LIST, "工作动态", name + "的动态信息", name, 30);
    }
}
