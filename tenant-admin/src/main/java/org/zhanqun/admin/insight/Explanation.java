package org.zhanqun.admin.insight;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.zhanqun.feed.Change;
import org.zhanqun.reading.PageInsight;

/**
 * Why a page looks as it does.
 *
 * @param stored whether the page is in this node's memory; if not, it is made anew when somebody next asks for it
 * @param page   what is known of it, null when it is not stored
 * @param drops  the changes that lately dropped it, the latest first
 */
public record Explanation(String path, String view, boolean stored, StoredPage page, List<Drop> drops) {
    /**
     * @param since      when it was made
     * @param compressed bytes of the smallest form that a browser has asked for so far
     * @param hits       how often it was answered from memory since then
     * @param reads      what it was made from: it is made anew when one of these changes, and not otherwise
     */
    public record StoredPage(Instant since, int status, int bytes, int compressed, long hits, List<String> reads) {}

    /** @param sequence number of the change in the feed @param subject an article's id, a column's code, a site's key */
    public record Drop(long sequence, String kind, String what, String subject, Instant happenedAt) {}

    static Explanation of(String path, String view, PageInsight insight, Locale language) {
        return new Explanation(
                path,
                view,
                insight.kept().isPresent(),
                insight.kept().map(kept -> page(kept, language)).orElse(null),
                insight.drops().stream().map(change -> drop(change, language)).toList());
    }

    private static StoredPage page(PageInsight.Kept kept, Locale language) {
        var words = new ReadWords(language);
        return new StoredPage(
                kept.since(),
                kept.status(),
                kept.bytes(),
                kept.compressed(),
                kept.hits(),
                kept.reads().stream().map(words::say).toList());
    }

    private static Drop drop(Change change, Locale language) {
        return new Drop(
                change.sequence(),
                change.kind().name(),
                new ReadWords(language).say(change.kind()),
                change.subject(),
                change.happenedAt());
    }
}
