package org.zhanqun.reorganisation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;

/** The sites that a list may speak of, by key or by full name. Closed ones are known by their key only, to say so. */
final class KnownSites {
    private final Map<String, Site> byKey;
    private final Map<String, List<Site>> byName;

    KnownSites(List<Site> all) {
        byKey = all.stream().collect(Collectors.toMap(Site::key, site -> site));
        byName = all.stream()
                .filter(site -> site.status() != SiteStatus.CLOSED)
                .collect(Collectors.groupingBy(Site::name));
    }

    /** @return null when it is none, which is among the violations then */
    Site find(PlanRow row, PlanColumn column, Violations violations) {
        var said = row.text(column);
        violations.require(said != null, column.field(), "field.blank");
        if (said == null) {
            return null;
        }
        var named = byName.getOrDefault(said, List.of());
        var found = byKey.containsKey(said) ? byKey.get(said) : named.size() == 1 ? named.getFirst() : null;
        violations
                .require(
                        named.size() < 2 || found != null, column.field(), "reorganisation.several", named.size(), said)
                .require(found != null, column.field(), "reorganisation.site", said)
                .require(
                        found == null || found.status() != SiteStatus.CLOSED,
                        column.field(),
                        "site.closed",
                        found == null ? "" : found.name());
        return found;
    }
}
