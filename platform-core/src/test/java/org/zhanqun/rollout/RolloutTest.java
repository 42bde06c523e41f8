package org.zhanqun.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** A version goes to pilots, to a city, to all, and back; at every moment each site shows one whole version. */
@QuarkusTest
@Tag("database")
class RolloutTest {
    private static final String NAME = "要闻试名";
    private static final AtomicInteger CITIES = new AtomicInteger(1000);

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    PilotGroups groups;

    @Inject
    ColumnTrees trees;

    @Inject
    FeedReader feed;

    private String city;
    private Site pilot;
    private Site neighbour;
    private Site elsewhere;
    private long version;
    private final List<Long> made = new ArrayList<>();

    @BeforeEach
    void aCheckedVersion() {
        city = "43" + CITIES.incrementAndGet();
        pilot = province.county(city);
        neighbour = province.county(city);
        elsewhere = province.county("43" + CITIES.incrementAndGet());
        version = checkedVersion();
    }

    @AfterEach
    void takeBack() {
        for (var id : made.reversed()) {
            tenants.runAsProvince(() -> {
                var state = frameworks.require(id).state();
                if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                    rollout.rollBack(id, "测试结束");
                }
            });
        }
    }

    @Test
    void aVersionGoesFromPilotsByCityToAllAndBackAtOnce() {
        assertThat(showing()).isEmpty();

        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));
        assertThat(showing()).containsExactly(pilot.key());
        assertThat(tenants.callAsProvince(() -> rollout.toCity(version, city))).isEqualTo(1);
        assertThat(showing()).containsExactlyInAnyOrder(pilot.key(), neighbour.key());
        tenants.runAsProvince(() -> rollout.toAll(version));
        assertThat(showing()).containsExactlyInAnyOrder(pilot.key(), neighbour.key(), elsewhere.key());
        assertThat(province.county(city))
                .satisfies(opened -> assertThat(shows(opened)).isTrue());

        tenants.runAsProvince(() -> rollout.rollBack(version, "名称有误"));
        assertThat(showing()).isEmpty();
        assertThat(state(version)).isEqualTo(FrameworkState.CHECKED);

        tenants.runAsProvince(() -> rollout.toAll(version));
        assertThat(showing()).hasSize(3);
    }

    @Test
    void aPilotIsTakenBackFromTheSitesThatShowIt() throws Exception {
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot, elsewhere)));
        var before = feed.head();
        tenants.runAsProvince(() -> rollout.rollBack(version, "名称有误"));

        assertThat(showing()).isEmpty();
        assertThat(feed.after(before, 100))
                .filteredOn(change -> change.kind() == ChangeKind.FRAMEWORK)
                .extracting(Change::site)
                .containsExactlyInAnyOrder(pilot.key(), elsewhere.key());
    }

    @Test
    void everyStageNamesTheSitesItConcernsAndAllTheirKind() throws Exception {
        var before = feed.head();
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot, neighbour)));
        tenants.runAsProvince(() -> rollout.toAll(version));

        assertThat(feed.after(before, 100))
                .filteredOn(change -> change.kind() == ChangeKind.FRAMEWORK)
                .extracting(change -> change.site() + " " + change.subject())
                .containsExactly(pilot.key() + " COUNTY", neighbour.key() + " COUNTY", "null COUNTY");
    }

    @Test
    void aSiteOfAnotherKindIsNoPilot() {
        var organ = province.open(SiteKind.RETAINED, city);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot, organ))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations().getFirst().key())
                                .isEqualTo("rollout.other-kind"));
        assertThat(showing()).isEmpty();
        assertThat(state(version)).isEqualTo(FrameworkState.CHECKED);
    }

    @Test
    void whatWasNotCheckedGoesNowhere() {
        tenants.callAsProvince(() -> drafts.edit(
                version,
                frameworks.require(version).revision(),
                List.of(new DraftOperation.Change("0202", BaseField.NAME, "部门"))));

        assertThatThrownBy(() -> tenants.runAsProvince(() -> rollout.toAll(version)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有通过校验");
        assertThatThrownBy(() -> tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot))))
                .isInstanceOf(Conflict.class);
        assertThat(showing()).isEmpty();
    }

    @Test
    void aVersionThatIsNotMadeFromTheCurrentOneIsRefusedAndCheckedAnew() {
        var other = checkedVersion();
        tenants.runAsProvince(() -> rollout.toAll(other));

        assertThatThrownBy(() -> tenants.runAsProvince(() -> rollout.toAll(version)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不是在现行版本");
        assertThat(tenants.callAsProvince(() -> drafts.check(version)))
                .extracting(found -> found.key())
                .containsExactly("framework.check.stale");
    }

    @Test
    void anOutdatedDraftIsBegunAnewWithItsStepsAndWhatChangedOnBothSidesIsNamed() {
        var gone = tenants.callAsProvince(() -> {
            var columns = frameworks.columnsOf(frameworks.require(version));
            return columns.stream()
                    .filter(column -> !column.required() && column.parentCode() != null)
                    .map(column -> column.code())
                    .filter(code -> columns.stream().noneMatch(child -> code.equals(child.parentCode())))
                    .findFirst()
                    .orElseThrow();
        });
        var outdated = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(
                    draft,
                    0,
                    List.of(
                            new DraftOperation.Change("0201", BaseField.NAME, "要闻动态"),
                            new DraftOperation.Change("0202", BaseField.KEYWORDS, "部门"),
                            new DraftOperation.Change(gone, BaseField.NAME, "另一个名字")));
            return draft;
        });
        tenants.runAsProvince(() -> {
            drafts.edit(
                    version,
                    frameworks.require(version).revision(),
                    List.of(
                            new DraftOperation.Change("0202", BaseField.NAME, "部门工作"),
                            new DraftOperation.Retire(gone, null)));
            assertThat(drafts.check(version)).isEmpty();
            rollout.toAll(version);
        });

        var again = tenants.callAsProvince(() -> drafts.rebase(outdated));
        assertThat(again.both())
                .extracting(change -> change.code() + " " + change.field() + " " + change.after())
                .containsExactly("0201 NAME " + NAME);
        assertThat(again.left())
                .singleElement()
                .satisfies(left -> assertThat(left.operation().code()).isEqualTo(gone));
        assertThat(tenants.callAsProvince(() -> frameworks.columnsOf(again.draft())).stream()
                        .filter(column -> column.code().startsWith("020"))
                        .map(BaseColumn::name))
                .contains("要闻动态", "部门工作");
        tenants.runAsProvince(() -> {
            drafts.discard(again.draft().id());
            drafts.discard(outdated);
        });
    }

    @Test
    void onlyOneVersionGoesRoundAtATime() {
        var other = checkedVersion();
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));

        assertThatThrownBy(() -> tenants.callAsProvince(() -> rollout.toPilots(other, group(pilot))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("正在试点");
        assertThatThrownBy(() -> tenants.callAsProvince(() ->
                        drafts.edit(version, 1, List.of(new DraftOperation.Change("0202", BaseField.NAME, "部门")))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aStepThatBreaksOffLeavesEverySiteAsItWas() {
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));
        assertThatThrownBy(() -> tenants.runAsProvince(() -> {
                    rollout.toAll(version);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(showing()).containsExactly(pilot.key());
        assertThat(state(version)).isEqualTo(FrameworkState.PILOT);
    }

    @Test
    void theShippedVersionHasNothingBeforeIt() {
        var shipped = tenants.callAsProvince(
                () -> frameworks.current(SiteKind.RETAINED).id());
        tenants.runAsProvince(
                () -> assertThatThrownBy(() -> rollout.rollBack(shipped, "试")).isInstanceOf(Conflict.class));
    }

    private long checkedVersion() {
        var id = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(new DraftOperation.Change("0201", BaseField.NAME, NAME)));
            return draft;
        });
        made.add(id);
        assertThat(tenants.callAsProvince(() -> drafts.check(id))).isEmpty();
        return id;
    }

    private long group(Site... sites) {
        var keys = Arrays.stream(sites).map(Site::key).collect(Collectors.toSet());
        return groups.find("name", "试点" + keys)
                .firstResultOptional()
                .orElseGet(() -> groups.add("试点" + Set.copyOf(keys), keys))
                .id();
    }

    private FrameworkState state(long id) {
        return tenants.callAsProvince(() -> frameworks.require(id).state());
    }

    private List<String> showing() {
        return List.of(pilot, neighbour, elsewhere).stream()
                .filter(this::shows)
                .map(Site::key)
                .toList();
    }

    private boolean shows(Site site) {
        return tenants.callAs(site.key(), () -> trees.of(site))
                .byCode("0201")
                .map(SiteColumn::name)
                .filter(NAME::equals)
                .isPresent();
    }
}
