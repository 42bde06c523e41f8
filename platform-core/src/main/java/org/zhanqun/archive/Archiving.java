package org.zhanqun.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.tenancy.Tenants;

/** Archives of the bound site: asking for one, getting it, taking it away. */
@ApplicationScoped
public class Archiving {
    private final SiteArchives archives;
    private final ArchiveFolder folder;
    private final Instance<PublicCopies> copies;
    private final Clock clock;
    private final Event<ArchiveTaken> taken;

    Archiving(
            SiteArchives archives,
            ArchiveFolder folder,
            Instance<PublicCopies> copies,
            Clock clock,
            Event<ArchiveTaken> taken) {
        this.archives = archives;
        this.folder = folder;
        this.copies = copies;
        this.clock = clock;
        this.taken = taken;
    }

    /** A finished archive on the disk. @param name for whoever keeps it */
    public record Download(Path file, String name, long length, String sha256) {}

    /** Whether this process can make archives at all. */
    public boolean available() {
        return !copies.isUnsatisfied();
    }

    /**
     * Asks for an archive, which is made in the background.
     *
     * @param withSenders whether letters are in it with those who wrote them
     * @throws Conflict    while one is being made
     * @throws Unavailable when nobody here can make the pages
     */
    public SiteArchive start(boolean withSenders) {
        if (!available()) {
            throw new Unavailable("archive.no-renderer");
        }
        if (archives.underWay()) {
            throw new Conflict("archive.running");
        }
        var archive = new SiteArchive(withSenders, Actor.current(), clock.instant());
        try {
            archives.persistAndFlush(archive);
        } catch (ConstraintViolationException _) {
            // Somebody asked in the same moment.
            throw new Conflict("archive.running");
        }
        taken.fire(new ArchiveTaken(
                Tenants.currentSite(), "start", archive.id(), withSenders ? "with senders" : "without senders"));
        return archive;
    }

    public List<SiteArchive> newest(int most) {
        return archives.newest(most);
    }

    /** @throws NotFound when the bound site has none with this number */
    public SiteArchive require(long id) {
        return archives.require(id);
    }

    /** @throws Conflict while it is not ready, or when somebody took the file away */
    public Download download(long id) {
        var archive = archives.require(id);
        var file = folder.file(archive.site(), id);
        if (archive.state() != ArchiveState.READY || !Files.isRegularFile(file)) {
            throw new Conflict(archive.state() == ArchiveState.READY ? "archive.gone" : "archive.not-ready");
        }
        var day = LocalDate.ofInstant(archive.endedAt(), Clocks.BEIJING);
        return new Download(file, archive.site() + "-" + day + "-" + id + ".zip", archive.length(), archive.sha256());
    }

    /** Remembers who took an archive away with them. Parts of a download that was interrupted are not told one by one. */
    public void downloaded(long id) {
        var archive = archives.require(id);
        taken.fire(new ArchiveTaken(archive.site(), "download", id, ""));
    }

    /** Takes an archive away for good; one that is being made ends. */
    public void delete(long id) {
        var archive = archives.require(id);
        archives.delete(archive);
        archives.flush();
        try {
            folder.remove(archive.site(), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        taken.fire(new ArchiveTaken(archive.site(), "delete", id, archive.sha256() == null ? "" : archive.sha256()));
    }
}
