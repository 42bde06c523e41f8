package org.zhanqun.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.zhanqun.kernel.SafeHtml;

/**
 * How a letter ended (答复或退回).
 *
 * @param text   the answer, or null when the letter was returned
 * @param reason why it was returned, or null
 * @param unit   that answered, or null when it was returned
 * @param days   working days that it took
 */
@Embeddable
public record Reply(
        @Column(name = "answer", length = 1_000_000) SafeHtml text,

        @Column(name = "return_reason", length = 500) String reason,

        @Column(name = "answer_unit", length = 120) String unit,

        @Column(name = "answered_at") Instant answeredAt,

        @Column(name = "answered_in_days") Integer days) {}
