package org.zhanqun.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.kernel.DomainException.NotFound;

/**
 * A site's effective columns (有效栏目树): the base tree of the version it shows, as far as it may with its own settings, with
 * its featured columns hung into it. Retired columns are no part of the tree, but their codes and addresses are known.
 */
public final class ColumnTree {
    private final Framework framework;
    private final List<SiteColumn> roots;
    private final Map<String, SiteColumn> live = new LinkedHashMap<>();
    private final Map<String, SiteColumn> liveByPath = new HashMap<>();
    private final Map<String, SiteColumn> retired = new HashMap<>();
    private final Map<String, SiteColumn> retiredByPath = new HashMap<>();

    ColumnTree(Framework framework, List<SiteColumn> roots, List<SiteColumn> retired) {
        this.framework = framework;
        this.roots = roots;
        index(roots);
        for (var column : retired) {
            this.retired.put(column.code(), column);
            retiredByPath.putIfAbsent(column.path(), column);
        }
    }

    private void index(List<SiteColumn> columns) {
        for (var column : columns) {
            live.put(column.code(), column);
            liveByPath.putIfAbsent(column.path(), column);
            index(column.children());
        }
    }

    /** The version of the framework that the site shows. */
    public Framework framework() {
        return framework;
    }

    /** What the framework asks of the articles of a column beside what its kind has, in order; nothing where there is no such column. */
    public List<CustomField> customFields(String code) {
        return byCode(code == null ? "" : code)
                .map(column -> framework.customFields().of(column.content()))
                .orElse(List.of());
    }

    /** The channels (频道): columns of the top level. */
    public List<SiteColumn> roots() {
        return roots;
    }

    /** Every column but retired ones, parents before children, in the order of the navigation. */
    public List<SiteColumn> all() {
        return List.copyOf(live.values());
    }

    /** The column that an article is in; it may be a retired one. */
    public Optional<SiteColumn> byCode(String code) {
        return Optional.ofNullable(live.get(code)).or(() -> Optional.ofNullable(retired.get(code)));
    }

    /** The column under an address; never a retired one. */
    public Optional<SiteColumn> byPath(String path) {
        return Optional.ofNullable(liveByPath.get(path));
    }

    /** @throws NotFound when the site has no such column */
    public SiteColumn require(String code) {
        return byCode(code).orElseThrow(() -> new NotFound("column.not-found", code));
    }

    /** The columns that feed a block of the home page, in order. */
    public List<SiteColumn> feeding(HomeSlot slot) {
        return live.values().stream()
                .filter(column -> column.homeSlot() == slot)
                .toList();
    }

    /** The site's own columns that it does not hide, in order. */
    public List<SiteColumn> featured() {
        return live.values().stream()
                .filter(column -> !column.base() && !column.hidden())
                .toList();
    }

    /** Columns that are no part of the tree any more. */
    public List<SiteColumn> retired() {
        return List.copyOf(retired.values());
    }

    /** The columns on the same level as one, below the same parent. @param parent code, null for the top */
    public List<SiteColumn> below(String parent) {
        return parent == null ? roots : byCode(parent).map(SiteColumn::children).orElse(List.of());
    }

    /** From the top down to the column itself, for breadcrumbs. */
    public List<SiteColumn> trail(SiteColumn column) {
        var trail = new ArrayList<SiteColumn>();
        for (var at = column;
                at != null;
                at = at.parentCode() == null ? null : byCode(at.parentCode()).orElse(null)) {
            trail.addFirst(at);
        }
        return trail;
    }

    Optional<SiteColumn> retiredAt(String path) {
        return Optional.ofNullable(retiredByPath.get(path));
    }

    /** Where a column's address leads: to itself, or along its successors and parents; empty for the home page. */
    Optional<SiteColumn> leadsTo(SiteColumn column) {
        var seen = new HashSet<String>();
        var at = column;
        while (at != null && at.retired() && seen.add(at.code())) {
            at = Stream.of(at.standing().successor(), at.parentCode())
                    .filter(Objects::nonNull)
                    .map(code -> byCode(code).orElse(null))
                    .filter(Objects::nonNull)
                    .filter(next -> !seen.contains(next.code()))
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(at).filter(found -> !found.retired());
    }
}
