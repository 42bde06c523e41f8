package org.zhanqun.admin.archive;

import java.time.Instant;
import org.zhanqun.archive.ArchiveStage;
import org.zhanqun.archive.ArchiveState;
import org.zhanqun.archive.SiteArchive;

/**
 * An archive as pages and programs see it.
 *
 * @param withSenders whether letters are in it with those who wrote them
 * @param stage       what is being done, or was done last
 * @param done        pages, lines or files of that stage
 * @param length      bytes of the finished file
 * @param sha256      of the finished file, or null
 * @param problem     why it failed, or null
 */
public record ArchiveView(
        long id,
        ArchiveState state,
        ArchiveStage stage,
        long done,
        boolean withSenders,
        String madeBy,
        Instant askedAt,
        Instant endedAt,
        long length,
        String sha256,
        String problem) {
    static ArchiveView of(SiteArchive archive) {
        return new ArchiveView(
                archive.id(),
                archive.state(),
                archive.stage(),
                archive.done(),
                archive.withSenders(),
                archive.madeBy(),
                archive.askedAt(),
                archive.endedAt(),
                archive.length(),
                archive.sha256(),
                archive.problem());
    }

    public boolean underWay() {
        return state.underWay();
    }
}
