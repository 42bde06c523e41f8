package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.zhanqun.site.Site;

/** Carries files from one site's library to another's (媒体迁移): bytes are linked rather than copied where the disk can do that. */
@ApplicationScoped
public class MediaCarrying {
    private final MediaFiles files;
    private final MediaUses uses;
    private final MediaLibrary library;
    private final MediaFolder folder;
    private final Clock clock;
    private final Event<MediaAdded> added;
    private final Event<MediaChanged> changed;

    MediaCarrying(
            MediaFiles files,
            MediaUses uses,
            MediaLibrary library,
            MediaFolder folder,
            Clock clock,
            Event<MediaAdded> added,
            Event<MediaChanged> changed) {
        this.files = files;
        this.uses = uses;
        this.library = library;
        this.folder = folder;
        this.clock = clock;
        this.added = added;
        this.changed = changed;
    }

    /** A file as the bound site has it now. @param made whether it was not there before */
    public record Carried(MediaFile file, boolean made) {}

    /**
     * Puts another site's file into the bound site's library; the same bytes are there once. It gets an address of its own.
     *
     * @param file as it was read as the site that has it
     */
    public Carried take(Site site, MediaFile file) {
        var same = files.bySha256(file.content().sha256());
        if (same.isPresent()) {
            return new Carried(same.get(), false);
        }
        folder.copy(file.site(), site.key(), file.content());
        var copy = new MediaFile(library.token(), file.content(), file.uploadedBy(), file.uploadedAt());
        copy.describe(file.name(), file.folder(), file.alt(), clock.instant());
        if (!file.framing().equals(Framing.UNCUT)) {
            copy.reframe(file.framing(), clock.instant());
        }
        files.persist(copy);
        files.flush();
        added.fire(new MediaAdded(site.key(), copy.id(), copy.fileName()));
        return new Carried(copy, true);
    }

    /** Bytes of the bound site's files: another site takes as much at most. */
    public long used() {
        return files.used();
    }

    /** How much more the bound site may store. */
    public long room() {
        return library.quota() - files.used();
    }

    /** Takes files away again that were taken over, as far as nothing uses them. */
    public void giveBack(Site site, Collection<Long> ids) {
        for (var file : files.ordered(List.copyOf(ids))) {
            if (uses.of(file.id()).isEmpty()) {
                files.delete(file);
                files.flush();
                changed.fire(new MediaChanged(site.key(), file.id(), "delete", file.fileName()));
            }
        }
    }
}
