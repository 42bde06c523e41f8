package org.zhanqun.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Paging of what was found. Pages are numbered as the reader sees them, the best first, from 1.
 *
 * @param total    items on all pages
 * @param previous address, or {@code null} on the first page
 * @param next     address, or {@code null} on the last page
 * @param window   first page, the neighbours of this one, last page, with gaps between them
 */
public record Pager(int page, int pages, long total, String previous, String next, List<Step> window) {

    private static final int NEIGHBOURS = 2;

    public Pager {
        window = Values.list(window);
    }

    /** @param url address of a page by its number, 1 to {@code pages} */
    public static Pager of(int page, int pages, long total, IntFunction<String> url) {
        if (page < 1 || page > Math.max(1, pages)) {
            throw new IllegalArgumentException("page " + page + " of " + pages);
        }
        var window = new ArrayList<Step>();
        for (int number = 1, shown = 0; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= NEIGHBOURS) {
                if (number > shown + 1) {
                    window.add(new Step(0, null, false));
                }
                window.add(new Step(number, url.apply(number), number == page));
                shown = number;
            }
        }
        return new Pager(
                page,
                pages,
                total,
                page > 1 ? url.apply(page - 1) : null,
                page < pages ? url.apply(page + 1) : null,
                window);
    }

    /** {@code 1,268}. */
    public String totalText() {
        return String.format(Locale.ROOT, "%,d", total);
    }

    /** Whether there is anything to page through. */
    public boolean needed() {
        return pages > 1;
    }

    /** One number of the window; a gap has no address. */
    public record Step(int number, String url, boolean current) {

        public boolean gap() {
            return url == null;
        }
    }
}
