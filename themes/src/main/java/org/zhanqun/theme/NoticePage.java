package org.zhanqun.theme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A page that says why there is no other: what happened, until when, and where to go.
 *
 * @param heading     one line
 * @param what        plain text, one paragraph each
 * @param publisher   who says so, may be {@code null}
 * @param publishedAt Beijing time, may be {@code null}
 * @param until       last day of a suspension, or of the notice about a closed site; may be {@code null}
 * @param successor   the site that took over, may be {@code null}
 * @param moves       where the columns of a closed site went
 * @param ways        links that lead on
 */
public record NoticePage(
        Frame frame,
        PageHead head,
        Kind kind,
        String heading,
        List<String> what,
        String publisher,
        LocalDateTime publishedAt,
        LocalDate until,
        Successor successor,
        List<Move> moves,
        List<Link> ways)
        implements Page {

    public NoticePage {
        Values.required(heading, "heading");
        what = Values.list(what);
        publisher = Values.blankToNull(publisher);
        moves = Values.list(moves);
        ways = Values.list(ways);
    }

    public String publishedDateTime() {
        return publishedAt.format(Values.DATE_TIME);
    }

    public String untilDate() {
        return until.format(Values.DATE);
    }

    /** Why a page cannot be shown. */
    public enum Kind {
        /** 临时下线. */
        SITE_SUSPENDED(503, "网站临时下线", "预计恢复"),
        /** 永久下线. */
        SITE_CLOSED(410, "网站已关停", "公告保留至"),
        /** 撤稿. */
        ARTICLE_WITHDRAWN(410, "内容已撤下", "说明保留至"),
        NOT_FOUND(404, "页面不存在", null),
        TOO_MANY_REQUESTS(429, "访问过于频繁", null),
        SERVER_ERROR(500, "页面出错", null),
        UNAVAILABLE(503, "暂时无法访问", "预计恢复");

        private final int status;
        private final String label;
        private final String untilLabel;

        Kind(int status, String label, String untilLabel) {
            this.status = status;
            this.label = label;
            this.untilLabel = untilLabel;
        }

        /** HTTP status of the answer. */
        public int status() {
            return status;
        }

        /** A few words for the line above the heading. */
        public String label() {
            return label;
        }

        /** What {@link NoticePage#until()} means. */
        public String untilLabel() {
            return untilLabel;
        }

        /** Whether the notice is about the whole site and is worded by an organ, not about one address. */
        public boolean official() {
            return this == SITE_SUSPENDED || this == SITE_CLOSED;
        }
    }

    /** @param siteCode 网站标识码 of the site that took over */
    public record Successor(String name, String url, String domain, String siteCode) {}

    /**
     * Where a column went.
     *
     * @param from name of the old column
     * @param to   its place today
     */
    public record Move(String from, Link to) {}
}
