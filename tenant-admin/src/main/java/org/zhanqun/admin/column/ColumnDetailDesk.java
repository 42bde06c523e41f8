package org.zhanqun.admin.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnOverrides;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.EffectiveField;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ColumnMerging;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the page of one column does, each step in its own transaction. Only records leave. */
@ApplicationScoped
class ColumnDetailDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final ColumnOverrides overrides;
    private final FeaturedChanges changes;
    private final ColumnMerging merging;
    private final Caller caller;

    ColumnDetailDesk(
            Sites sites,
            ColumnTrees trees,
            ColumnOverrides overrides,
            FeaturedChanges changes,
            ColumnMerging merging,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.overrides = overrides;
        this.changes = changes;
        this.merging = merging;
        this.caller = caller;
    }

    /** @param own whether the value is the site's @param set whether the site has set one, holding or not */
    record Field(
            InheritedField field, FieldRule rule, String value, String base, boolean own, boolean set, boolean locked) {
        static Field of(EffectiveField field) {
            return new Field(
                    field.field(),
                    field.rule(),
                    field.value(),
                    field.base(),
                    field.origin() == EffectiveField.Origin.SITE,
                    field.own() != null,
                    field.rule() == FieldRule.LOCKED);
        }
    }

    /** What a form for a featured column holds. */
    record Description(String name, String columnType, String description, String keywords, String maxAgeDays) {}

    /** @param up code of the featured column before it, or null */
    record Own(
            boolean hidden,
            Description description,
            String up,
            String down,
            String parent,
            List<ColumnDesk.Place> places,
            boolean topLevel,
            List<ColumnDesk.Place> takers) {}

    /** @param own null for a base column @param mayChange whether the person may change it */
    record Detail(
            ColumnDesk.SiteName site,
            String framework,
            String code,
            String name,
            String path,
            boolean base,
            boolean retired,
            List<Field> fields,
            Own own,
            boolean mayChange) {}

    /** A base column and what the site changed in it. */
    record Changed(String code, String name, List<Field> fields) {}

    record Changes(ColumnDesk.SiteName site, String framework, List<Changed> columns, boolean mayChange) {}

    @ForSite(ForSite.Need.SEE)
    Detail detail(String key, String code) {
        var site = sites.require(key);
        var tree = trees.of(site);
        var column = tree.require(code);
        return new Detail(
                ColumnDesk.SiteName.of(site),
                tree.framework().title(),
                code,
                column.name(),
                column.path(),
                column.base(),
                column.retired(),
                column.fields().stream().map(Field::of).toList(),
                column.base() ? null : own(tree, column),
                mayChange(site));
    }

    private boolean mayChange(Site site) {
        return site.status() != SiteStatus.CLOSED && caller.rights().mayManageColumns(site.key());
    }

    private static Own own(ColumnTree tree, SiteColumn column) {
        var siblings = featuredBeside(tree, column);
        var at = siblings.indexOf(column.code());
        var purpose = column.purpose();
        return new Own(
                column.hidden(),
                new Description(
                        column.name(),
                        purpose.type(),
                        purpose.description(),
                        purpose.keywords(),
                        String.valueOf(column.maxAgeDays())),
                at > 0 ? siblings.get(at - 1) : null,
                at >= 0 && at + 1 < siblings.size() ? siblings.get(at + 1) : null,
                column.parentCode(),
                places(
                        tree,
                        tree.all().stream().filter(SiteColumn::featuredAllowed).toList()),
                column.kind() != ColumnKind.TOPIC,
                places(
                        tree,
                        tree.all().stream()
                                .filter(other -> ColumnMerging.takes(other, column))
                                .filter(other -> !other.code().equals(column.code()))
                                .toList()));
    }

    private static List<ColumnDesk.Place> places(ColumnTree tree, List<SiteColumn> columns) {
        return columns.stream()
                .map(column -> new ColumnDesk.Place(
                        column.code(),
                        String.join(
                                " / ",
                                tree.trail(column).stream()
                                        .map(SiteColumn::name)
                                        .toList())))
                .toList();
    }

    private static List<String> featuredBeside(ColumnTree tree, SiteColumn column) {
        return tree.below(column.parentCode()).stream()
                .filter(sibling -> !sibling.base())
                .map(SiteColumn::code)
                .toList();
    }

    @ForSite(ForSite.Need.SEE)
    Changes changes(String key) {
        var site = sites.require(key);
        var tree = trees.of(site);
        return new Changes(
                ColumnDesk.SiteName.of(site),
                tree.framework().title(),
                tree.all().stream()
                        .filter(column -> !column.deviations().isEmpty())
                        .map(column -> new Changed(
                                column.code(),
                                column.name(),
                                column.deviations().stream().map(Field::of).toList()))
                        .toList(),
                mayChange(site));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void set(String key, String code, InheritedField field, String value) {
        overrides.set(sites.require(key), code, field, value);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void inherit(String key, String code, InheritedField field) {
        overrides.inherit(sites.require(key), code, field);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void describe(String key, String code, FeaturedChanges.Description description) {
        changes.describe(sites.require(key), code, description);
    }

    /** Swaps a featured column with another one beside it. */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void swap(String key, String code, String other) {
        var site = sites.require(key);
        var tree = trees.of(site);
        var column = tree.require(code);
        var order = new ArrayList<>(featuredBeside(tree, column));
        var from = order.indexOf(code);
        var to = order.indexOf(other);
        if (from >= 0 && to >= 0) {
            Collections.swap(order, from, to);
            changes.order(site, column.parentCode(), order);
        }
    }

    /**
     * Puts a featured column where it was dropped.
     *
     * @param parent code of the column above, null for the top
     * @param before code of the featured column there that it comes before, null for the last place
     */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void drop(String key, String code, String parent, String before) {
        var site = sites.require(key);
        if (!Objects.equals(trees.of(site).require(code).parentCode(), parent)) {
            changes.move(site, code, parent);
        }
        var tree = trees.of(site);
        var stands = featuredBeside(tree, tree.require(code));
        var order = new ArrayList<>(stands);
        order.remove(code);
        order.add(order.contains(before) ? order.indexOf(before) : order.size(), code);
        if (!order.equals(stands)) {
            changes.order(site, parent, order);
        }
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void move(String key, String code, String parent) {
        changes.move(sites.require(key), code, parent);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void hide(String key, String code, boolean hide) {
        changes.hide(sites.require(key), code, hide);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void retire(String key, String code) {
        changes.retire(sites.require(key), code, null);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void restore(String key, String code) {
        changes.restore(sites.require(key), code);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void merge(String key, String code, String into) {
        merging.merge(sites.require(key), code, into);
    }
}
