package org.zhanqun.admin.rootfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.RootFile;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the page about a site's root files does, each step in its own transaction. Only records leave. */
@ApplicationScoped
class RootFileDesk {
    private final Sites sites;
    private final RootFiles files;
    private final PublicAddress addresses;
    private final Caller caller;

    RootFileDesk(Sites sites, RootFiles files, PublicAddress addresses, Caller caller) {
        this.sites = sites;
        this.files = files;
        this.addresses = addresses;
        this.caller = caller;
    }

    record Line(String name, String content, long version) {
        static Line of(RootFile file) {
            return new Line(file.name(), file.content(), file.version());
        }
    }

    /** @param mayChange whether the person may put files there and take them away */
    record Present(String key, String name, String domain, String address, List<Line> files, boolean mayChange) {}

    @ForSite(ForSite.Need.SEE)
    Present present(String key) {
        var site = sites.require(key);
        return new Present(
                site.key(),
                site.name(),
                site.domain(),
                addresses.of(site),
                files.all().stream().map(Line::of).toList(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayManageColumns(key));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void add(String key, String name, String content) {
        files.put(sites.require(key), name == null ? null : name.strip(), content, null);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void remove(String key, String name, long version) {
        files.remove(sites.require(key), name, version);
    }
}
