package org.zhanqun.theme;

import java.util.List;

/**
 * A column that only holds other columns.
 *
 * @param description may be {@code null}
 * @param side        may be {@code null}
 * @param children    the columns in it, in order, each with its latest articles, which may be none
 */
public record DirectoryPage(
        Frame frame, PageHead head, String name, String description, SideNav side, List<Block> children)
        implements SectionPage {

    public DirectoryPage {
        children = Values.list(children);
    }
}
