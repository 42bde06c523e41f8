package org.zhanqun.content.review;

import java.util.Locale;
import org.zhanqun.kernel.DomainEvent;

/** A text took a step of its review. The public sees nothing of it: the audit trail does. */
public record ReviewMoved(String site, long article, ReviewStep.Kind kind, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "review." + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return Long.toString(article);
    }
}
