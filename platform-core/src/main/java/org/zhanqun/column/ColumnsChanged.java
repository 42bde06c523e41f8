package org.zhanqun.column;

import java.util.List;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.kernel.Difference;

/**
 * A site changed its columns.
 *
 * @param step    what was done: add, rename, move, order, hide, show, retire, restore, merge, override, inherit
 * @param subject code of the column
 * @param detail  what it was before and what it is now
 */
public record ColumnsChanged(String site, String step, String subject, String detail, List<Difference> differences)
        implements PublicChange {
    public ColumnsChanged(String site, String step, String subject, String detail) {
        this(site, step, subject, detail, List.of());
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.COLUMNS;
    }

    @Override
    public String action() {
        return "column." + step;
    }
}
