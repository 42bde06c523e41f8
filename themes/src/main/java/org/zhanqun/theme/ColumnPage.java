package org.zhanqun.theme;

import java.util.List;

/**
 * One page of a column that lists articles (栏目页).
 *
 * @param description what the column is for, may be {@code null}
 * @param side        may be {@code null}
 * @param items       the articles of this page, newest first; empty when nothing was published
 * @param pictures    whether the column is there for its pictures, such as 图片新闻
 */
public record ColumnPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        List<ArticleItem> items,
        ListPager pager,
        boolean pictures)
        implements SectionPage {

    private static final int LEADS = 2;

    public ColumnPage {
        items = Values.list(items);
    }

    /** Whether this is a picture list (图片列表). Where a picture is missing, a grid would have a hole, and a list is shown. */
    public boolean gallery() {
        return pictures && !items.isEmpty() && items.stream().allMatch(item -> item.picture() != null);
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
