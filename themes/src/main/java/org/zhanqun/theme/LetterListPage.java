package org.zhanqun.theme;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of the letters that were answered in public (来信公开栏目页).
 *
 * @param description what the column is for, may be {@code null}
 * @param side        may be {@code null}
 * @param items       the letters of this page, newest first
 * @param figures     what became of all letters of the year
 * @param kinds       how many of each kind came in the year, or {@code null}
 * @param counted     the day on which the figures were counted, Beijing time
 */
public record LetterListPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        LetterDesk desk,
        List<LetterItem> items,
        ListPager pager,
        List<Figure> figures,
        Chart kinds,
        LocalDate counted)
        implements SectionPage {

    public LetterListPage {
        description = Values.blankToNull(description);
        items = Values.list(items);
        figures = Values.list(figures);
    }

    /** {@code 2026-11-23}. */
    public String countedDate() {
        return counted.toString();
    }
}
