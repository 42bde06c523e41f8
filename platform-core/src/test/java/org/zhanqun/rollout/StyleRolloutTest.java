package org.zhanqun.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleField;
import org.zhanqun.framework.style.StyleMerge;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** A style goes to pilots, to a city, to all, and back; at every moment each site shows one whole version. */
@QuarkusTest
@Tag("database")
class StyleRolloutTest {
    private static final AtomicInteger CITIES = new AtomicInteger(2000);

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    StyleVersions versions;

    @Inject
    StyleDrafts drafts;

    @Inject
    StyleRollout rollout;

    @Inject
    PilotGroups groups;

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
                var state = versions.require(id).state();
                if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                    rollout.rollBack(id, "测试结束");
                }
            });
        }
    }

    @Test
    void aVersionGoesFromPilotsByCityToAllAndBackAtOnce() throws Exception {
        var before = feed.head();
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));
        assertThat(showing()).containsExactly(pilot.key());
        assertThat(tenants.callAsProvince(() -> rollout.toCity(version, city))).isEqualTo(1);
        assertThat(showing()).containsExactly(pilot.key(), neighbour.key());
        tenants.runAsProvince(() -> rollout.toAll(version));
        assertThat(showing()).containsExactly(pilot.key(), neighbour.key(), elsewhere.key());
        tenants.runAsProvince(() -> rollout.rollBack(version, "太红"));
        assertThat(showing()).isEmpty();

        assertThat(feed.after(before, 100))
                .filteredOn(change -> change.kind() == ChangeKind.STYLE)
                .extracting(change -> change.site() + " " + change.subject())
                .containsExactly(pilot.key() + " COUNTY", neighbour.key() + " COUNTY", "null COUNTY", "null COUNTY");
    }

    @Test
    void aPilotIsTakenBackFromTheSitesThatShowIt() throws Exception {
        tenants.callAsProvince(() -> rollout.toPilots(version, group(pilot)));
        var before = feed.head();
        tenants.runAsProvince(() -> rollout.rollBack(version, "太红"));
        assertThat(showing()).isEmpty();
        assertThat(feed.after(before, 10)).extracting(Change::site).containsExactly(pilot.key());
        assertThatThrownBy(() -> tenants.runAsProvince(() -> rollout.rollBack(version, "太红")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        var organ = province.open(SiteKind.RETAINED, city);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> rollout.toPilots(version, group(organ))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> rollout.toCity(version, "no such")))
                .isInstanceOf(Invalid.class);
        var unchecked =
                tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
        assertThatThrownBy(() -> tenants.runAsProvince(() -> rollout.toAll(unchecked)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有通过校验");

        var other = checkedVersion();
        tenants.runAsProvince(() -> rollout.toAll(other));
        assertThatThrownBy(() -> tenants.runAsProvince(() -> rollout.toAll(version)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不是在现行版本");
        assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.check(unchecked)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不是在现行版本");
    }

    @Test
    void anOutdatedDraftIsBroughtUpToDateAndKeepsWhatItChanged() {
        var logo = new Logo(Logo.Type.SVG, "<svg/>".getBytes(StandardCharsets.UTF_8));
        var draft = tenants.callAsProvince(() -> {
            var id = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(id, 0, new StyleTokens(Palette.TEAL, "#8a5200", null));
            drafts.show(id, 1, logo);
            return id;
        });
        assertThatThrownBy(() -> tenants.callAsProvince(() -> drafts.rebase(draft)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不用重做");
        tenants.runAsProvince(() -> rollout.toAll(version));
        var theirs = tenants.callAsProvince(() -> versions.require(version).tokens());

        var rebased = tenants.callAsProvince(() -> drafts.rebase(draft));
        assertThat(rebased.both()).containsExactly(new StyleMerge.Both(StyleField.PALETTE, "BLUE", "RED", "TEAL"));
        assertThat(rebased.draft().basedOn()).isEqualTo(version);
        assertThat(rebased.draft().tokens())
                .isEqualTo(new StyleTokens(Palette.TEAL, "#8a5200", theirs.slogan(), theirs.home()));
        assertThat(rebased.draft().logo()).contains(logo);

        // The old draft stays to compare with, and only drafts are brought up to date.
        assertThat(tenants.callAsProvince(() -> versions.require(draft).tokens().palette()))
                .isEqualTo(Palette.TEAL);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> drafts.rebase(version)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("现行版本");
        assertThatThrownBy(() -> tenants.callAsProvince(() -> drafts.rebase(-1)))
                .isInstanceOf(NotFound.class);
        made.add(rebased.draft().id());
        tenants.runAsProvince(() -> {
            drafts.check(rebased.draft().id());
            rollout.toAll(rebased.draft().id());
        });
        tenants.runAsProvince(() -> drafts.discard(draft));
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
        assertThat(tenants.callAsProvince(() -> versions.require(version).state()))
                .isEqualTo(FrameworkState.PILOT);
    }

    private long checkedVersion() {
        var id = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, new StyleTokens(Palette.RED, null, "试" + CITIES.incrementAndGet()));
            drafts.check(draft);
            return draft;
        });
        made.add(id);
        return id;
    }

    private long group(Site site) {
        return groups.add("风格试点" + site.key(), Set.of(site.key())).id();
    }

    private List<String> showing() {
        return List.of(pilot, neighbour, elsewhere).stream()
                .filter(site ->
                        tenants.callAsProvince(() -> versions.of(site).id().equals(version)))
                .map(Site::key)
                .toList();
    }
}
