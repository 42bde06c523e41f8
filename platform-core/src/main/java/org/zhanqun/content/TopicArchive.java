package org.zhanqun.content;

import java.util.Optional;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;

/** Where topics are kept, and stay readable, when their task is over (往期专题). */
public final class TopicArchive {
    /** The same in every framework. */
    private static final String SLUG = "wqzt";

    private TopicArchive() {}

    /** The column that a site keeps them in; empty when its framework has none. */
    public static Optional<SiteColumn> of(ColumnTree columns) {
        return columns.all().stream()
                .filter(column -> column.slug().equals(SLUG) && column.holdsArticles())
                .findFirst();
    }

    /** Whether the column is that one, or below it. */
    public static boolean holds(ColumnTree columns, SiteColumn column) {
        return columns.trail(column).stream().anyMatch(step -> step.slug().equals(SLUG));
    }
}
