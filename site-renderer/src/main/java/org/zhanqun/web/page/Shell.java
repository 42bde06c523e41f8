package org.zhanqun.web.page;

import java.util.List;
import java.util.Set;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.site.Site;
import org.zhanqun.theme.Crumb;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.PageTags.SiteTags;
import org.zhanqun.web.store.Variant;

/**
 * What all pages of one site share: its columns and its frame.
 *
 * @param filled codes of the columns that show any article, or letter
 */
record Shell(Site site, ColumnTree columns, Set<String> filled, Frame frame) {
    /** The same shell for one rendering of its pages. */
    Shell in(Variant variant) {
        return new Shell(
                site, columns, filled, frame.in(variant.with(frame.look().palette())));
    }

    /** The same shell with a ribbon that says what is previewed. */
    Shell previewed(String ribbon) {
        return new Shell(site, columns, filled, frame.previewed(ribbon));
    }

    SiteTags siteTags() {
        return new SiteTags(site.name(), site.domain(), site.code());
    }

    static ColumnTags tags(SiteColumn column) {
        var purpose = column.purpose();
        return new ColumnTags(column.name(), purpose.description(), purpose.keywords(), purpose.type());
    }

    static String url(SiteColumn column) {
        return "/" + column.path() + "/";
    }

    /**
     * Whether the public is led to a column. Empty columns are a finding of every inspection: an optional one without
     * content is not shown until something is in it, and one that its site hides is not shown at all. A mailbox is never empty:
     * it takes letters.
     */
    boolean shown(SiteColumn column) {
        return !column.hidden()
                && (column.required()
                        || column.content() == ContentKind.MAILBOX
                        || filled.contains(column.code())
                        || column.children().stream().anyMatch(this::shown));
    }

    List<SiteColumn> shownChildren(SiteColumn column) {
        return column.children().stream().filter(this::shown).toList();
    }

    /** The columns that feed a block of the home page and have something to show, or lead somewhere. */
    boolean filled(SiteColumn column) {
        return filled.contains(column.code());
    }

    /** The head of a page in a column. @param own the page's own title */
    PageHead head(SiteColumn column, String own, String path, PageTags tags, boolean isTheColumn) {
        var trail = columns.trail(column);
        var crumbs = trail.stream()
                .map(step -> new Crumb(step.name(), isTheColumn && step == column ? null : url(step)))
                .toList();
        return new PageHead(
                PageHead.title(own, site.name()),
                column.purpose().description(),
                path,
                tags,
                url(trail.getFirst()),
                crumbs);
    }

    /** The head of a page outside all columns. */
    PageHead head(String own, String path, PageTags tags) {
        return new PageHead(PageHead.title(own, site.name()), null, path, tags, null, List.of(new Crumb(own, null)));
    }
}
