package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;

/** Columns of the bound site that every site of its kind must fill and that hold nothing public (空白栏目): each is a finding of an inspection. */
@ApplicationScoped
public class EmptyColumns {
    private final PublishedArticles published;

    EmptyColumns(PublishedArticles published) {
        this.published = published;
    }

    public List<SiteColumn> of(ColumnTree columns) {
        var counts = published.counts();
        return columns.all().stream()
                .filter(column -> column.required() && column.children().isEmpty())
                .filter(column -> column.kind() == ColumnKind.LIST || column.kind() == ColumnKind.PAGE)
                .filter(column -> column.holdsArticles() && !counts.containsKey(column.code()))
                .toList();
    }
}
