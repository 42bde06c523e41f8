package org.zhanqun.admin.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Articles.Titled;
import org.zhanqun.media.Accepted;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaLibrary;
import org.zhanqun.media.MediaLibrary.Description;
import org.zhanqun.media.MediaUse;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What pages and API do with a site's library, each step in its own transaction. */
@ApplicationScoped
class MediaDesk {
    private final Sites sites;
    private final MediaFiles files;
    private final MediaUses uses;
    private final MediaLibrary library;
    private final Articles articles;
    private final Caller caller;

    MediaDesk(Sites sites, MediaFiles files, MediaUses uses, MediaLibrary library, Articles articles, Caller caller) {
        this.sites = sites;
        this.files = files;
        this.uses = uses;
        this.library = library;
        this.articles = articles;
        this.caller = caller;
    }

    /** The site that the library is of. @param mayWrite whether the person may change something */
    record Desk(String key, String name, String domain, boolean mayWrite) {}

    /** @param used bytes that the site has stored @param quota how many it may */
    record Library(
            Desk desk, List<MediaFiles.Folder> folders, List<MediaView> files, long total, long used, long quota) {
        /** How full the library is, from 0 to 100. */
        public long percent() {
            return Math.min(100, used * 100 / Math.max(1, quota));
        }
    }

    /** @param article that uses the file @param places where in it */
    public record Use(long article, String title, List<MediaUse.Place> places) {}

    record Stored(MediaView file, boolean existed) {}

    @ForSite(ForSite.Need.SEE)
    Library library(String key, MediaFiles.Filter filter, int page, int size) {
        var found = files.list(filter, page, size);
        return new Library(
                desk(sites.require(key)),
                files.folders(),
                views(found.files()),
                found.total(),
                files.used(),
                library.quota());
    }

    @ForSite(ForSite.Need.SEE)
    Desk desk(String key) {
        return desk(sites.require(key));
    }

    @ForSite(ForSite.Need.SEE)
    MediaView file(String key, long id) {
        return views(List.of(files.require(id))).getFirst();
    }

    /** Those of the files that the site has, in the order given. */
    @ForSite(ForSite.Need.SEE)
    List<MediaView> files(String key, List<Long> ids) {
        return views(files.ordered(ids));
    }

    @ForSite(ForSite.Need.SEE)
    List<Use> uses(String key, long id) {
        var found = uses.of(files.require(id).id());
        var ids = found.stream().map(MediaUse::articleId).distinct().toList();
        var titles = articles.titled(ids).stream().collect(Collectors.toMap(Titled::id, Titled::title));
        return ids.stream()
                .map(article -> new Use(
                        article,
                        titles.get(article),
                        found.stream()
                                .filter(use -> use.articleId() == article)
                                .map(MediaUse::place)
                                .toList()))
                .toList();
    }

    /** Asked before a file is looked at, which may take long. */
    @ForSite(ForSite.Need.WRITE)
    void requireOpen(String key) {
        sites.require(key).requireOpen();
    }

    /** A file that is to be worked on outside of a transaction. */
    @ForSite(ForSite.Need.WRITE)
    MediaFile taken(String key, long id) {
        return files.require(id);
    }

    @ForSite(ForSite.Need.WRITE)
    Stored add(String key, Accepted accepted, String folder, String alt) {
        var added = library.add(sites.require(key), accepted, folder, alt);
        return new Stored(view(added.file()), added.existed());
    }

    @ForSite(ForSite.Need.WRITE)
    MediaView describe(String key, long id, long version, Description description) {
        return view(library.describe(sites.require(key), id, version, description));
    }

    @ForSite(ForSite.Need.WRITE)
    MediaView reframe(String key, long id, long version, Accepted accepted) {
        return view(library.reframe(sites.require(key), id, version, accepted));
    }

    @ForSite(ForSite.Need.WRITE)
    MediaView replace(String key, long id, long version, Accepted accepted) {
        return view(library.replace(sites.require(key), id, version, accepted));
    }

    @ForSite(ForSite.Need.WRITE)
    List<Long> delete(String key, long id, long version, boolean force) {
        return library.delete(sites.require(key), id, version, force);
    }

    private Desk desk(Site site) {
        var closed = site.status() == SiteStatus.CLOSED;
        return new Desk(
                site.key(),
                site.name(),
                site.domain(),
                !closed && caller.rights().mayWrite(site.key()));
    }

    private MediaView view(MediaFile file) {
        return views(List.of(file)).getFirst();
    }

    private List<MediaView> views(List<MediaFile> found) {
        Map<Long, Long> counts = uses.counts(found.stream().map(MediaFile::id).toList());
        return found.stream()
                .map(file -> MediaView.of(file, counts.getOrDefault(file.id(), 0L)))
                .toList();
    }
}
