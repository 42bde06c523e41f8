package org.zhanqun.admin.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.site.SiteKind;

/** A version of a framework with its tree, as the API shows it. @param customFields what it adds to kinds of content */
public record FrameworkView(Summary version, List<Node> columns, List<CustomField> customFields) {
    /** @param basedOn id of the version it replaces @param revision to be handed in with an edit */
    public record Summary(
            long id,
            SiteKind kind,
            int number,
            String name,
            FrameworkState state,
            Long basedOn,
            long revision,
            int featuredTopLevel) {
        static Summary of(Framework version) {
            return new Summary(
                    version.id(),
                    version.kind(),
                    version.number(),
                    version.name(),
                    version.state(),
                    version.basedOn(),
                    version.revision(),
                    version.featuredTopLevel());
        }
    }

    /** @param fields all fields as text, by the name of the field in the form {@code maxAgeDays} */
    public record Node(
            String code,
            int position,
            Map<String, String> fields,
            boolean retired,
            String successor,
            List<Node> children) {}

    static FrameworkView of(Framework version, List<BaseColumn> columns) {
        return new FrameworkView(
                Summary.of(version),
                below(null, columns),
                version.customFields().list());
    }

    private static List<Node> below(String parent, List<BaseColumn> columns) {
        return columns.stream()
                .filter(column -> Objects.equals(column.parentCode(), parent))
                .map(column -> new Node(
                        column.code(),
                        column.position(),
                        fields(column),
                        column.retired(),
                        column.successorCode(),
                        below(column.code(), columns)))
                .toList();
    }

    private static Map<String, String> fields(BaseColumn column) {
        return column.values().entrySet().stream()
                .collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue));
    }

    private static String key(BaseField field) {
        return field.key();
    }
}
