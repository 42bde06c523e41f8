package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Keeping, describing, cutting, replacing and deleting the files of the bound site (媒体库). */
@ApplicationScoped
public class MediaLibrary {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年MM月");
    private static final String TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN_LENGTH = 26;

    private final MediaFiles files;
    private final MediaUses uses;
    private final MediaConfig config;
    private final Clock clock;
    private final Event<MediaAdded> added;
    private final Event<MediaChanged> changed;
    private final SecureRandom random = new SecureRandom();

    MediaLibrary(
            MediaFiles files,
            MediaUses uses,
            MediaConfig config,
            Clock clock,
            Event<MediaAdded> added,
            Event<MediaChanged> changed) {
        this.files = files;
        this.uses = uses;
        this.config = config;
        this.clock = clock;
        this.added = added;
        this.changed = changed;
    }

    /** @param existed the site had these bytes already: a double click, or somebody was here before */
    public record Added(MediaFile file, boolean existed) {}

    /**
     * What people say about a file.
     *
     * @param folder blank for the month in which it was uploaded
     * @param alt    what a picture shows; may be blank until the picture is used
     */
    public record Description(String name, String folder, String alt) {}

    /**
     * Puts an accepted file into the library.
     *
     * @throws Conflict when the site has no room left
     */
    public Added add(Site site, Accepted accepted, String folder, String alt) {
        site.requireOpen();
        var same = files.bySha256(accepted.content().sha256());
        if (same.isPresent()) {
            return new Added(same.get(), true);
        }
        requireRoom(site, accepted.content().length());
        var file = new MediaFile(token(), accepted.content(), Actor.current(), clock.instant());
        describe(file, new Description(accepted.name(), folder, alt));
        files.persist(file);
        files.flush();
        added.fire(new MediaAdded(site.key(), file.id(), file.fileName()));
        return new Added(file, false);
    }

    /** @param version of the file that the person had read */
    public MediaFile describe(Site site, long id, long version, Description description) {
        var file = current(site, id, version);
        describe(file, description);
        return changed(site, file, "describe");
    }

    /** @param accepted the picture's sizes, made anew by {@link MediaIntake#reframe} and kept already */
    public MediaFile reframe(Site site, long id, long version, Accepted accepted) {
        var file = current(site, id, version);
        if (!file.content().sha256().equals(accepted.content().sha256())) {
            throw new Conflict("media.changed-meanwhile", file.fileName());
        }
        file.reframe(accepted.framing(), clock.instant());
        return changed(site, file, "reframe");
    }

    /** Puts other bytes behind the file's address. How a picture was cut does not fit the new one and is forgotten. */
    public MediaFile replace(Site site, long id, long version, Accepted accepted) {
        var file = current(site, id, version);
        var same = files.bySha256(accepted.content().sha256());
        if (same.isPresent()) {
            throw new Conflict("media.replace.same", same.get().fileName());
        }
        requireRoom(site, accepted.content().length() - file.content().length());
        file.replace(accepted.content(), clock.instant());
        return changed(site, file, "replace");
    }

    /**
     * Deletes a file. Its bytes are taken away by {@link MediaTidying}.
     *
     * @param force delete it even though articles use it
     * @return the articles that lose it
     * @throws Conflict when articles use it
     */
    public List<Long> delete(Site site, long id, long version, boolean force) {
        var file = current(site, id, version);
        var used = uses.of(id).stream().map(MediaUse::articleId).distinct().count();
        if (used > 0 && !force) {
            throw new Conflict("media.used", file.fileName(), used);
        }
        var losing = uses.forget(id);
        files.flush();
        files.delete(file);
        files.flush();
        changed.fire(new MediaChanged(site.key(), id, "delete", file.fileName()));
        return losing;
    }

    public long quota() {
        return config.quota().asLongValue();
    }

    private MediaFile current(Site site, long id, long version) {
        site.requireOpen();
        var file = files.require(id);
        if (file.version() != version) {
            throw new Conflict("media.changed-meanwhile", file.fileName());
        }
        return file;
    }

    private void describe(MediaFile file, Description description) {
        var folder = description.folder() == null || description.folder().isBlank()
                ? MONTH.format(file.uploadedAt().atZone(Clocks.BEIJING))
                : description.folder().strip();
        new Violations()
                .requireText(description.name(), "name", 100)
                .limitText(folder, "folder", 40)
                .limitText(description.alt(), "alt", 150)
                .check();
        file.describe(
                description.name().strip(),
                folder,
                description.alt() == null ? "" : description.alt().strip(),
                clock.instant());
    }

    private MediaFile changed(Site site, MediaFile file, String step) {
        files.flush();
        changed.fire(new MediaChanged(site.key(), file.id(), step, file.fileName()));
        return file;
    }

    private void requireRoom(Site site, long more) {
        if (more > 0 && files.used() + more > quota()) {
            throw new Conflict("media.quota", site.name(), quota() >> 20);
        }
    }

    /** A new address for a file. */
    String token() {
        return random.ints(TOKEN_LENGTH, 0, TOKEN_LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(TOKEN_LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
