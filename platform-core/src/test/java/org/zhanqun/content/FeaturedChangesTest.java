package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnAddresses;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.column.FeaturedChanges.Description;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.FeaturedColumns.Proposal;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What a webmaster does to featured columns, and where articles and addresses are afterwards. */
@QuarkusTest
@Tag("database")
class FeaturedChangesTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    ColumnTrees trees;

    @Inject
    FeaturedColumns featured;

    @Inject
    FeaturedChanges changes;

    @Inject
    ColumnMerging merging;

    @Inject
    ColumnAddresses addresses;

    @Inject
    Writing writing;

    @Inject
    Articles articles;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    private Site site;
    private String fireworks;
    private final List<Long> inForce = new ArrayList<>();

    @BeforeEach
    void aSiteWithAColumnOfItsOwn() {
        site = province.county();
        fireworks = add("花炮产业", "hpcy");
    }

    @AfterEach
    void takeBack() {
        inForce.reversed().forEach(id -> tenants.runAsProvince(() -> rollout.rollBack(id, "测试结束")));
    }

    @Test
    void aColumnIsRenamedAndKeepsItsAddress() {
        asSite(() -> changes.describe(site, fireworks, new Description("花炮之乡", "工作动态", "花炮产业动态", "花炮", 20)));
        assertThat(column(fireworks)).satisfies(column -> {
            assertThat(column.name()).isEqualTo("花炮之乡");
            assertThat(column.path()).isEqualTo("hpcy");
            assertThat(column.maxAgeDays()).isEqualTo(20);
        });
        assertThatThrownBy(() ->
                        asSite(() -> changes.describe(site, fireworks, new Description("政务公开", "工作动态", "x", "x", 20))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> asSite(() -> changes.describe(site, "0201", new Description("要闻", "工作动态", "x", "x", 20))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void columnsAreOrderedAllOfThemOnce() {
        var tea = add("安化黑茶", "ahhc");
        var wine = add("炎陵黄桃", "ylht");
        asSite(() -> changes.order(site, null, List.of(wine, fireworks, tea)));
        assertThat(tree().featured()).extracting(SiteColumn::code).containsExactly(wine, fireworks, tea);

        for (var wrong : List.of(List.of(wine, tea), List.of(wine, wine, tea), List.of(wine, tea, "0201"))) {
            assertThatThrownBy(() -> asSite(() -> changes.order(site, null, wrong)))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> asSite(() -> changes.order(site, null, null))).isInstanceOf(Invalid.class);
    }

    @Test
    void aHiddenColumnStaysUnderItsAddress() {
        asSite(() -> changes.hide(site, fireworks, true));
        assertThat(tree().featured()).isEmpty();
        assertThat(tree().byPath("hpcy")).isPresent();
        asSite(() -> changes.hide(site, fireworks, false));
        assertThat(tree().featured()).hasSize(1);
    }

    @Test
    void aMovedColumnsOldAddressLeadsToTheNewOne() {
        asSite(() -> changes.move(site, fireworks, "0901"));
        assertThat(column(fireworks).path()).isEqualTo("ztzl/dqzt/hpcy");
        assertThat(leadsTo("hpcy")).isEqualTo("ztzl/dqzt/hpcy");
        assertThatThrownBy(() -> asSite(() -> changes.move(site, fireworks, "0201")))
                .isInstanceOf(Invalid.class);

        asSite(() -> changes.move(site, fireworks, null));
        assertThat(column(fireworks).path()).isEqualTo("hpcy");
        assertThat(leadsTo("ztzl/dqzt/hpcy")).isEqualTo("hpcy");
    }

    @Test
    void aRetiredColumnsArticlesStayAndItsAddressLeadsOn() {
        var article = write(fireworks);
        asSite(() -> changes.retire(site, fireworks, null));

        assertThat(tree().all()).extracting(SiteColumn::code).doesNotContain(fireworks);
        assertThat(leadsTo("hpcy")).isEmpty();
        assertThat(column(fireworks).retired()).isTrue();
        assertThat(asSite(() -> articles.require(article)).columnCode()).isEqualTo(fireworks);
        assertThatThrownBy(() -> write(fireworks)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> asSite(() -> changes.retire(site, fireworks, null)))
                .isInstanceOf(Conflict.class);

        asSite(() -> changes.restore(site, fireworks));
        assertThat(tree().byPath("hpcy")).isPresent();
        assertThatThrownBy(() -> asSite(() -> changes.restore(site, fireworks))).isInstanceOf(Conflict.class);
    }

    @Test
    void aRetiredColumnComesBackOnlyWhereThereIsRoomForIt() {
        asSite(() -> changes.retire(site, fireworks, null));
        add("花炮产业", "hpcy");
        assertThatThrownBy(() -> asSite(() -> changes.restore(site, fireworks)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.key())
                                .contains("column.name.taken", "column.slug.taken"));
    }

    @Test
    void aMergedColumnsArticlesMoveAndItsAddressLeadsThere() {
        var tea = add("安化黑茶", "ahhc");
        var article = write(fireworks);

        asSite(() -> merging.merge(site, fireworks, tea));

        assertThat(asSite(() -> articles.require(article)).columnCode()).isEqualTo(tea);
        assertThat(leadsTo("hpcy")).isEqualTo("ahhc");
        for (var wrong : new String[] {tea, "0401", "0307", "9999", null}) {
            assertThatThrownBy(() -> asSite(() -> merging.merge(site, tea, wrong)))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void anotherSitesColumnsLookLikeNone() {
        var other = province.county();
        var untouched = column(fireworks);
        List<Callable<?>> attempts = List.of(
                () -> changes.describe(other, fireworks, new Description("花炮", "工作动态", "x", "x", 20)),
                () -> changes.move(other, fireworks, "0901"),
                () -> changes.hide(other, fireworks, true),
                () -> changes.retire(other, fireworks, null),
                () -> changes.restore(other, fireworks),
                () -> merging.merge(other, fireworks, "0201"));
        for (var attempt : attempts) {
            assertThatThrownBy(() -> tenants.callAs(other.key(), attempt)).isInstanceOf(NotFound.class);
        }
        asSite(() -> changes.move(site, fireworks, "0901"));
        assertThat(tenants.callAs(other.key(), () -> addresses.leadsTo(trees.of(other), "hpcy")))
                .isEmpty();
        asSite(() -> changes.move(site, fireworks, null));
        assertThat(column(fireworks)).isEqualTo(untouched);
    }

    @Test
    void aBaseColumnThatAVersionMovesOrRetiresKeepsItsArticlesAndAddresses() {
        var media = write("0503");
        var story = add("专题一", "zty", "0901");
        inForce(new DraftOperation.Retire("0503", "0502"));
        assertThat(leadsTo("jdhy/mtpl")).isEqualTo("jdhy/tjsp");
        assertThat(asSite(() -> articles.require(media)).columnCode()).isEqualTo("0503");
        assertThat(column("0503").retired()).isTrue();

        inForce(new DraftOperation.Move("0502", "02", null), new DraftOperation.Change("0901", BaseField.SLUG, "zxzt"));
        assertThat(leadsTo("jdhy/tjsp")).isEqualTo("zwdt/tjsp");
        assertThat(leadsTo("jdhy/mtpl")).isEqualTo("zwdt/tjsp");
        assertThat(column(story).path()).isEqualTo("ztzl/zxzt/zty");
        assertThat(leadsTo("ztzl/dqzt/zty")).isEqualTo("ztzl/zxzt/zty");
        assertThat(asSite(() -> addresses.leadsTo(trees.of(site), "never/was"))).isEmpty();
    }

    private void inForce(DraftOperation... operations) {
        var id = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(operations));
            return draft;
        });
        assertThat(tenants.callAsProvince(() -> drafts.check(id))).isEmpty();
        tenants.runAsProvince(() -> rollout.toAll(id));
        inForce.add(id);
    }

    private <T> T asSite(Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private ColumnTree tree() {
        return asSite(() -> trees.of(site));
    }

    private SiteColumn column(String code) {
        return tree().require(code);
    }

    private String leadsTo(String path) {
        return asSite(() -> addresses.leadsTo(trees.of(site), path)).orElseThrow();
    }

    private String add(String name, String slug) {
        return add(name, slug, null);
    }

    private String add(String name, String slug, String parent) {
        var proposal = new Proposal(parent, name, slug, ColumnKind.LIST, "工作动态", name + "动态", name, 30);
        return asSite(() -> featured.add(site, proposal)).code();
    }

    private long write(String column) {
        var manuscript = new Manuscript(column, "会议召开", "", "<p>正文</p>", "县政府办", null, null, null);
        return asSite(
                () -> writing.draft(site, trees.of(site), manuscript).article().id());
    }
}
