package org.zhanqun.theme;

import java.util.List;

/**
 * One page of a column of documents (政策文件栏目页).
 *
 * @param description what the column is for, may be {@code null}
 * @param side        may be {@code null}
 * @param filters     all, and each validity that occurs; fewer than two are not shown
 * @param items       the documents of this page, newest first
 */
public record PolicyListPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        List<Filter> filters,
        List<PolicyItem> items,
        ListPager pager)
        implements SectionPage {

    public PolicyListPage {
        description = Values.blankToNull(description);
        filters = Values.list(filters);
        filters = filters.size() < 2 ? List.of() : filters;
        items = Values.list(items);
    }

    /** A way to see only some of the documents. @param current whether it is what is shown */
    public record Filter(String name, String url, boolean current) {}
}
