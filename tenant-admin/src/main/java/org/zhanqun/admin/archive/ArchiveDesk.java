package org.zhanqun.admin.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.archive.Archiving;
import org.zhanqun.archive.Archiving.Download;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API do with archives: for the province's administrators and the site's own webmasters. */
@ApplicationScoped
class ArchiveDesk {
    private static final int SHOWN = 50;

    private final Archiving archiving;
    private final Sites sites;

    ArchiveDesk(Archiving archiving, Sites sites) {
        this.archiving = archiving;
        this.sites = sites;
    }

    /** What a site's page of archives shows. @param available whether this process can make one */
    record Sheet(
            String key, String name, String domain, boolean closed, boolean available, List<ArchiveView> archives) {
        public boolean underWay() {
            return archives.stream().anyMatch(ArchiveView::underWay);
        }
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    Sheet sheet(String key) {
        var site = sites.require(key);
        return new Sheet(
                key,
                site.name(),
                site.domain(),
                site.status() == SiteStatus.CLOSED,
                archiving.available(),
                archiving.newest(SHOWN).stream().map(ArchiveView::of).toList());
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    List<ArchiveView> list() {
        return archiving.newest(SHOWN).stream().map(ArchiveView::of).toList();
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    ArchiveView one(long id) {
        return ArchiveView.of(archiving.require(id));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    ArchiveView start(boolean withSenders) {
        return ArchiveView.of(archiving.start(withSenders));
    }

    /** @param whole whether it is asked for from its first byte on: then it is written down */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    Download download(long id, boolean whole) {
        var download = archiving.download(id);
        if (whole) {
            archiving.downloaded(id);
        }
        return download;
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void delete(long id) {
        archiving.delete(id);
    }
}
