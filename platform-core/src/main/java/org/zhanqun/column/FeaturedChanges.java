package org.zhanqun.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhanqun.column.FeaturedColumns.Proposal;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Changes the bound site's own columns. Nothing that was public ends in an error: addresses go on leading somewhere. */
@ApplicationScoped
public class FeaturedChanges {
    private final ColumnTrees trees;
    private final FeaturedColumns columns;
    private final ColumnAddresses addresses;
    private final Event<ColumnsChanged> changed;

    FeaturedChanges(
            ColumnTrees trees, FeaturedColumns columns, ColumnAddresses addresses, Event<ColumnsChanged> changed) {
        this.trees = trees;
        this.columns = columns;
        this.addresses = addresses;
        this.changed = changed;
    }

    /** What readers and inspections are told about a column; address and form stay as they are. */
    public record Description(String name, String columnType, String description, String keywords, int maxAgeDays) {}

    /** Describes a column anew: its name above all (改名). */
    public SiteColumn describe(Site site, String code, Description told) {
        site.requireOpen();
        var column = columns.require(code);
        var tree = trees.of(site);
        var proposal = proposal(tree.require(code), told);
        FeaturedRules.check(proposal, code, tree);
        var before = column.name();
        column.describe(proposal);
        return done(site, "rename", code, before + " → " + column.name());
    }

    /** Hangs a column elsewhere (移动), as its last; its old address leads to the new one. @param parent null for the top */
    public SiteColumn move(Site site, String code, String parent) {
        site.requireOpen();
        var column = columns.require(code);
        var tree = trees.of(site);
        var before = tree.require(code);
        FeaturedRules.check(proposal(before, parent), code, tree);
        column.place(parent, (int) columns.count());
        addresses.remember(before.path(), code);
        return done(
                site,
                "move",
                code,
                before.path() + " → " + trees.of(site).require(code).path());
    }

    /**
     * Puts the featured columns of one place into an order (排序).
     *
     * @param parent code of the column they hang below, null for the top
     * @param codes  all of them, each once
     */
    public List<SiteColumn> order(Site site, String parent, List<String> codes) {
        site.requireOpen();
        var before = featuredBelow(trees.of(site), parent);
        var known = new HashSet<>(before);
        new Violations()
                .require(
                        codes != null && codes.size() == before.size() && known.equals(new HashSet<>(codes)),
                        "codes",
                        "column.order")
                .check();
        for (var at = 0; at < codes.size(); at++) {
            columns.require(codes.get(at)).place(parent, at);
        }
        columns.flush();
        changed.fire(new ColumnsChanged(
                site.key(),
                "order",
                Objects.requireNonNullElse(parent, ""),
                String.join(" ", before) + " → " + String.join(" ", codes)));
        return trees.of(site).below(parent).stream()
                .filter(column -> !column.base())
                .toList();
    }

    private static List<String> featuredBelow(ColumnTree tree, String parent) {
        return tree.below(parent).stream()
                .filter(column -> !column.base())
                .map(SiteColumn::code)
                .collect(Collectors.toList());
    }

    /** Takes a column out of navigation and lists, or back into them; its address answers all the time (隐藏). */
    public SiteColumn hide(Site site, String code, boolean hide) {
        site.requireOpen();
        var column = columns.require(code);
        column.hide(hide);
        return done(site, hide ? "hide" : "show", code, column.name());
    }

    /**
     * Takes a column out of use (停用): its articles stay readable, its address leads elsewhere.
     *
     * @param successor code of the column to lead to, null for the one above
     */
    public SiteColumn retire(Site site, String code, String successor) {
        site.requireOpen();
        var column = columns.require(code);
        var tree = trees.of(site);
        if (successor != null) {
            var target = tree.byCode(successor).filter(found -> !found.retired());
            new Violations()
                    .require(target.isPresent() && !successor.equals(code), "successor", "framework.retire.successor")
                    .check();
        }
        var path = tree.require(code).path();
        column.retire(successor);
        addresses.remember(path, code);
        return done(
                site,
                successor == null ? "retire" : "merge",
                code,
                column.name() + ": " + path + " → "
                        + (successor == null ? String.valueOf(column.parentCode()) : successor));
    }

    /** Takes a retired column into use again, where the rules still allow it. */
    public SiteColumn restore(Site site, String code) {
        site.requireOpen();
        var column = columns.require(code);
        var tree = trees.of(site);
        var before = tree.require(code);
        try {
            FeaturedRules.check(proposal(before, before.parentCode()), code, tree);
        } catch (Invalid refused) {
            throw atTheColumn(refused);
        }
        column.restore();
        return done(site, "restore", code, column.name());
    }

    /** There is no form with fields here: all that is wrong is wrong with the column. */
    private static Invalid atTheColumn(Invalid refused) {
        return new Invalid(refused.violations().stream()
                .map(violation -> new Violation("code", violation.key(), violation.arguments()))
                .toList());
    }

    private SiteColumn done(Site site, String step, String code, String detail) {
        columns.flush();
        changed.fire(new ColumnsChanged(site.key(), step, code, detail));
        return trees.of(site).require(code);
    }

    private static Proposal proposal(SiteColumn column, Description told) {
        return new Proposal(
                column.parentCode(),
                told.name(),
                column.slug(),
                column.kind(),
                told.columnType(),
                told.description(),
                told.keywords(),
                told.maxAgeDays());
    }

    private static Proposal proposal(SiteColumn column, String parent) {
        return new Proposal(
                parent,
                column.name(),
                column.slug(),
                column.kind(),
                column.purpose().type(),
                column.purpose().description(),
                column.purpose().keywords(),
                column.maxAgeDays());
    }
}
