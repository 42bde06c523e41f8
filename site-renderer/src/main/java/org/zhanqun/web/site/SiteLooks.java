package org.zhanqun.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.StyleRead;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.MemorialPeriod;
import org.zhanqun.style.Mourning;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.store.PageBytes;

/**
 * How sites look: by the version of the style that each shows and by what it chose itself; and when all are grey. A look-up never
 * leaves memory: a period begins and ends by the clock, without anything having to happen at that moment.
 */
@ApplicationScoped
public class SiteLooks {
    private final PageStyle styles;
    private final StyleVersions versions;
    private final Mourning mourning;
    private final Tenants tenants;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    SiteLooks(PageStyle styles, StyleVersions versions, Mourning mourning, Tenants tenants, Clock clock) {
        this.styles = styles;
        this.versions = versions;
        this.mourning = mourning;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @param chosen   palettes of sites that chose one
     * @param assigned versions of sites that show another one than the current
     * @param files    logos and style sheets of accents, of drafts too: previews show them
     */
    private record Snapshot(
            Map<String, Palette> chosen,
            Map<String, Long> assigned,
            Map<SiteKind, SiteLook> current,
            Map<Long, SiteLook> byVersion,
            List<MemorialPeriod> periods,
            Map<String, PageBytes> files) {}

    /** Past periods too: a clock that was ahead and is put right must not have lost one. */
    public void reload() {
        snapshot = tenants.callAsProvince(() -> {
            var all = versions.all();
            return new Snapshot(
                    styles.chosen(),
                    versions.assignments(),
                    all.stream()
                            .filter(version -> version.state() == FrameworkState.CURRENT)
                            .collect(Collectors.toMap(StyleVersion::kind, SiteLook::of)),
                    all.stream().collect(Collectors.toMap(StyleVersion::id, SiteLook::of)),
                    mourning.all(),
                    files(all));
        });
    }

    private static Map<String, PageBytes> files(List<StyleVersion> versions) {
        var files = new HashMap<String, PageBytes>();
        versions.forEach(version -> {
            version.logo()
                    .ifPresent(logo -> files.computeIfAbsent(
                            SiteLook.logo(logo),
                            _ -> PageBytes.of(200, logo.type().contentType(), logo.bytes())));
            Optional.ofNullable(version.tokens().accent())
                    .ifPresent(accent -> files.computeIfAbsent(
                            SiteLook.accent(accent),
                            _ -> PageBytes.of(200, "text/css; charset=utf-8", ":root{--p-accent:" + accent + "}")));
        });
        return files;
    }

    /** As the site looks to the public. */
    public SiteLook of(Site site) {
        return look(site, shown -> {
            var assigned = shown.assigned.get(site.key());
            return assigned == null ? shown.current.get(site.kind()) : shown.byVersion.get(assigned);
        });
    }

    /** As it would look with a version; what the site chose itself stays. */
    public SiteLook of(Site site, StyleVersion version) {
        return look(site, _ -> SiteLook.of(version));
    }

    private SiteLook look(Site site, Function<Snapshot, SiteLook> version) {
        Reading.record(new StyleRead(site.kind().name()));
        var shown = snapshot;
        var look = Objects.requireNonNullElseGet(version.apply(shown), () -> SiteLook.plain(site.kind()));
        var chosen = shown.chosen.get(site.key());
        return chosen == null ? look : look.in(chosen);
    }

    /** A logo, or the style sheet of an accent. @param name as the looks of sites name it */
    public Optional<PageBytes> file(String name) {
        return Optional.ofNullable(snapshot.files.get(name));
    }

    public boolean memorialNow() {
        var periods = snapshot.periods;
        if (periods.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        return periods.stream().anyMatch(period -> period.covers(now));
    }
}
