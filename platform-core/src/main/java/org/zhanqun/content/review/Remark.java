package org.zhanqun.content.review;

import java.util.ArrayList;
import java.util.List;
import org.zhanqun.content.review.ReviewMark.Anchored;
import org.zhanqun.kernel.Violations;

/**
 * A remark as a reviewer hands it in.
 *
 * @param quote    the passage, as it stands in the text
 * @param position about where it stands in the body's plain text, when it stands there more than once; may be null
 * @param note     what is wrong with it
 */
public record Remark(String quote, Integer position, String note) {
    private static final int MOST = 100;

    /** Finds the passages of some remarks. @param text the body's plain text */
    static List<Anchored> anchored(List<Remark> remarks, String text, Violations violations) {
        var found = new ArrayList<Anchored>();
        var given = remarks == null ? List.<Remark>of() : remarks;
        violations.require(given.size() <= MOST, "marks", "review.marks.many", MOST);
        for (var i = 0; i < given.size() && i < MOST; i++) {
            var field = "marks[" + i + "]";
            var remark = given.get(i);
            violations.require(remark != null, field, "field.blank");
            if (remark != null) {
                violations
                        .requireText(remark.quote, field + ".quote", 200)
                        .requireText(remark.note, field + ".note", 500);
                var at = remark.quote == null ? -1 : nearest(text, remark.quote.strip(), remark.position);
                violations.require(at >= 0, field + ".quote", "review.mark.not-found");
                found.add(new Anchored(remark.quote == null ? null : remark.quote.strip(), at, remark.note));
            }
        }
        return found;
    }

    /** @return where the passage stands that is nearest to the position, -1 when it stands nowhere */
    private static int nearest(String text, String quote, Integer position) {
        var wanted = position == null ? 0 : position;
        var nearest = -1;
        for (var at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (nearest < 0 || Math.abs(at - wanted) < Math.abs(nearest - wanted)) {
                nearest = at;
            }
        }
        return nearest;
    }
}
