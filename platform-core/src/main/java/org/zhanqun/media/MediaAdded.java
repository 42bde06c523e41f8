package org.zhanqun.media;

import org.zhanqun.kernel.DomainEvent;

/** A file was uploaded. No public page looks different for it: nothing leads to it yet. */
public record MediaAdded(String site, long id, String fileName) implements DomainEvent {
    @Override
    public String action() {
        return "media.upload";
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }

    @Override
    public String detail() {
        return fileName;
    }
}
