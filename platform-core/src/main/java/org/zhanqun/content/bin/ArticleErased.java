package org.zhanqun.content.bin;

import org.zhanqun.kernel.DomainEvent;

/** A draft that nobody brought back is being taken out of the database; whoever keeps something of it takes that away, too. */
public record ArticleErased(String site, long id, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "article.erase";
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
