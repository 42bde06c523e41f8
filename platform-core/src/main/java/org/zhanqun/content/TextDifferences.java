package org.zhanqun.content;

import java.util.List;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.kernel.Difference;

/** What somebody changed in an article, briefly: the whole of it is in the versions. */
final class TextDifferences {
    private static final int BEFORE_THE_CHANGE = 12;
    private static final int SHOWN = 80;

    private TextDifferences() {}

    static List<Difference> between(Snapshot before, Snapshot after) {
        var former = before.body().text();
        var latter = after.body().text();
        var start = Math.max(0, firstChange(former, latter) - BEFORE_THE_CHANGE);
        return Difference.among(
                new Difference("article.title", before.title(), after.title()),
                new Difference("article.column", before.columnCode(), after.columnCode()),
                new Difference("article.summary", before.summary(), after.summary()),
                new Difference("article.source", before.source(), after.source()),
                new Difference("article.editor", before.editor(), after.editor()),
                new Difference("article.picture", before.pictureUrl(), after.pictureUrl()),
                new Difference("article.files", count(before.attachments()), count(after.attachments())),
                former.equals(latter)
                        ? new Difference("article.body", "", "")
                        : new Difference("article.body", excerpt(former, start), excerpt(latter, start)));
    }

    private static String count(List<Attached> files) {
        return files.isEmpty() ? "" : Integer.toString(files.size());
    }

    private static int firstChange(String former, String latter) {
        var most = Math.min(former.length(), latter.length());
        var place = 0;
        while (place < most && former.charAt(place) == latter.charAt(place)) {
            place++;
        }
        return place;
    }

    private static String excerpt(String text, int start) {
        var from = Math.min(start, text.length());
        var to = Math.min(from + SHOWN, text.length());
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
