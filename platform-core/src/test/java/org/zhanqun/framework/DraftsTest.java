package org.zhanqun.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.DraftOperation.Add;
import org.zhanqun.framework.DraftOperation.AllowTopLevel;
import org.zhanqun.framework.DraftOperation.Change;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.DraftOperation.Move;
import org.zhanqun.framework.DraftOperation.Retire;
import org.zhanqun.framework.Drafts.Outcome;
import org.zhanqun.framework.Drafts.Outcome.Applied;
import org.zhanqun.framework.Drafts.Outcome.Overtaken;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;

/** Editing a draft: every operation, its undoing, two people at once, and what the check finds. */
@QuarkusTest
@Tag("database")
class DraftsTest {
    @Inject
    Tenants tenants;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    private final List<Long> begun = new ArrayList<>();
    private long draft;

    @BeforeEach
    void begin() {
        tenants.runAsProvince(frameworks::installMissing);
        draft = start();
    }

    @AfterEach
    void discard() {
        begun.forEach(id -> tenants.runAsProvince(() -> drafts.discard(id)));
    }

    @Test
    void aDraftBeginsAsTheCurrentVersionIs() {
        tenants.runAsProvince(() -> {
            var version = frameworks.require(draft);
            var current = frameworks.current(SiteKind.CITY);
            assertThat(version.state()).isEqualTo(FrameworkState.DRAFT);
            assertThat(version.number()).isGreaterThan(current.number());
            assertThat(values(version)).isEqualTo(values(current));
        });
    }

    @Test
    void aColumnIsAddedChangedMovedAndTakenOutAndEachStepIsUndone() {
        var before = values();

        var added = (Add)
                done(edit(new Add(null, "03", 1, fields("优化营商环境", "yhyshj")))).getFirst();
        edit(new Change(added.code(), BaseField.NAME, "营商环境"));
        edit(new Move(added.code(), "04", 0));
        edit(new AllowTopLevel(5));
        assertThat(added.code()).matches("03\\d\\d");
        assertThat(column(added.code()).name()).isEqualTo("营商环境");
        assertThat(children("04").getFirst()).isEqualTo(added.code());
        assertThat(children("03")).doesNotContain(added.code()).hasSize(10);

        for (var i = 0; i < 4; i++) {
            undoLast();
        }
        assertThat(values()).isEqualTo(before);
        assertThat(tenants.callAsProvince(
                        () -> drafts.history(frameworks.require(draft)).entries()))
                .hasSize(8);
    }

    @Test
    void anUndoneStepCanBeDoneAgain() {
        edit(new Change("0201", BaseField.NAME, "本市要闻"));
        undoLast();
        assertThat(column("0201").name()).isEqualTo("政务要闻");

        var again = tenants.callAsProvince(() -> drafts.history(frameworks.require(draft))
                .lastUndoing()
                .orElseThrow()
                .revision());
        tenants.callAsProvince(() -> drafts.undo(draft, revision(), again));

        assertThat(column("0201").name()).isEqualTo("本市要闻");
        assertThat(tenants.callAsProvince(
                        () -> drafts.history(frameworks.require(draft)).holding()))
                .hasSize(1);
    }

    @Test
    void aStepIsNotUndoneBelowAnotherThatTouchesTheSame() {
        edit(new Change("0201", BaseField.NAME, "要闻一"));
        edit(new Change("0201", BaseField.KEYWORDS, "要闻"));
        edit(new Change("0201", BaseField.NAME, "要闻二"));

        assertThatThrownBy(() -> undo(1)).isInstanceOf(Conflict.class).hasMessageContaining("第 3 步");
        undo(2);
        assertThatThrownBy(() -> undo(2)).isInstanceOf(Conflict.class).hasMessageContaining("已经撤销");
        undo(3);
        undo(1);
        assertThat(column("0201").name()).isEqualTo("政务要闻");
    }

    @Test
    void theSecondOfTwoAdminsIsToldWhatTheFirstDidAndLosesNothing() throws Exception {
        var seen = revision();
        Actor.call("tan", () -> edit(new Change("0201", BaseField.NAME, "本市要闻")));

        var mine = List.<DraftOperation>of(
                new Change("0201", BaseField.NAME, "市内要闻"), new Change("0202", BaseField.NAME, "部门新闻"));
        var answer = tenants.callAsProvince(() -> drafts.edit(draft, seen, mine));

        assertThat(answer).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.meanwhile()).singleElement().satisfies(entry -> {
                assertThat(entry.userName()).isEqualTo("tan");
                assertThat(entry.operation()).isEqualTo(new Change("0201", BaseField.NAME, "本市要闻"));
            });
            assertThat(overtaken.overlapping()).containsExactly(0);
            tenants.callAsProvince(() -> drafts.edit(draft, overtaken.revision(), mine.subList(1, 2)));
        });
        assertThat(column("0201").name()).isEqualTo("本市要闻");
        assertThat(column("0202").name()).isEqualTo("部门新闻");
    }

    @Test
    void ofTwoEditsAtTheVeryTimeOneWins() throws Exception {
        var seen = revision();
        Callable<Outcome> edit = () -> tenants.callAsProvince(
                () -> drafts.edit(draft, seen, List.of(new Change("0201", BaseField.NAME, "要闻"))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<Outcome>();
            for (var answer : threads.invokeAll(List.of(edit, edit))) {
                outcomes.add(answer.get());
            }
            assertThat(outcomes).hasAtLeastOneElementOfType(Applied.class).hasAtLeastOneElementOfType(Overtaken.class);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatBreaksARuleIsRefusedAndNothingOfTheEditIsDone() {
        assertThat(refused(new Move("03", "0309", 0))).containsExactly("parent framework.move.cycle");
        assertThat(refused(new Move("03", "03", 0))).containsExactly("parent framework.move.cycle");
        assertThat(refused(new Move("0301", "9999", 0))).containsExactly("parent column.not-found");
        assertThat(refused(new Retire("0201", null))).containsExactly("code framework.required");
        assertThat(refused(new Change("0201", BaseField.REQUIRED, "false")))
                .containsExactly("required framework.required");
        assertThat(refused(new Retire("0503", "0503"))).containsExactly("successor framework.retire.successor");
        assertThat(refused(new Change("0201", BaseField.SLUG, "search"))).containsExactly("slug column.slug.reserved");
        assertThat(refused(new Change("0201", BaseField.SLUG, "Zw Yw"))).containsExactly("slug column.slug.form");
        assertThat(refused(new Change("0201", BaseField.NAME, " "))).containsExactly("name field.blank");
        assertThat(refused(new Change("0201", BaseField.KIND, "BLOG"))).containsExactly("kind field.choice");
        assertThat(refused(new Change("0201", null, "x"))).containsExactly("field field.blank");
        assertThat(refused(new Change("0201", BaseField.MAX_AGE_DAYS, "99999999999")))
                .containsExactly("maxAgeDays column.max-age");
        assertThat(refused(new AllowTopLevel(500))).containsExactly("most framework.top-level.range");
        assertThat(refused(new Add(null, "03", null, Map.of())))
                .contains("name field.blank", "slug field.blank", "kind field.blank");
        assertThat(refused(new Change("0201", BaseField.NAME, "好"), new Change("0202", BaseField.NAME, "")))
                .containsExactly("operations[1].name field.blank");
        assertThat(column("0201").name()).isEqualTo("政务要闻");
        assertThat(revision()).isZero();
    }

    @Test
    void noColumnTakesAnAddressThatMeansSomethingElseOnEverySite() {
        for (var route : List.of("search", "sitemap", "themes", "media", "admin", "api", "index")) {
            assertThat(refused(new Change("0201", BaseField.SLUG, route)))
                    .as(route)
                    .containsExactly("slug column.slug.reserved");
            assertThat(refused(new Add(null, null, null, fields("新栏目", route))))
                    .as(route)
                    .containsExactly("slug column.slug.reserved");
        }
        for (var route : List.of("_view", "_leave", "_preview", "site-register", "atom.xml", ".well-known")) {
            assertThat(refused(new Change("0201", BaseField.SLUG, route)))
                    .as(route)
                    .containsExactly("slug column.slug.form");
        }
    }

    @Test
    void anEmptyOrEndlessEditIsRefused() {
        assertThatThrownBy(() -> edit()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> drafts.edit(draft, 0, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> tenants.callAsProvince(() -> drafts.edit(draft, 0, Arrays.asList((DraftOperation) null))))
                .isInstanceOf(Invalid.class);
        var many = java.util.Collections.<DraftOperation>nCopies(201, new AllowTopLevel(1));
        assertThatThrownBy(() -> tenants.callAsProvince(() -> drafts.edit(draft, 0, many)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theCheckFindsWhatIsWrongWithTheWhole() {
        assertThat(check()).isEmpty();
        assertThat(state()).isEqualTo(FrameworkState.CHECKED);

        edit(
                new Add(null, "03", null, fields("政府领导", "zfld")),
                new Change("0201", BaseField.MAX_AGE_DAYS, "30"),
                new Retire("0503", "0502"),
                new Retire("0502", null));

        assertThat(state()).isEqualTo(FrameworkState.DRAFT);
        assertThat(check())
                .extracting(Violation::key)
                .containsExactlyInAnyOrder(
                        "framework.check.slug",
                        "framework.check.name",
                        "framework.check.freshness",
                        "framework.check.successor");
        assertThat(state()).isEqualTo(FrameworkState.DRAFT);
    }

    @Test
    void theCurrentVersionIsNotEdited() {
        var current =
                tenants.callAsProvince(() -> frameworks.current(SiteKind.CITY).id());
        assertThatThrownBy(() -> tenants.callAsProvince(
                        () -> drafts.edit(current, 0, List.of(new Change("0201", BaseField.NAME, "要闻")))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("现行版本");
        assertThatThrownBy(() -> tenants.callAsProvince(() -> {
                    drafts.discard(current);
                    return null;
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theStepsOfAnOlderDraftAreCarriedToANewOneAndWhatDoesNotFitIsNamed() {
        edit(new Change("0201", BaseField.NAME, "本市要闻"), new Add(null, "03", null, fields("优化营商环境", "yhyshj")));
        var again = tenants.callAsProvince(() -> drafts.rebase(draft));
        begun.add(again.draft().id());

        assertThat(again.left()).isEmpty();
        tenants.runAsProvince(
                () -> assertThat(values(frameworks.require(again.draft().id())))
                        .isEqualTo(values(frameworks.require(draft))));
    }

    @Test
    void aFieldOfAKindOfContentIsDefinedChangedAndDroppedAndEachStepIsUndone() {
        edit(new DefineField(custom("host", ContentKind.NEWS, CustomFieldKind.TEXT, List.of())));
        edit(new DefineField(custom("level", ContentKind.POLICY, CustomFieldKind.CHOICE, List.of("一般", "重大"))));
        edit(new DefineField(custom("level", ContentKind.POLICY, CustomFieldKind.CHOICE, List.of("一般", "特大"))));
        edit(new DropField("host"));
        assertThat(customFields()).containsExactly("level[一般, 特大]");

        undoLast();
        undoLast();
        assertThat(customFields()).containsExactly("host[]", "level[一般, 重大]");
        undoLast();
        undoLast();
        assertThat(customFields()).isEmpty();
    }

    @Test
    void whatIsNoFieldIsRefusedAtItsParts() {
        assertThat(refused(new DefineField(null))).containsExactly("field field.blank");
        assertThat(refused(new DefineField(
                        new CustomField("Host", ContentKind.TOPIC, " ", null, List.of("甲"), false, null, true, 100))))
                .containsExactlyInAnyOrder(
                        "key framework.field.key",
                        "content framework.field.content",
                        "label field.blank",
                        "kind field.blank",
                        "place framework.field.place",
                        "choices framework.field.no-choices");
        assertThat(refused(new DefineField(
                        custom("level", ContentKind.NEWS, CustomFieldKind.CHOICE, List.of("一般", "一般")))))
                .containsExactly("choices framework.field.choices");
        assertThat(refused(new DropField("never"))).containsExactly("key framework.field.not-found");
        edit(new DefineField(custom("host", ContentKind.NEWS, CustomFieldKind.TEXT, List.of())));
        assertThat(refused(new DefineField(custom("host", ContentKind.NEWS, CustomFieldKind.DATE, List.of()))))
                .containsExactly("key framework.field.fixed");
        assertThat(refused(new DefineField(custom("host", ContentKind.POLICY, CustomFieldKind.TEXT, List.of()))))
                .containsExactly("key framework.field.fixed");
    }

    @Test
    void twoPeopleDefiningTheSameFieldAreToldAndDifferentFieldsFit() {
        var seen = revision();
        edit(new DefineField(custom("host", ContentKind.NEWS, CustomFieldKind.TEXT, List.of())));
        List<DraftOperation> mine = List.of(
                new DefineField(custom("host", ContentKind.NEWS, CustomFieldKind.TEXT, List.of())),
                new DefineField(custom("guest", ContentKind.NEWS, CustomFieldKind.TEXT, List.of())));
        var overtaken = (Overtaken) tenants.callAsProvince(() -> drafts.edit(draft, seen, mine));
        assertThat(overtaken.overlapping()).containsExactly(0);
    }

    private List<String> customFields() {
        return tenants.callAsProvince(() -> frameworks.require(draft).customFields().list().stream()
                .map(field -> field.key() + field.choices())
                .toList());
    }

    private static CustomField custom(String key, ContentKind content, CustomFieldKind kind, List<String> choices) {
        return new CustomField(key, content, "名称", kind, choices, false, "", true, 0);
    }

    private long start() {
        var id = tenants.callAsProvince(() -> drafts.start(SiteKind.CITY).id());
        begun.add(id);
        return id;
    }

    private Outcome edit(DraftOperation... operations) {
        return tenants.callAsProvince(() -> drafts.edit(draft, revision(), List.of(operations)));
    }

    private static List<DraftOperation> done(Outcome outcome) {
        return ((Applied) outcome).done();
    }

    private List<String> refused(DraftOperation... operations) {
        return catchThrowableOfType(Invalid.class, () -> edit(operations)).violations().stream()
                .map(violation -> violation.field() + " " + violation.key())
                .toList();
    }

    private void undoLast() {
        undo(tenants.callAsProvince(() ->
                drafts.history(frameworks.require(draft)).last().orElseThrow().revision()));
    }

    private void undo(long step) {
        tenants.callAsProvince(() -> drafts.undo(draft, revision(), step));
    }

    private long revision() {
        return tenants.callAsProvince(() -> frameworks.require(draft).revision());
    }

    private FrameworkState state() {
        return tenants.callAsProvince(() -> frameworks.require(draft).state());
    }

    private List<Violation> check() {
        return tenants.callAsProvince(() -> drafts.check(draft));
    }

    private BaseColumn column(String code) {
        return tenants.callAsProvince(() -> frameworks.columnsOf(frameworks.require(draft))).stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> children(String parent) {
        return tenants.callAsProvince(() -> frameworks.columnsOf(frameworks.require(draft))).stream()
                .filter(column -> parent.equals(column.parentCode()))
                .map(BaseColumn::code)
                .toList();
    }

    private Map<String, String> values() {
        return tenants.callAsProvince(() -> values(frameworks.require(draft)));
    }

    private Map<String, String> values(Framework version) {
        var values = new java.util.TreeMap<String, String>();
        values.put("top", Integer.toString(version.featuredTopLevel()));
        frameworks
                .columnsOf(version)
                .forEach(column -> values.put(
                        column.code(),
                        column.parentCode() + "/" + column.position() + " " + column.retired() + column.values()));
        return values;
    }

    static Map<BaseField, String> fields(String name, String slug) {
        var fields = new EnumMap<BaseField, String>(BaseField.class);
        fields.put(BaseField.NAME, name);
        fields.put(BaseField.SLUG, slug);
        fields.put(BaseField.COLUMN_TYPE, "工作动态");
        fields.put(BaseField.DESCRIPTION, name + "的政策和动态");
        fields.put(BaseField.KEYWORDS, name);
        fields.put(BaseField.KIND, "LIST");
        fields.put(BaseField.INSPECTION, "DUE");
        fields.put(BaseField.MAX_AGE_DAYS, "180");
        return fields;
    }
}
