package org.zhanqun.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhanqun.reading.PinnedRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * Pinned articles (置顶) in lists: they come first, newest first among themselves, and stand nowhere else in the list. The page
 * on which one would stand by its time is one shorter and holds the same others, so that no page shifts when a pin begins or ends.
 */
final class Pins {
    /** More than the pins that the columns of a site may have. */
    static final int MOST = 500;

    /** The order is that of the index, so that a database reads nothing else; what is found is sorted afterwards. */
    static final String PINNED =
            " and pinnedUntil > :ever order by tenantId desc, state desc, pinnedUntil desc, columnCode desc, id desc";

    /** What {@link #PINNED} asks for. */
    static final Map<String, Object> EVER = Map.of("ever", Instant.EPOCH);

    private Pins() {}

    /** A list with its pinned articles first. @param lines of the list in the order of their time */
    static List<ArticleLine> first(List<ArticleLine> pinned, List<ArticleLine> lines) {
        return Stream.concat(
                        pinned.stream().sorted(NewestLists.NEWEST_FIRST),
                        lines.stream().filter(line -> !line.pinned()))
                .toList();
    }

    /** A part of a list that the pinned ones are not on. */
    static List<ArticleLine> without(List<ArticleLine> lines) {
        return first(List.of(), lines);
    }

    /** The newest of a list were read, after its pinned ones. */
    static void recordNewest(Scope scope, List<ArticleLine> lines, int most) {
        Reading.record(new PinnedRead(scope));
        var others = without(lines);
        if (lines.size() < most) {
            PublishedArticles.recordNewest(scope, List.of(), most);
        } else if (!others.isEmpty()) {
            PublishedArticles.recordNewest(scope, others, others.size());
        }
    }
}
