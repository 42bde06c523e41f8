package org.zhanqun.demo.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The columns of a kind's framework by slug path, read from the same file that the platform reads. */
record FrameworkColumns(Map<String, Column> byPath) {

    record Column(String kind, String content, String inspection, int maxAgeDays, boolean required) {}

    static FrameworkColumns of(String siteKind) {
        var name = "frameworks/" + siteKind.toLowerCase(Locale.ROOT) + ".yaml";
        try (var in = FrameworkColumns.class.getClassLoader().getResourceAsStream(name)) {
            var columns = new LinkedHashMap<String, Column>();
            collect(new YAMLMapper().readTree(in).get("columns"), "", columns);
            return new FrameworkColumns(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static void collect(JsonNode nodes, String above, Map<String, Column> into) {
        for (var node : nodes) {
            var path = above + node.get("slug").asText();
            into.put(
                    path,
                    new Column(
                            node.get("kind").asText(),
                            node.path("content").asText("NEWS"),
                            node.get("inspection").asText(),
                            node.path("max_age_days").asInt(0),
                            node.path("required").asBoolean(false)));
            if (node.has("children")) {
                collect(node.get("children"), path + "/", into);
            }
        }
    }
}
