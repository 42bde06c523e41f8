package org.zhanqun.demo.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the texts of a site call the region it belongs to, its offices and its places. */
record Region(
        String name,
        String government,
        String office,
        Locality locality,
        String location,
        String above,
        String unit,
        String divisionNoun,
        List<String> places,
        List<String> hamlets) {

    private static final int PLACES = 10;

    static Region of(DemoSite site, Library library) {
        var locality = Locality.of(regionKey(site));
        var random = new Random(site.regionCode().hashCode());
        var names = library.names();
        var hamlets = locality.urban() ? names.communities() : names.villages();
        if (site.kind().equals("RETAINED")) {
            var city = cityName(site, library);
            return new Region(
                    site.shortName(),
                    site.organiser(),
                    site.shortName() + "管委会办公室",
                    locality,
                    "湖南省" + city,
                    city,
                    "村（社区）",
                    "片区",
                    names.parks(),
                    hamlets);
        }
        if (site.provincial()) {
            var cities = library.cities().stream()
                    .map(row -> row.get("name").replace("土家族苗族自治", ""))
                    .toList();
            return region("湖南省", "办公厅", locality, "长江中游、洞庭湖以南", "国家有关部门", "县市区", "市州", cities, hamlets);
        }
        if (site.regionCode().equals(site.cityCode())) {
            var counties = library.counties().stream()
                    .filter(row -> row.get("parent_code").equals(site.cityCode()))
                    .map(row -> row.get("name"))
                    .toList();
            return region(site.regionName(), "办公室", locality, "湖南省境内", "省有关部门", "县市区", "县市区", counties, hamlets);
        }
        var city = cityName(site, library);
        var places = new ArrayList<>(locality.urban() ? names.streets() : names.towns());
        Collections.shuffle(places, random);
        return region(
                site.regionName(),
                "办公室",
                locality,
                "湖南省" + city,
                city,
                "乡镇（街道）",
                "乡镇（街道）",
                List.copyOf(places.subList(0, PLACES)),
                hamlets);
    }

    private static Region region(
            String fullName,
            String office,
            Locality locality,
            String location,
            String above,
            String unit,
            String divisionNoun,
            List<String> places,
            List<String> hamlets) {
        var government = fullName + "人民政府";
        return new Region(
                fullName.replace("土家族苗族自治州", "州"),
                government,
                government + office,
                locality,
                location,
                above,
                unit,
                divisionNoun,
                places,
                hamlets);
    }

    /** Full name of the body in charge of a topic, as far down or up as the site is. */
    String organ(DemoSite site, Library.Topic topic, Library library) {
        if (site.department() || site.kind().equals("RETAINED")) {
            return site.organiser();
        }
        return switch (site.kind()) {
            case "PROVINCE" -> library.provincialDepartments().getOrDefault(topic.provincial(), office);
            case "CITY" -> name + library.cityDepartments().get(topic.department());
            default -> name + topic.office();
        };
    }

    /** The region's standing values, for the names in braces. */
    Map<String, String> values(DemoSite site) {
        var invented = site.kind().equals("COUNTY");
        var organ = site.portal() ? government : site.organiser();
        return Map.ofEntries(
                Map.entry("r", name),
                Map.entry("s", site.department() ? name : site.shortName()),
                Map.entry("gov", government),
                Map.entry("govoffice", office),
                Map.entry("organ", organ),
                Map.entry("site", site.portal() ? site.name() : site.name() + "网站"),
                Map.entry("domain", site.domain()),
                Map.entry("code6", site.regionCode()),
                Map.entry("address", site.address()),
                Map.entry("phone", site.phone()),
                Map.entry("postcode", site.postcode()),
                Map.entry("hall", "政务服务大厅"),
                Map.entry("river", locality.river()),
                Map.entry("local", locality.product()),
                Map.entry("scenic", locality.scenic()),
                Map.entry("location", location),
                Map.entry("up", above),
                Map.entry("unit", unit),
                Map.entry("subs", "各" + divisionNoun),
                Map.entry("divnoun", divisionNoun),
                Map.entry("divcount", Integer.toString(places.size())),
                Map.entry("divlist", String.join("、", places) + "。"),
                Map.entry("divnote", invented ? "以上乡镇（街道）名称为演示用虚构名称，不是真实区划。" : ""));
    }

    private static String regionKey(DemoSite site) {
        if (!site.department()) {
            return site.key();
        }
        return site.parentKey();
    }

    private static String cityName(DemoSite site, Library library) {
        return library.cities().stream()
                .filter(row -> row.get("code").equals(site.cityCode()))
                .map(row -> row.get("name").replace("土家族苗族自治", ""))
                .findFirst()
                .orElseThrow();
    }
}
