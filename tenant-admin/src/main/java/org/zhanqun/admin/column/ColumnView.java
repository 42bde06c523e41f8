package org.zhanqun.admin.column;

import java.util.List;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.Inspection;

/** A column as programs and pages see it. @param origin BASE when it comes from the framework and is locked */
public record ColumnView(
        String code,
        String name,
        String slug,
        String path,
        Origin origin,
        String columnType,
        String description,
        String keywords,
        ColumnKind kind,
        ContentKind content,
        Inspection inspection,
        Integer maxAgeDays,
        boolean required,
        boolean featuredAllowed,
        List<ColumnView> children) {
    public enum Origin {
        BASE,
        FEATURED
    }

    static ColumnView of(SiteColumn column) {
        return new ColumnView(
                column.code(),
                column.name(),
                column.slug(),
                column.path(),
                column.base() ? Origin.BASE : Origin.FEATURED,
                column.purpose().type(),
                column.purpose().description(),
                column.purpose().keywords(),
                column.kind(),
                column.content(),
                column.inspection(),
                column.maxAgeDays(),
                column.required(),
                column.featuredAllowed(),
                column.children().stream().map(ColumnView::of).toList());
    }
}
