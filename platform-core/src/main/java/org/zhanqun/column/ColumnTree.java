package org.zhanqun.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.kernel.DomainException.NotFound;

/** A site's effective columns (有效栏目树): the current base tree with the site's featured columns hung into it. */
public final class ColumnTree {
    private final Framework framework;
    private final List<SiteColumn> roots;
    private final Map<String, SiteColumn> byCode = new LinkedHashMap<>();
    private final Map<String, SiteColumn> byPath = new HashMap<>();

    private ColumnTree(Framework framework, List<SiteColumn> roots) {
        this.framework = framework;
        this.roots = roots;
        index(roots);
    }

    /** Joins the two. A featured column whose place is no longer in the framework moves to the top: nothing is lost. */
    static ColumnTree join(
            Framework framework, List<BaseColumn> base, List<FeaturedColumn> featured, String regionName) {
        var below = new HashMap<String, List<BaseColumn>>();
        base.forEach(column -> below.computeIfAbsent(column.parentCode(), _ -> new ArrayList<>())
                .add(column));
        var own = new HashMap<String, List<FeaturedColumn>>();
        for (var column : featured) {
            var known = base.stream().anyMatch(parent -> parent.code().equals(column.parentCode()));
            own.computeIfAbsent(known ? column.parentCode() : null, _ -> new ArrayList<>())
                    .add(column);
        }
        return new ColumnTree(framework, new Joining(below, own, regionName).children(null, ""));
    }

    private record Joining(
            Map<String, List<BaseColumn>> base, Map<String, List<FeaturedColumn>> featured, String regionName) {
        List<SiteColumn> children(String parent, String prefix) {
            var columns = new ArrayList<SiteColumn>();
            for (var column : base.getOrDefault(parent, List.of())) {
                var path = prefix + column.slug();
                columns.add(SiteColumn.inherited(column, regionName, path, children(column.code(), path + "/")));
            }
            for (var column : featured.getOrDefault(parent, List.of())) {
                columns.add(SiteColumn.own(column, prefix + column.slug()));
            }
            return Collections.unmodifiableList(columns);
        }
    }

    private void index(List<SiteColumn> columns) {
        for (var column : columns) {
            byCode.put(column.code(), column);
            byPath.putIfAbsent(column.path(), column);
            index(column.children());
        }
    }

    public Framework framework() {
        return framework;
    }

    /** The channels (频道): columns of the top level. */
    public List<SiteColumn> roots() {
        return roots;
    }

    /** Every column, parents before children, in the order of the navigation. */
    public List<SiteColumn> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<SiteColumn> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<SiteColumn> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** @throws NotFound when the site has no such column */
    public SiteColumn require(String code) {
        return byCode(code).orElseThrow(() -> new NotFound("column.not-found", code));
    }

    /** The columns that feed a block of the home page, in order. */
    public List<SiteColumn> feeding(HomeSlot slot) {
        return byCode.values().stream()
                .filter(column -> column.homeSlot() == slot)
                .toList();
    }

    /** The site's own columns, in order. */
    public List<SiteColumn> featured() {
        return byCode.values().stream().filter(column -> !column.base()).toList();
    }

    /** From the top down to the column itself, for breadcrumbs. */
    public List<SiteColumn> trail(SiteColumn column) {
        var trail = new ArrayList<SiteColumn>();
        for (var at = column; at != null; at = at.parentCode() == null ? null : byCode.get(at.parentCode())) {
            trail.addFirst(at);
        }
        return trail;
    }
}
