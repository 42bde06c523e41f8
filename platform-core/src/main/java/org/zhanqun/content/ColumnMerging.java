package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Merges a featured column of the bound site into another of its columns (合并): articles move, addresses redirect. */
@ApplicationScoped
public class ColumnMerging {
    private final ColumnTrees trees;
    private final FeaturedChanges columns;
    private final EntityManager entityManager;
    private final Event<DomainEvent> changed;

    ColumnMerging(ColumnTrees trees, FeaturedChanges columns, EntityManager entityManager, Event<DomainEvent> changed) {
        this.trees = trees;
        this.columns = columns;
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /**
     * @param code of the featured column that is given up
     * @param into code of the column that takes its articles
     * @return the column that has them now
     */
    public SiteColumn merge(Site site, String code, String into) {
        var tree = trees.of(site);
        var target = tree.byCode(Objects.requireNonNullElse(into, ""));
        new Violations()
                .require(target.isPresent() && !code.equals(into), "into", "framework.retire.successor")
                .require(target.isEmpty() || takes(target.get(), tree.require(code)), "into", "column.merge.kind")
                .check();
        columns.retire(site, code, into);
        var moved = entityManager
                .createQuery("update Article set columnCode = :into, version = version + 1 where columnCode = :code")
                .setParameter("into", into)
                .setParameter("code", code)
                .executeUpdate();
        changed.fire(ArticleChanged.many(site.key(), "merge", code + " → " + into + ": " + moved));
        return trees.of(site).require(into);
    }

    /**
     * Whether a column may take the articles of a featured one. Those are news in a list, which would lack the facts that other
     * kinds of content ask for, or topics, which would lose their blocks anywhere but among topics.
     */
    public static boolean takes(SiteColumn column, SiteColumn featured) {
        var list = column.kind() == ColumnKind.LIST || column.kind() == ColumnKind.TOPIC;
        return list
                && !column.retired()
                && (column.content() == ContentKind.TOPIC
                        || column.content() == ContentKind.NEWS && featured.content() == ContentKind.NEWS);
    }
}
