package org.zhanqun.rollout;

import java.util.List;
import org.zhanqun.site.SiteKind;

/** How well sites keep to the framework they show (规范性检查), by city and code. */
public record Conformance(List<SiteConformance> sites) {
    /**
     * One site. Base columns are there and named as they must be by construction, for no site can take one away or rename
     * it; so what is left to check is whether they are filled, and in which order they stand.
     *
     * @param version  of the framework that it shows
     * @param required how many columns it must fill
     * @param empty    those that hold nothing public
     * @param moved    base columns that the site put elsewhere among their siblings, where it may
     */
    public record SiteConformance(
            String site,
            String name,
            SiteKind kind,
            String cityCode,
            int version,
            int required,
            List<Column> empty,
            List<Column> moved) {
        public int filled() {
            return required - empty.size();
        }

        public boolean conforms() {
            return empty.isEmpty() && moved.isEmpty();
        }
    }

    public record Column(String code, String name) {}

    public long conforming() {
        return sites.stream().filter(SiteConformance::conforms).count();
    }

    public long empty() {
        return sites.stream().mapToLong(site -> site.empty().size()).sum();
    }

    /** The sites that lack something, those that lack most first. */
    public List<SiteConformance> lacking() {
        return sites.stream()
                .filter(site -> !site.conforms())
                .sorted((one, other) -> Integer.compare(
                        other.empty().size() + other.moved().size(),
                        one.empty().size() + one.moved().size()))
                .toList();
    }
}
