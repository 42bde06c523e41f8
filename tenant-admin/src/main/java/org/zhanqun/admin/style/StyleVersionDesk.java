package org.zhanqun.admin.style;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.framework.RolloutGrid;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Previews;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleField;
import org.zhanqun.framework.style.StyleMerge;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.rollout.PilotGroup;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.StyleRollout;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;

/** What the pages about versions of the page style do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class StyleVersionDesk {
    private final StyleVersions versions;
    private final StyleDrafts drafts;
    private final StyleRollout rollout;
    private final PilotGroups groups;
    private final Previews previews;
    private final PageStyle choices;
    private final Sites sites;
    private final PublicAddress addresses;

    StyleVersionDesk(
            StyleVersions versions,
            StyleDrafts drafts,
            StyleRollout rollout,
            PilotGroups groups,
            Previews previews,
            PageStyle choices,
            Sites sites,
            PublicAddress addresses) {
        this.versions = versions;
        this.drafts = drafts;
        this.rollout = rollout;
        this.groups = groups;
        this.previews = previews;
        this.choices = choices;
        this.sites = sites;
        this.addresses = addresses;
    }

    /**
     * @param logo     address of the picture itself, null for the theme's own mark
     * @param editable whether it is a draft
     * @param stale    whether it was made from a version that is no longer current
     */
    record Version(
            long id,
            SiteKind kind,
            String title,
            FrameworkState state,
            long revision,
            Palette palette,
            String accent,
            String slogan,
            String logo,
            List<HomeBlock> home,
            boolean editable,
            boolean discardable,
            boolean stale) {
        static Version of(StyleVersion version, StyleVersion current) {
            var tokens = version.tokens();
            var editable = version.state() == FrameworkState.DRAFT || version.state() == FrameworkState.CHECKED;
            return new Version(
                    version.id(),
                    version.kind(),
                    version.title(),
                    version.state(),
                    version.revision(),
                    tokens.palette(),
                    tokens.accent(),
                    tokens.slogan(),
                    version.logo().map(Version::address).orElse(null),
                    tokens.home(),
                    editable,
                    editable && !version.rolledOut(),
                    editable && !current.id().equals(version.basedOn()));
        }

        private static String address(Logo logo) {
            return "data:" + logo.type().contentType() + ";base64,"
                    + Base64.getEncoder().encodeToString(logo.bytes());
        }
    }

    record Kind(SiteKind kind, List<Version> versions) {}

    @ForProvince(ForProvince.Need.ADMIN)
    List<Kind> kinds() {
        var all = versions.all();
        return Arrays.stream(SiteKind.values())
                .map(kind -> {
                    var current = versions.current(kind);
                    return new Kind(
                            kind,
                            all.stream()
                                    .filter(version -> version.kind() == kind)
                                    .map(version -> Version.of(version, current))
                                    .toList());
                })
                .toList();
    }

    record Named(String key, String name) {}

    /** @param current what sites of the kind show now @param own how many of them chose a palette themselves */
    record Editor(Version version, Version current, List<Named> sites, long own) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Editor editor(long id) {
        var version = versions.require(id);
        var current = versions.current(version.kind());
        var chosen = choices.chosen();
        var named = sites.list("kind = ?1 and status <> ?2 order by code", version.kind(), SiteStatus.CLOSED).stream()
                .map(site -> new Named(site.key(), site.name()))
                .toList();
        return new Editor(
                Version.of(version, current),
                Version.of(current, current),
                named,
                named.stream().filter(site -> chosen.containsKey(site.key())).count());
    }

    @ForProvince(ForProvince.Need.ADMIN)
    SiteKind kind(long id) {
        return versions.require(id).kind();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    long start(SiteKind kind) {
        return drafts.start(kind).id();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void edit(long id, long revision, StyleTokens tokens) {
        drafts.edit(id, revision, tokens);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void requireEditable(long id) {
        versions.require(id).requireEditable();
    }

    /** @param logo null for the theme's own mark */
    @ForProvince(ForProvince.Need.ADMIN)
    StyleVersionView show(long id, long revision, Logo logo) {
        return StyleVersionView.of(drafts.show(id, revision, logo));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void check(long id) {
        drafts.check(id);
    }

    /** @return id of the new draft */
    @ForProvince(ForProvince.Need.ADMIN)
    long rebase(long id) {
        return drafts.rebase(id).draft().id();
    }

    /**
     * What changed on both sides when a draft was brought up to date.
     *
     * @param from the outdated draft, null when there was none; it may be gone meanwhile
     */
    @ForProvince(ForProvince.Need.ADMIN)
    List<StyleField> both(long id, Long from) {
        var draft = versions.require(id);
        var old = from == null ? null : versions.findById(from);
        if (old == null || old.kind() != draft.kind() || old.basedOn() == null || draft.basedOn() == null) {
            return List.of();
        }
        var base = versions.require(old.basedOn());
        return StyleMerge.of(base, versions.require(draft.basedOn()), old).both().stream()
                .map(StyleMerge.Both::field)
                .toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void discard(long id) {
        drafts.discard(id);
    }

    /** @return the signed address */
    @ForProvince(ForProvince.Need.ADMIN)
    Preview preview(long id, String key) {
        var site = sites.require(Objects.requireNonNullElse(key, ""));
        var link = previews.grant(versions.require(id), site);
        return new Preview(addresses.of(site) + "/_preview/" + link.token() + "/", link.until());
    }

    /** @param until when the address stops working */
    record Preview(String url, Instant until) {}

    record Group(long id, String name, int size) {
        static Group of(PilotGroup group) {
            return new Group(group.id(), group.name(), group.sites().size());
        }
    }

    /** @param ready whether it may be rolled out @param running whether sites show it and it is not the shipped one */
    record Progress(Version version, RolloutGrid grid, List<Group> groups, boolean ready, boolean running) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Progress progress(long id) {
        var version = versions.require(id);
        var state = version.state();
        return new Progress(
                Version.of(version, versions.current(version.kind())),
                RolloutGrid.of(rollout.showing(version), version.number(), sites.cityNames()),
                groups.all().stream().map(Group::of).toList(),
                state == FrameworkState.CHECKED || state == FrameworkState.PILOT,
                state == FrameworkState.PILOT || state == FrameworkState.CURRENT && version.basedOn() != null);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void toPilots(long id, long group) {
        rollout.toPilots(id, group);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void toCity(long id, String city) {
        rollout.toCity(id, city);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void toAll(long id) {
        rollout.toAll(id);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void rollBack(long id, String reason) {
        rollout.rollBack(id, reason);
    }
}
