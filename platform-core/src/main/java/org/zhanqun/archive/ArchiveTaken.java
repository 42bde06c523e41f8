package org.zhanqun.archive;

import org.zhanqun.kernel.DomainEvent;

/** Something was done with an archive (归档操作). @param step start, ready, fail, download, delete */
record ArchiveTaken(String site, String step, long id, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "archive." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
