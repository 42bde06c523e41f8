package org.zhanqun.demo.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The sites of the demo province: 1 province, 14 cities, 122 counties, 53 + 560 departments, 8 zones. */
public final class DemoSites {

    private static final int RETAINED_ZONES = 8;
    private static final String PROVINCE = "湖南省";
    private static final String PROVINCE_CODE = "430000";

    /** City code to area code and postcode; the rest of a phone number is made up. */
    private static final Map<String, String> AREA_CODES = Map.ofEntries(
            Map.entry(PROVINCE_CODE, "0731 410000"),
            Map.entry("430100", "0731 410000"),
            Map.entry("430200", "0731 412000"),
            Map.entry("430300", "0731 411100"),
            Map.entry("430400", "0734 421000"),
            Map.entry("430500", "0739 422000"),
            Map.entry("430600", "0730 414000"),
            Map.entry("430700", "0736 415000"),
            Map.entry("430800", "0744 427000"),
            Map.entry("430900", "0737 413000"),
            Map.entry("431000", "0735 423000"),
            Map.entry("431100", "0746 425000"),
            Map.entry("431200", "0745 418000"),
            Map.entry("431300", "0738 417000"),
            Map.entry("433100", "0743 416000"));

    private final List<DemoSite> sites = new ArrayList<>();
    private final Map<String, Integer> serials = new HashMap<>();

    private DemoSites() {}

    /**
     * All 758 sites, the province's portal first, then its departments, then each city with its departments and counties,
     * then the zones.
     */
    public static List<DemoSite> all() {
        var builder = new DemoSites();
        builder.build();
        return List.copyOf(builder.sites);
    }

    /** The featured columns of some counties. */
    public static List<DemoFeatured> featured() {
        return Library.get().featured().stream()
                .map(f -> new DemoFeatured(
                        f.site(), f.name(), f.slug(), f.type(), f.description(), f.keywords(), f.days()))
                .toList();
    }

    private void build() {
        add("hunan", "PROVINCE", null, PROVINCE, PROVINCE_CODE, null, "湖南", PROVINCE + "人民政府", "www.hunan.gov.example");
        for (var row : Resources.csv("department.csv")) {
            var organ = row.get("name");
            var label = row.get("pinyin");
            var said = "省" + organ.substring(PROVINCE.length()).replaceFirst("^人民政府", "");
            add(label, "DEPARTMENT", "hunan", PROVINCE, PROVINCE_CODE, null, said, organ, label + ".hunan.gov.example");
        }
        var cities = Resources.csv("city.csv");
        var counties = Resources.csv("county.csv");
        var departments = Resources.csv("city_department_template.csv");
        var cityKeys = new HashMap<String, String>();
        for (var city : cities) {
            var key = city.get("pinyin");
            var code = city.get("code");
            cityKeys.put(code, key);
            portal("CITY", city, "hunan", code);
            for (var department : departments) {
                var label = department.get("pinyin");
                var said = city.get("name").endsWith("州") ? "州" : "市";
                add(
                        key + "-" + label,
                        "DEPARTMENT",
                        key,
                        city.get("name"),
                        code,
                        code,
                        said + department.get("name"),
                        city.get("name") + department.get("name"),
                        label + "." + key + ".gov.example");
            }
            counties.stream()
                    .filter(county -> county.get("parent_code").equals(code))
                    .forEach(county -> portal("COUNTY", county, key, code));
        }
        Resources.csv("zone.csv").stream().limit(RETAINED_ZONES).forEach(zone -> {
            var cityCode = zone.get("parent_code");
            var key = zone.get("pinyin");
            var shortName = Locality.of(key).shortName();
            var organ = zone.get("name") + "管理委员会";
            var domain = "www." + key + ".gov.example";
            add(
                    key,
                    "RETAINED",
                    cityKeys.get(cityCode),
                    zone.get("name"),
                    zone.get("code"),
                    cityCode,
                    shortName,
                    organ,
                    domain);
        });
        requireUnique("key", DemoSite::key);
        requireUnique("code", DemoSite::code);
        requireUnique("domain", DemoSite::domain);
    }

    private void portal(String kind, Map<String, String> row, String parent, String cityCode) {
        var key = row.get("pinyin");
        var region = row.get("name");
        var domain = "www." + key + ".gov.example";
        add(key, kind, parent, region, row.get("code"), cityCode, shortName(key, region), region + "人民政府", domain);
    }

    private void add(
            String key,
            String kind,
            String parent,
            String region,
            String regionCode,
            String cityCode,
            String shortName,
            String organiser,
            String domain) {
        var serial = serials.merge(regionCode, 1, Integer::sum);
        var area = AREA_CODES.get(cityCode == null ? PROVINCE_CODE : cityCode).split(" ");
        var city = cityCode == null || cityCode.equals(regionCode) ? "" : cityName(cityCode);
        var place =
                region.equals(PROVINCE) ? PROVINCE + "长沙市" : PROVINCE + (region.startsWith(city) ? "" : city) + region;
        var portal = !kind.equals("DEPARTMENT") && !kind.equals("RETAINED");
        sites.add(new DemoSite(
                key,
                kind,
                parent,
                portal ? organiser + "门户网站" : organiser,
                region,
                regionCode,
                cityCode,
                shortName,
                "%s%04d".formatted(regionCode, serial),
                domain,
                key + ".localhost",
                organiser,
                // no street of that name exists: nobody goes there
                place.replace(PROVINCE + PROVINCE, PROVINCE) + "演示大道" + serial + "号",
                "%s-0000%04d".formatted(area[0], Integer.parseInt(regionCode.substring(2)) % 97 * 60 + serial),
                area[1]));
    }

    private String cityName(String cityCode) {
        return sites.stream()
                .filter(site -> site.kind().equals("CITY") && site.regionCode().equals(cityCode))
                .map(DemoSite::regionName)
                .findFirst()
                .orElseThrow();
    }

    /** 浏阳 for 浏阳市, 城步 for 城步苗族自治县; districts and names of one character keep their suffix. */
    static String shortName(String key, String region) {
        var known = Locality.of(key).shortName();
        if (!known.isEmpty()) {
            return known;
        }
        var bare = region.replaceFirst("(土家族|苗族|侗族|瑶族)+自治县$", "");
        if (!bare.equals(region)) {
            return bare;
        }
        return region.length() <= 2 || region.endsWith("区") ? region : region.substring(0, region.length() - 1);
    }

    private void requireUnique(String what, Function<DemoSite, String> value) {
        var seen = new HashSet<String>();
        for (var site : sites) {
            if (!seen.add(value.apply(site))) {
                throw new IllegalStateException("Two demo sites have the %s %s".formatted(what, value.apply(site)));
            }
        }
    }
}
