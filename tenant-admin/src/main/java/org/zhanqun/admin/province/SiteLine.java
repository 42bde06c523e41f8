package org.zhanqun.admin.province;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhanqun.site.SiteKind;
import org.zhanqun.supervision.HealthLevel;
import org.zhanqun.supervision.Measured;
import org.zhanqun.supervision.ProvinceAcrossTenants.Look;

/**
 * A site and how it fares.
 *
 * @param city     region code of its city, or null for a provincial one
 * @param reasons  why it is not as it should be
 * @param measured what was counted, or null before the first measurement
 */
@TemplateData
public record SiteLine(
        String key,
        String name,
        SiteKind kind,
        String region,
        String city,
        String cityName,
        HealthLevel level,
        List<String> reasons,
        Measured measured,
        Instant measuredAt,
        boolean caseOverdue) {
    static SiteLine of(Look look, Map<String, String> cities) {
        var site = look.site();
        var city = site.kind() == SiteKind.CITY
                ? site.region().code()
                : site.region().cityCode();
        return new SiteLine(
                site.key(),
                site.name(),
                site.kind(),
                site.region().name(),
                city,
                city == null ? "省级" : cities.getOrDefault(city, city),
                look.level(),
                ProvinceWords.reasons(look),
                look.health() == null ? null : look.health().measured(),
                look.health() == null ? null : look.health().measuredAt(),
                look.caseOverdue());
    }

    /** The place without what all of them are: 永定 for 永定区; but 长沙县 whole, for the city is called so, too. */
    public String shortRegion() {
        var last = region.charAt(region.length() - 1);
        return region.length() > 2 && (last == '市' || last == '区')
                        || region.length() > 3 && last == '县' && !region.endsWith("自治县")
                ? region.substring(0, region.length() - 1)
                : region;
    }

    public String why() {
        return String.join("；", reasons);
    }

    public boolean normal() {
        return level == HealthLevel.NORMAL;
    }
}
