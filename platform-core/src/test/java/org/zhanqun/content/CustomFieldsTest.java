package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.version.Comparison;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.content.version.Versions;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.rollout.ImpactAcrossTenants;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Fields that a framework adds to a kind of content: asked, kept with every version, and never lost. */
@QuarkusTest
@Tag("database")
class CustomFieldsTest {
    private static final String NEWS = "0201";
    private static final String NOTICES = "0206";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    ImpactAcrossTenants impact;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    PublishedArticles published;

    @Inject
    Versions versions;

    private final List<Long> inForce = new ArrayList<>();
    private Site site;
    private Site other;

    @BeforeEach
    void aVersionWithFields() {
        site = province.county();
        other = province.county();
        inForce(
                new DefineField(field("meeting_place", "活动地点", CustomFieldKind.TEXT, List.of(), true, true, 1)),
                new DefineField(field("held_on", "活动日期", CustomFieldKind.DATE, List.of(), false, true, 2)),
                new DefineField(field("form_of_it", "形式", CustomFieldKind.CHOICE, List.of("现场", "线上"), false, true, 3)),
                new DefineField(field("head_count", "人数", CustomFieldKind.NUMBER, List.of(), false, false, 4)),
                new DefineField(field("sign_up", "报名网址", CustomFieldKind.LINK, List.of(), false, true, 5)));
    }

    @AfterEach
    void takeBack() {
        inForce.reversed().forEach(id -> tenants.runAsProvince(() -> rollout.rollBack(id, "测试结束")));
    }

    @Test
    void whatIsFilledInIsKeptWithTheArticleAndWithEachOfItsVersions() {
        var article = draft(Map.of("meeting_place", "县政务中心", "held_on", "2026-11-18", "head_count", "120"));
        assertThat(article.custom().list())
                .containsExactly(
                        new CustomValue("meeting_place", "活动地点", CustomFieldKind.TEXT, "县政务中心", true),
                        new CustomValue("held_on", "活动日期", CustomFieldKind.DATE, "2026-11-18", true),
                        new CustomValue("head_count", "人数", CustomFieldKind.NUMBER, "120", false));

        rewrite(article, Map.of("meeting_place", "县会展中心", "form_of_it", "现场"));
        var compared = Comparison.of(text(article, 1), text(article, 2));
        assertThat(compared.fields())
                .extracting(Comparison.Field::label)
                .containsExactlyInAnyOrder("活动地点", "活动日期", "人数", "形式");

        restore(article, 1);
        assertThat(given(article))
                .isEqualTo(Map.of("meeting_place", "县政务中心", "held_on", "2026-11-18", "head_count", "120"));
    }

    @Test
    void whoeverSaysNothingAboutTheFieldsLeavesThemAsTheyAre() {
        var article = draft(Map.of("meeting_place", "县政务中心"));
        rewrite(article, null);
        assertThat(given(article)).isEqualTo(Map.of("meeting_place", "县政务中心"));
    }

    @Test
    void badValuesAreRefusedAllAtOnceAndEachAtItsField() {
        assertThat(refused(Map.of(
                        "meeting_place", "长".repeat(201),
                        "held_on", "11月18日",
                        "form_of_it", "电话",
                        "head_count", "很多",
                        "sign_up", "javascript:x()",
                        "nobody_asks", "甲")))
                .containsExactlyInAnyOrder(
                        "custom.meeting_place",
                        "custom.held_on",
                        "custom.form_of_it",
                        "custom.head_count",
                        "custom.sign_up",
                        "custom");
        assertThat(refused(Map.of("held_on", "2026-02-30"))).containsExactly("custom.held_on");
        assertThat(refused(Map.of("meeting_place", "甲\u0007乙"))).containsExactly("custom.meeting_place");
    }

    @Test
    void aDraftMayWaitForWhatIsRequiredAndThePublicNot() {
        var article = draft(Map.of());
        var missing = catchThrowableOfType(
                Invalid.class,
                () -> tenants.callAs(site.key(), () -> publishing.publish(site, trees.of(site), article.id())));
        assertThat(missing.violations()).extracting("field").containsExactly("custom.meeting_place");

        rewrite(article, Map.of("meeting_place", "县政务中心"));
        publish(article);
        assertThat(catchThrowableOfType(Invalid.class, () -> rewrite(article, Map.of("meeting_place", " ")))
                        .violations())
                .extracting("field")
                .containsExactly("custom.meeting_place");
    }

    @Test
    void aFieldThatIsAskedNoMoreKeepsWhatStoodInItAndAChoiceThatIsOfferedNoMoreMayStay() {
        var article = draft(Map.of("meeting_place", "县政务中心", "form_of_it", "线上"));
        publish(article);
        inForce(
                new DropField("meeting_place"),
                new DefineField(
                        field("form_of_it", "形式", CustomFieldKind.CHOICE, List.of("现场", "视频"), false, true, 3)));

        rewrite(article, Map.of("form_of_it", "线上", "head_count", "3"));
        assertThat(given(article)).isEqualTo(Map.of("meeting_place", "县政务中心", "form_of_it", "线上", "head_count", "3"));
        assertThat(refused(Map.of("form_of_it", "线上"))).containsExactly("custom.form_of_it");
        assertThat(text(article, 2).custom().find("meeting_place").orElseThrow().label())
                .isEqualTo("活动地点");
    }

    @Test
    void theMoveIntoAnotherColumnTakesThemAlong() {
        var article = draft(Map.of("meeting_place", "县政务中心"));
        tenants.callAs(site.key(), () -> writing.move(site, trees.of(site), article.id(), NOTICES));
        assertThat(given(article)).isEqualTo(Map.of("meeting_place", "县政务中心"));
    }

    @Test
    void thePublicFindsWhatIsShownAndNothingElse() {
        var article = draft(Map.of("meeting_place", "梅城会堂", "head_count", "70707"));
        publish(article);
        assertThat(found(site, "梅城会堂")).isEqualTo(1);
        assertThat(found(site, "70707")).isZero();
        assertThat(found(other, "梅城会堂")).isZero();
    }

    @Test
    void anotherSiteNeitherReadsNorWritesThem() {
        var article = draft(Map.of("meeting_place", "县政务中心"));
        assertThat(catchThrowableOfType(
                        NotFound.class, () -> tenants.callAs(other.key(), () -> articles.require(article.id()))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> tenants.callAs(
                                other.key(),
                                () -> writing.rewrite(
                                        other,
                                        trees.of(other),
                                        article.id(),
                                        article.version(),
                                        manuscript(Map.of("meeting_place", "别处"))))))
                .isNotNull();
        assertThat(given(article)).isEqualTo(Map.of("meeting_place", "县政务中心"));
    }

    @Test
    void theImpactOfAFieldIsThePagesOfItsKind() {
        publish(draft(Map.of("meeting_place", "县政务中心")));
        var id = begin(new DefineField(field("speaker", "发布人", CustomFieldKind.TEXT, List.of(), false, true, 9)));
        try {
            var outlook = tenants.callAsProvince(() -> impact.of(id));
            assertThat(outlook.changes()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(FrameworkDiff.Kind.FIELD);
                assertThat(change.code()).isEqualTo("speaker");
                assertThat(change.after()).contains("发布人");
            });
            assertThat(outlook.sites())
                    .filteredOn(reached -> reached.site().equals(site.key()))
                    .singleElement()
                    .satisfies(reached -> assertThat(reached.pages()).isPositive());
        } finally {
            tenants.runAsProvince(() -> drafts.discard(id));
        }
    }

    private static CustomField field(
            String key,
            String label,
            CustomFieldKind kind,
            List<String> choices,
            boolean required,
            boolean shown,
            int place) {
        return new CustomField(key, ContentKind.NEWS, label, kind, choices, required, "", shown, place);
    }

    private long begin(DraftOperation... operations) {
        return tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(operations));
            return draft;
        });
    }

    private void inForce(DraftOperation... operations) {
        var id = begin(operations);
        assertThat(tenants.callAsProvince(() -> drafts.check(id))).isEmpty();
        tenants.runAsProvince(() -> rollout.toAll(id));
        inForce.add(id);
    }

    private static Manuscript manuscript(Map<String, String> custom) {
        return new Manuscript(NEWS, "题目", "", "<p>正文</p>", "县政府办", null, null, null).with(custom);
    }

    private Article draft(Map<String, String> custom) {
        return tenants.callAs(
                site.key(),
                () -> writing.draft(site, trees.of(site), manuscript(custom)).article());
    }

    private void rewrite(Article article, Map<String, String> custom) {
        tenants.runAs(site.key(), () -> {
            var version = articles.require(article.id()).version();
            writing.rewrite(site, trees.of(site), article.id(), version, manuscript(custom));
        });
    }

    private void restore(Article article, int number) {
        tenants.runAs(site.key(), () -> {
            var version = articles.require(article.id()).version();
            writing.restore(site, trees.of(site), article.id(), version, number);
        });
    }

    private void publish(Article article) {
        tenants.runAs(site.key(), () -> publishing.publish(site, trees.of(site), article.id()));
    }

    private Map<String, String> given(Article article) {
        return tenants.callAs(
                site.key(), () -> articles.require(article.id()).custom().given());
    }

    private Snapshot text(Article article, int number) {
        return tenants.callAs(site.key(), () -> versions.text(article.id(), versions.require(article.id(), number)));
    }

    private long found(Site at, String words) {
        return tenants.callAs(at.key(), () -> published.search(words, 1, 10)).total();
    }

    private List<String> refused(Map<String, String> custom) {
        return catchThrowableOfType(Invalid.class, () -> draft(custom)).violations().stream()
                .map(violation -> violation.field())
                .toList();
    }
}
