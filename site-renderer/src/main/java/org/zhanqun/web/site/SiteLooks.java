package org.zhanqun.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.StyleRead;
import org.zhanqun.style.MemorialPeriod;
import org.zhanqun.style.Mourning;
import org.zhanqun.style.PageStyle;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.Palette;

/**
 * What sites chose of the style, and when all are grey. A look-up never leaves memory: a period begins and ends by the
 * clock, without anything having to happen at that moment.
 */
@ApplicationScoped
public class SiteLooks {
    private final PageStyle styles;
    private final Mourning mourning;
    private final Tenants tenants;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), List.of());

    SiteLooks(PageStyle styles, Mourning mourning, Tenants tenants, Clock clock) {
        this.styles = styles;
        this.mourning = mourning;
        this.tenants = tenants;
        this.clock = clock;
    }

    private record Snapshot(Map<String, org.zhanqun.style.Palette> chosen, List<MemorialPeriod> periods) {}

    /** Past periods too: a clock that was ahead and is put right must not have lost one. */
    public void reload() {
        snapshot = tenants.callAsProvince(() -> new Snapshot(styles.chosen(), mourning.all()));
    }

    public Palette palette(String site) {
        Reading.record(new StyleRead());
        return switch (snapshot.chosen.getOrDefault(site, org.zhanqun.style.Palette.BLUE)) {
            case BLUE -> Palette.BLUE;
            case RED -> Palette.RED;
            case TEAL -> Palette.TEAL;
        };
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
