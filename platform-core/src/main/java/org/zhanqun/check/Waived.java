package org.zhanqun.check;

import org.zhanqun.kernel.DomainEvent;

/** Somebody answers for it that what was found in an article is right. @param reason may be empty */
public record Waived(String site, long article, String key, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "check.waive";
    }

    @Override
    public String subject() {
        return Long.toString(article);
    }

    @Override
    public String detail() {
        return reason.isEmpty() ? key : key + ": " + reason;
    }
}
