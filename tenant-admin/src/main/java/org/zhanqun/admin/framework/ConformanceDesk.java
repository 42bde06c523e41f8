package org.zhanqun.admin.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.rollout.Conformance;
import org.zhanqun.rollout.Conformance.Column;
import org.zhanqun.rollout.Conformance.SiteConformance;
import org.zhanqun.rollout.ConformanceAcrossTenants;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.Sites;

/** What the page about conformance shows, and its spreadsheet. */
@ApplicationScoped
class ConformanceDesk {
    private final ConformanceAcrossTenants conformance;
    private final Sites sites;

    ConformanceDesk(ConformanceAcrossTenants conformance, Sites sites) {
        this.conformance = conformance;
        this.sites = sites;
    }

    record City(String code, String name) {}

    /** @param city code of the city it is limited to, or null */
    record Report(Conformance found, List<City> cities, String city) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Report report(String city) {
        return new Report(
                conformance.of(city),
                sites.list("kind = ?1 order by code", SiteKind.CITY).stream()
                        .map(site ->
                                new City(site.region().code(), site.region().name()))
                        .toList(),
                city);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    byte[] spreadsheet(String city) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("网站标识", "网站", "市州代码", "框架版本", "必设栏目", "已有内容", "没有内容的栏目", "本站改过位置的栏目"));
        conformance.of(city).sites().forEach(site -> rows.add(row(site)));
        return Spreadsheet.of("规范性检查", rows);
    }

    private static List<Object> row(SiteConformance site) {
        return List.of(
                site.site(),
                site.name(),
                site.cityCode() == null ? "" : site.cityCode(),
                site.version(),
                site.required(),
                site.filled(),
                named(site.empty()),
                named(site.moved()));
    }

    private static String named(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining("、"));
    }
}
