package org.zhanqun.column;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/**
 * A site changed its columns.
 *
 * @param step    what was done: add, rename, move, order, hide, show, retire, restore, merge, override, inherit
 * @param subject code of the column
 * @param detail  what it was before and what it is now
 */
public record ColumnsChanged(String site, String step, String subject, String detail) implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.COLUMNS;
    }

    @Override
    public String action() {
        return "column." + step;
    }
}
