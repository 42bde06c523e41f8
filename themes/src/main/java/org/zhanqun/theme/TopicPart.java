package org.zhanqun.theme;

import java.util.List;

/**
 * A block of an arranged topic (专题区块).
 *
 * @param id      for the page to refer to, unique on it
 * @param title   may be {@code null}
 * @param url     where the title leads, may be {@code null}
 * @param text    the words of a banner, or HTML that is sanitised already; may be {@code null}
 * @param items   the articles of a list
 * @param entries pictures, events, links, or the one picture or film
 */
public record TopicPart(
        Shape shape, String id, String title, String url, String text, List<ArticleItem> items, List<Entry> entries) {

    public TopicPart {
        title = Values.blankToNull(title);
        text = Values.blankToNull(text);
        items = Values.list(items);
        entries = Values.list(entries);
    }

    /** How a block looks. */
    public enum Shape {
        BANNER,
        LIST,
        PICTURES,
        TEXT,
        TIMELINE,
        LINKS,
        VIDEO
    }

    /**
     * One thing in a block; which parts there are depends on its shape.
     *
     * @param outward whether the address leads over the prompt to a site that is not a government's
     */
    public record Entry(String title, String text, String date, String url, boolean outward, Picture picture) {}
}
