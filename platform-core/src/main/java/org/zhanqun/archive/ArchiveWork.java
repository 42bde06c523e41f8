package org.zhanqun.archive;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.archive.SiteArchives.Due;
import org.zhanqun.feed.DatabaseAway;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.tenancy.Tenants;

/**
 * Makes the archives that wait, one at a time. Whoever makes one says so again and again; who is silent for too long has died, and the
 * next one begins the file anew, with the pages that are there. What fails leaves nothing on the disk.
 */
@ApplicationScoped
public class ArchiveWork {
    private final Tenants tenants;
    private final SiteArchives archives;
    private final ArchiveMaking making;
    private final ArchiveFolder folder;
    private final Instance<PublicCopies> copies;
    private final ArchiveConfig config;
    private final Clock clock;
    private final Event<ArchiveTaken> taken;

    ArchiveWork(
            Tenants tenants,
            SiteArchives archives,
            ArchiveMaking making,
            ArchiveFolder folder,
            Instance<PublicCopies> copies,
            ArchiveConfig config,
            Clock clock,
            Event<ArchiveTaken> taken) {
        this.tenants = tenants;
        this.archives = archives;
        this.making = making;
        this.folder = folder;
        this.copies = copies;
        this.config = config;
        this.clock = clock;
        this.taken = taken;
    }

    /** The archive was taken away, or another node makes it by now. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @return how many archives were made or failed */
    public int run() {
        if (copies.isUnsatisfied()) {
            return 0;
        }
        var worked = 0;
        for (var due : tenants.callAsProvince(() -> archives.due(clock.instant().minus(config.lease())))) {
            worked += begin(due).map(this::make).orElse(0);
        }
        return worked;
    }

    private Optional<SiteArchive> begin(Due due) {
        return tenants.callAs(due.site(), () -> {
            var now = clock.instant();
            var found = archives.hold(due.id()).filter(archive -> archive.due(now.minus(config.lease())));
            found.ifPresent(archive -> archive.begin(now));
            return found;
        });
    }

    private int make(SiteArchive archive) {
        Actor.run(archive.madeBy(), () -> {
            try {
                var made =
                        making.make(archive, copies.get(), new Heartbeat((stage, done) -> beat(archive, stage, done)));
                finish(archive, made);
            } catch (Lost _) {
                Log.infof("Archive %d of %s was taken away while it was made", archive.id(), archive.site());
                leaveNothing(archive);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException failure) {
                fail(archive, failure);
            }
        });
        return 1;
    }

    private void beat(SiteArchive archive, ArchiveStage stage, long done) {
        tenants.runAs(archive.site(), () -> mine(archive).beat(stage, done, clock.instant()));
    }

    private SiteArchive mine(SiteArchive archive) {
        return archives.hold(archive.id())
                .filter(found -> found.madeIn(archive.attempt()))
                .orElseThrow(Lost::new);
    }

    private void finish(SiteArchive archive, ArchiveMaking.Made made) throws IOException {
        beat(archive, ArchiveStage.WARC, 0);
        folder.finish(archive.site(), archive.id());
        tenants.runAs(archive.site(), () -> {
            mine(archive).ready(made.length(), made.sha256(), clock.instant());
            taken.fire(new ArchiveTaken(archive.site(), "ready", archive.id(), made.sha256()));
        });
        removePages(archive);
        Log.infof("Archive %d of %s is ready, %d bytes", archive.id(), archive.site(), made.length());
    }

    private void fail(SiteArchive archive, Throwable failure) {
        if (DatabaseAway.caused(failure)) {
            // Nobody can write down how it stands: it is taken up again when the database is back.
            Log.warnf("Archive %d of %s waits for the database: %s", archive.id(), archive.site(), failure);
            return;
        }
        Log.errorf(failure, "Archive %d of %s failed; nothing of it stays", archive.id(), archive.site());
        leaveNothing(archive);
        var full = DiskFull.caused(failure);
        var why = new Unavailable(full ? "archive.disk-full" : "archive.unforeseen").message(Locale.SIMPLIFIED_CHINESE);
        tenants.runAs(
                archive.site(),
                () -> archives.hold(archive.id())
                        .filter(found -> found.madeIn(archive.attempt()))
                        .ifPresent(found -> {
                            found.fail(why, clock.instant());
                            taken.fire(new ArchiveTaken(archive.site(), "fail", archive.id(), why));
                        }));
    }

    private void leaveNothing(SiteArchive archive) {
        try {
            if (othersMakeIt(archive)) {
                return;
            }
            folder.remove(archive.site(), archive.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        removePages(archive);
    }

    /** Another node that makes it by now writes to the same files. */
    private boolean othersMakeIt(SiteArchive archive) {
        return tenants.callAs(
                archive.site(),
                () -> archives.findByIdOptional(archive.id())
                        .filter(found -> found.attempt() != archive.attempt())
                        .isPresent());
    }

    private void removePages(SiteArchive archive) {
        try {
            copies.get().remove(archive.site(), folder.pages());
        } catch (IOException e) {
            Log.warnf("The pages made for an archive of %s could not be taken away: %s", archive.site(), e);
        }
    }
}
