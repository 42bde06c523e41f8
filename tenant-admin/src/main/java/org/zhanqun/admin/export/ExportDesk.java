package org.zhanqun.admin.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.export.Export;
import org.zhanqun.export.ExportStarted;
import org.zhanqun.export.StaticExports;
import org.zhanqun.export.TamperAlarm;
import org.zhanqun.export.TamperAlarms;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

/** What the pages and the API do about exports. The province exports any site, a webmaster the own one. */
@ApplicationScoped
class ExportDesk {
    private static final int ALARMS = 50;

    private final Instance<StaticExports> renderer;
    private final TamperAlarms alarms;
    private final Sites sites;
    private final Caller caller;
    private final Event<ExportStarted> started;

    ExportDesk(
            Instance<StaticExports> renderer,
            TamperAlarms alarms,
            Sites sites,
            Caller caller,
            Event<ExportStarted> started) {
        this.renderer = renderer;
        this.alarms = alarms;
        this.sites = sites;
        this.caller = caller;
        this.started = started;
    }

    /** Whether this process can export at all. */
    boolean available() {
        return renderer.isResolvable();
    }

    private StaticExports exports() {
        if (!available()) {
            throw new Unavailable("export.no-renderer");
        }
        return renderer.get();
    }

    /** @param site key, or null for all */
    @ForProvince(ForProvince.Need.MEMBER)
    Export start(String site, boolean complete) {
        requireMayExport(site);
        var export = exports().start(site, complete);
        started.fire(new ExportStarted(site, "start", export.id()));
        return export;
    }

    private void requireMayExport(String key) {
        if (key == null) {
            if (!caller.rights().provinceAdmin()) {
                throw new Denied("access.denied");
            }
            return;
        }
        sites.findByIdOptional(key)
                .filter(found -> caller.rights().maySee(key, found.region().cityCode()))
                .orElseThrow(() -> new NotFound("site.not-found", key));
        if (!caller.rights().mayManageColumns(key)) {
            throw new Denied("access.denied");
        }
    }

    /** Those that the caller may know of. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<Export> recent() {
        return exports().recent().stream().filter(this::visible).toList();
    }

    /** Another site's export looks like none. */
    @ForProvince(ForProvince.Need.MEMBER)
    Export one(String id) {
        return visible(id);
    }

    @ForProvince(ForProvince.Need.MEMBER)
    Export cancel(String id) {
        visible(id);
        var export = exports().cancel(id);
        started.fire(new ExportStarted(export.site(), "cancel", id));
        return export;
    }

    private Export visible(String id) {
        var export = exports().require(id);
        if (!visible(export)) {
            throw new NotFound("export.not-found", id);
        }
        return export;
    }

    private boolean visible(Export export) {
        return caller.rights().provinceAdmin()
                || export.site() != null && caller.rights().mayManageColumns(export.site());
    }

    /** The key is no secret: whoever checks an export needs it. */
    @ForProvince(ForProvince.Need.MEMBER)
    String publicKey() {
        return exports().publicKey();
    }

    @ForSite(ForSite.Need.SEE)
    InputStream manifest(String site) {
        return exports().manifest(site).orElseThrow(() -> new NotFound("export.not-found", site));
    }

    /** Of all sites. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<TamperAlarm> alarms() {
        if (!caller.rights().seesProvince()) {
            throw new Denied("access.denied");
        }
        return alarms.latest(ALARMS);
    }

    @ForSite(ForSite.Need.SEE)
    List<TamperAlarm> alarmsOf(String site) {
        return alarms.latest(ALARMS);
    }

    /** What a site's page shows. @param mayExport whether the person may export it */
    record SiteExports(
            String key,
            String name,
            String domain,
            boolean mayExport,
            boolean available,
            List<Export> exports,
            List<TamperAlarm> alarms) {
        public boolean running() {
            return exports.stream().anyMatch(Export::running);
        }
    }

    @ForSite(ForSite.Need.SEE)
    SiteExports ofSite(String key) {
        Site site = sites.require(key);
        var exports = available()
                ? exports().recent().stream()
                        .filter(export -> Objects.equals(export.site(), key))
                        .limit(10)
                        .toList()
                : List.<Export>of();
        return new SiteExports(
                key,
                site.name(),
                site.domain(),
                caller.rights().mayManageColumns(key),
                available(),
                exports,
                alarms.latest(ALARMS));
    }
}
