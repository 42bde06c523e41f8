package org.zhanqun.column;

import java.util.List;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ColumnPurpose;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.framework.Inspection;

/**
 * A column as a site shows it (有效栏目): resolved from the framework and the site's own rows, stored nowhere.
 *
 * @param code      the base column's code, or {@code F} and a number for a featured one
 * @param base      whether it comes from the framework
 * @param path      slugs from the top, joined by slashes: {@code zwdt/zwyw}
 * @param content   what its articles are; a featured column's are news or topics
 * @param maxAgeDays freshness limit in days, null when freshness is not checked
 * @param featuredAllowed whether the site may hang columns of its own below it
 * @param homeSlot  the home-page block it feeds, or null
 * @param fields    what the site may set itself and where each value comes from; empty for a featured column
 */
public record SiteColumn(
        String code,
        String parentCode,
        boolean base,
        String name,
        String slug,
        String path,
        ColumnPurpose purpose,
        ColumnKind kind,
        ContentKind content,
        Inspection inspection,
        Integer maxAgeDays,
        boolean required,
        boolean featuredAllowed,
        HomeSlot homeSlot,
        Standing standing,
        List<EffectiveField> fields,
        List<SiteColumn> children) {
    static SiteColumn inherited(
            BaseColumn column, Inheritance inheritance, String region, String path, List<SiteColumn> children) {
        return new SiteColumn(
                column.code(),
                column.parentCode(),
                true,
                Inheritance.filled(column.name(), region),
                column.slug(),
                path,
                inheritance.purpose(),
                column.kind(),
                content(column.kind(), column.content()),
                column.inspection(),
                inheritance.maxAgeDays(),
                column.required(),
                column.featuredAllowed(),
                inheritance.homeSlot(),
                column.retired() ? new Standing(false, true, column.successorCode()) : Standing.OPEN,
                inheritance.fields(),
                children);
    }

    /** @param parent code of the column that it hangs below on this site, which may not be the one it was hung below */
    static SiteColumn own(FeaturedColumn column, String parent, String path) {
        return new SiteColumn(
                column.code(),
                parent,
                false,
                column.name(),
                column.slug(),
                path,
                column.purpose(),
                column.kind(),
                content(column.kind(), ContentKind.NEWS),
                Inspection.DUE,
                column.maxAgeDays(),
                false,
                false,
                null,
                column.standing(),
                List.of(),
                List.of());
    }

    /** A column of topics holds topics, whatever the framework says of its articles. */
    private static ContentKind content(ColumnKind kind, ContentKind stated) {
        return kind == ColumnKind.TOPIC && stated == ContentKind.NEWS ? ContentKind.TOPIC : stated;
    }

    /** Whether articles can be written into it. A link leads elsewhere, letters are not written by the site; a retired one takes none. */
    public boolean holdsArticles() {
        return kind != ColumnKind.LINK && content.written() && !retired();
    }

    public boolean hidden() {
        return standing.hidden();
    }

    public boolean retired() {
        return standing.retired();
    }

    /** What the site changed against the base. */
    public List<EffectiveField> deviations() {
        return fields.stream().filter(EffectiveField::deviates).toList();
    }
}
