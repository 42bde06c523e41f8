package org.zhanqun.column;

import java.util.List;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ColumnPurpose;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.framework.Inspection;

/**
 * A column as a site shows it (有效栏目): resolved from the framework and the site's own columns, stored nowhere.
 *
 * @param code      the base column's code, or {@code F} and a number for a featured one
 * @param base      whether it comes from the framework and is locked for the site
 * @param path      slugs from the top, joined by slashes: {@code zwdt/zwyw}
 * @param content   what its articles are; a featured column's are news
 * @param maxAgeDays freshness limit in days, null when freshness is not checked
 * @param featuredAllowed whether the site may hang columns of its own below it
 * @param homeSlot  the home-page block it feeds, or null
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
        List<SiteColumn> children) {
    static SiteColumn inherited(BaseColumn column, String regionName, String path, List<SiteColumn> children) {
        return new SiteColumn(
                column.code(),
                column.parentCode(),
                true,
                filled(column.name(), regionName),
                column.slug(),
                path,
                new ColumnPurpose(
                        column.purpose().type(),
                        filled(column.purpose().description(), regionName),
                        filled(column.purpose().keywords(), regionName)),
                column.kind(),
                column.content(),
                column.inspection(),
                column.maxAgeDays(),
                column.required(),
                column.featuredAllowed(),
                column.homeSlot(),
                children);
    }

    static SiteColumn own(FeaturedColumn column, String path) {
        return new SiteColumn(
                column.code(),
                column.parentCode(),
                false,
                column.name(),
                column.slug(),
                path,
                column.purpose(),
                column.kind(),
                ContentKind.NEWS,
                Inspection.DUE,
                column.maxAgeDays(),
                false,
                false,
                null,
                List.of());
    }

    private static String filled(String text, String regionName) {
        return text.replace("{region}", regionName);
    }

    /** Whether articles can be written into it. A link leads elsewhere, and letters are not written by the site. */
    public boolean holdsArticles() {
        return kind != ColumnKind.LINK && content.written();
    }
}
