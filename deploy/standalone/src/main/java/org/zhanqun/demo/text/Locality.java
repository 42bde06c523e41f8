package org.zhanqun.demo.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Local colour of a region.
 *
 * @param urban a city district: no farming news, streets instead of towns
 * @param product what the place grows or makes
 * @param scenic where visitors go
 * @param picture the drawing that shows the region best
 * @param shortName empty where the name follows the rule
 */
record Locality(boolean urban, String river, String product, String scenic, String picture, String shortName) {

    private static final Map<String, Locality> BY_KEY = Resources.csv("text/local.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("key"), Locality::read));

    /** @param key of a portal or zone */
    static Locality of(String key) {
        var locality = BY_KEY.get(key);
        if (locality == null) {
            throw new IllegalArgumentException("No local colour for " + key);
        }
        return locality;
    }

    private static Locality read(Map<String, String> row) {
        return new Locality(
                row.get("urban").equals("Y"),
                row.get("river"),
                row.get("product"),
                row.get("scenic"),
                row.get("picture"),
                row.get("short"));
    }
}
