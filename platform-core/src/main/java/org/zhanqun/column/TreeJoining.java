package org.zhanqun.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.InheritedField;

/** Joins a version's base columns with what a site owns. */
final class TreeJoining {
    private final Map<String, BaseColumn> base = new HashMap<>();
    private final Map<String, List<BaseColumn>> below = new HashMap<>();
    private final Map<String, List<FeaturedColumn>> own = new HashMap<>();
    private final Map<String, Map<InheritedField, String>> overrides = new HashMap<>();
    private final String region;

    private TreeJoining(
            List<BaseColumn> columns, List<FeaturedColumn> featured, List<ColumnOverride> overrides, String region) {
        this.region = region;
        columns.forEach(column -> base.put(column.code(), column));
        columns.forEach(column -> below.computeIfAbsent(column.parentCode(), _ -> new ArrayList<>())
                .add(column));
        overrides.forEach(override -> this.overrides
                .computeIfAbsent(override.columnCode(), _ -> new HashMap<>())
                .put(override.field(), override.value()));
        featured.forEach(column ->
                own.computeIfAbsent(place(column), _ -> new ArrayList<>()).add(column));
    }

    static ColumnTree join(
            Framework framework,
            List<BaseColumn> base,
            List<FeaturedColumn> featured,
            List<ColumnOverride> overrides,
            String region) {
        var joining = new TreeJoining(base, featured, overrides, region);
        return new ColumnTree(framework, joining.children(null, ""), joining.retired(base, featured));
    }

    /** A featured column whose place is no longer in the framework moves to the top: nothing is lost. */
    private String place(FeaturedColumn column) {
        var parent = base.get(column.parentCode());
        return parent == null || parent.retired() ? null : parent.code();
    }

    private List<SiteColumn> children(String parent, String prefix) {
        var columns = new ArrayList<SiteColumn>();
        below.getOrDefault(parent, List.of()).stream()
                .filter(column -> !column.retired())
                .map(column -> new Placed(column, inheritance(column)))
                .sorted(Placed.ORDER)
                .forEach(placed -> columns.add(placed.resolved(this, prefix)));
        own.getOrDefault(parent, List.of()).stream()
                .filter(column -> !column.standing().retired())
                .forEach(column -> columns.add(SiteColumn.own(column, parent, prefix + column.slug())));
        return Collections.unmodifiableList(columns);
    }

    private Inheritance inheritance(BaseColumn column) {
        return new Inheritance(column, overrides.getOrDefault(column.code(), Map.of()), region);
    }

    private record Placed(BaseColumn column, Inheritance inheritance) {
        /** Where two want the same place, the one that the site put there has it. */
        static final Comparator<Placed> ORDER = Comparator.<Placed>comparingInt(
                        placed -> placed.inheritance().position())
                .thenComparing(placed -> !placed.inheritance().placed())
                .thenComparing(placed -> placed.column().position());

        SiteColumn resolved(TreeJoining joining, String prefix) {
            var path = prefix + column.slug();
            return SiteColumn.inherited(
                    column, inheritance, joining.region, path, joining.children(column.code(), path + "/"));
        }
    }

    private List<SiteColumn> retired(List<BaseColumn> columns, List<FeaturedColumn> featured) {
        var retired = new ArrayList<SiteColumn>();
        columns.stream()
                .filter(BaseColumn::retired)
                .forEach(column -> retired.add(
                        SiteColumn.inherited(column, inheritance(column), region, path(column), List.of())));
        featured.stream().filter(column -> column.standing().retired()).forEach(column -> {
            var parent = base.get(column.parentCode());
            var prefix = parent == null ? "" : path(parent) + "/";
            retired.add(SiteColumn.own(column, column.parentCode(), prefix + column.slug()));
        });
        return retired;
    }

    private String path(BaseColumn column) {
        var path = new StringBuilder(column.slug());
        for (var at = base.get(column.parentCode()); at != null; at = base.get(at.parentCode())) {
            path.insert(0, at.slug() + "/");
        }
        return path.toString();
    }
}
