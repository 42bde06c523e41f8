package org.zhanqun.column;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;

/** A site's own columns. */
@ApplicationScoped
public class FeaturedColumns implements PanacheRepository<FeaturedColumn> {
    private final ColumnTrees trees;
    private final Event<ColumnsChanged> changed;

    FeaturedColumns(ColumnTrees trees, Event<ColumnsChanged> changed) {
        this.trees = trees;
        this.changed = changed;
    }

    /**
     * A featured column as a webmaster proposes it.
     *
     * @param parentCode code of the base column to hang it below, or null for the top level
     * @param maxAgeDays the freshness limit the site promises, 1 to 400 days
     */
    public record Proposal(
            String parentCode,
            String name,
            String slug,
            ColumnKind kind,
            String columnType,
            String description,
            String keywords,
            int maxAgeDays) {}

    /**
     * Adds a column to the bound site.
     *
     * @throws org.zhanqun.kernel.DomainException.Invalid with every rule broken, each at its field
     */
    public SiteColumn add(Site site, Proposal proposal) {
        site.requireOpen();
        FeaturedRules.check(proposal, null, trees.of(site));
        var column = new FeaturedColumn(proposal, (int) count());
        persist(column);
        flush();
        changed.fire(new ColumnsChanged(site.key(), "add", column.code(), column.name()));
        return trees.of(site).require(column.code());
    }

    /**
     * One of this site's columns. A query rather than a look-up by key, so that the tenant filter always applies.
     *
     * @throws NotFound when the code is none of this site's featured columns; another site's looks the same
     */
    FeaturedColumn require(String code) {
        return code != null && code.matches(FeaturedColumn.CODE_PREFIX + "\\d{1,18}")
                ? find("id", Long.parseLong(code.substring(1)))
                        .firstResultOptional()
                        .orElseThrow(() -> new NotFound("column.not-found", code))
                : none(code);
    }

    private static FeaturedColumn none(String code) {
        throw new NotFound("column.not-found", String.valueOf(code));
    }
}
