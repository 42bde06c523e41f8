package org.zhanqun.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhanqun.site.SiteKind;

/** A framework as the platform ships it: {@code frameworks/{kind}.yaml}. */
public record FrameworkFile(SiteKind kind, String name, int version, Featured featured, Home home, List<Node> columns) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public record Featured(@JsonProperty("max_top_level") int maxTopLevel) {}

    public record Home(
            String code,
            String name,
            String slug,
            @JsonProperty("column_type") String columnType,
            String description,
            String keywords) {}

    /** A base column with the columns below it. */
    public record Node(
            String code,
            String name,
            String slug,
            @JsonProperty("column_type") String columnType,
            ColumnKind kind,
            ContentKind content,
            Inspection inspection,
            @JsonProperty("max_age_days") Integer maxAgeDays,
            boolean required,
            @JsonProperty("featured_allowed") boolean featuredAllowed,
            @JsonProperty("home_slot") HomeSlot homeSlot,
            String description,
            String keywords,
            List<Node> children) {
        public Node {
            content = content == null ? ContentKind.NEWS : content;
            children = children == null ? List.of() : children;
        }
    }

    /** Reads the shipped framework for a kind of site. */
    public static FrameworkFile shipped(SiteKind kind) {
        var resource = "frameworks/" + kind.name().toLowerCase(Locale.ROOT) + ".yaml";
        try (var input = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("The framework file is missing: " + resource);
            }
            return YAML.readValue(input, FrameworkFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Codes of the columns that every version must have. */
    Set<String> required() {
        var codes = new HashSet<String>();
        collectRequired(columns, codes);
        return codes;
    }

    private static void collectRequired(List<Node> nodes, Set<String> codes) {
        for (var node : nodes) {
            if (node.required()) {
                codes.add(node.code());
            }
            collectRequired(node.children(), codes);
        }
    }
}
