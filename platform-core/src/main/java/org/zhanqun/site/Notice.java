package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the public reads instead of the site (公告).
 *
 * @param text      the reason, in plain words
 * @param until     last day of a suspension; null for a closure
 * @param closedOn  day of the closure; null for a suspension
 * @param successor key of the site where a closed one's content went, or null
 */
@Embeddable
public record Notice(
        @Column(name = "notice_text", length = 500) String text,
        @Column(name = "notice_until") LocalDate until,
        @Column(name = "closed_on") LocalDate closedOn,
        @Column(name = "successor_key", length = 40) String successor) {
    static Notice ofSuspension(String text, LocalDate until) {
        return new Notice(text, until, null, null);
    }

    static Notice ofClosure(String text, String successor, LocalDate on) {
        return new Notice(text, null, on, successor);
    }
}
