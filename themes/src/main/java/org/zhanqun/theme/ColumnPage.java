package org.zhanqun.theme;

import java.util.List;

/**
 * One page of a column that lists articles (栏目页).
 *
 * @param description what the column is for, may be {@code null}
 * @param side        may be {@code null}
 * @param items       the articles of this page, newest first; empty when nothing was published
 */
public record ColumnPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        List<ArticleItem> items,
        ListPager pager)
        implements SectionPage {

    private static final int LEADS = 2;
    private static final int FEWEST_IN_A_GALLERY = 3;

    public ColumnPage {
        items = Values.list(items);
    }

    /** Whether this is a picture list (图片列表): everything on the page has a picture, so that a grid has no holes. */
    public boolean gallery() {
        return items.size() >= FEWEST_IN_A_GALLERY && items.stream().allMatch(item -> item.picture() != null);
    }

    /** The newest articles, as long as they have a picture: at most two, and on the page with the newest only. */
    public List<ArticleItem> leads() {
        return pager.latest() != null
                ? List.of()
                : items.stream()
                        .limit(LEADS)
                        .takeWhile(item -> item.picture() != null)
                        .toList();
    }

    /** The articles that are not {@link #leads()}. */
    public List<ArticleItem> lines() {
        return items.subList(leads().size(), items.size());
    }
}
