package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Results of a search in this site (站内搜索).
 *
 * @param query   as the reader typed it; empty when nothing was asked
 * @param message why there is no result, such as a query that is too long; {@code null} when the search was done
 * @param pager   {@code null} when nothing was searched
 */
public record SearchPage(Frame frame, PageHead head, String query, String message, List<Hit> hits, Pager pager)
        implements Page {

    public SearchPage {
        query = query == null ? "" : query;
        message = Values.blankToNull(message);
        hits = Values.list(hits);
    }

    /**
     * One result.
     *
     * @param columnName may be {@code null}
     * @param excerpt    the place in the text that answers the query
     * @param time       of publishing, Beijing time
     */
    public record Hit(List<Fragment> title, String url, LocalDateTime time, String columnName, List<Fragment> excerpt) {

        public Hit {
            title = Values.list(title);
            excerpt = Values.list(excerpt);
        }

        /** {@code 2026-11-23 09:30}. */
        public String dateTime() {
            return time.format(Values.DATE_TIME);
        }
    }

    /** A piece of text, highlighted or not; pieces instead of markup, so that titles stay plain text. */
    public record Fragment(String text, boolean marked) {

        /** Cuts a text at every place where a term occurs, ignoring case; the longest term wins. */
        public static List<Fragment> of(String text, List<String> terms) {
            var fragments = new ArrayList<Fragment>();
            int from = 0;
            for (int at = 0; at < text.length(); ) {
                int length = longestAt(text, at, terms);
                if (length == 0) {
                    at++;
                    continue;
                }
                if (at > from) {
                    fragments.add(new Fragment(text.substring(from, at), false));
                }
                fragments.add(new Fragment(text.substring(at, at + length), true));
                at += length;
                from = at;
            }
            if (from < text.length()) {
                fragments.add(new Fragment(text.substring(from), false));
            }
            return List.copyOf(fragments);
        }

        private static int longestAt(String text, int at, List<String> terms) {
            return terms.stream()
                    .filter(term -> text.regionMatches(true, at, term, 0, term.length()))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }
}
