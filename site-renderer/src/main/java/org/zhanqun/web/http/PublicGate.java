package org.zhanqun.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.PublicConfig;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.web.http.Refusals.Reason;
import org.zhanqun.web.page.LocalPath;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;

/**
 * Every request comes here first. The host decides whose it is; nothing but the workbench's own host ever reaches what
 * lies behind. A stored page is answered from the event loop; anything else is made on a virtual thread.
 */
@ApplicationScoped
class PublicGate {
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Pattern ASSET = Pattern.compile("[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*\\.[a-z0-9]+");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");

    private final SiteDirectory directory;
    private final PageStore store;
    private final SitePages pages;
    private final ThemeAssets assets;
    private final Delivery delivery;
    private final Submissions submissions;
    private final Allowance allowance;
    private final MediaServing media;
    private final Shortcut shortcut;
    private final PublicAddress addresses;
    private final boolean secure;
    private final Optional<String> workbench;

    PublicGate(
            SiteDirectory directory,
            PageStore store,
            SitePages pages,
            ThemeAssets assets,
            Delivery delivery,
            Submissions submissions,
            Allowance allowance,
            MediaServing media,
            Shortcut shortcut,
            PublicAddress addresses,
            PublicConfig config,
            @ConfigProperty(name = "zhanqun.admin.host") Optional<String> workbench) {
        this.directory = directory;
        this.store = store;
        this.pages = pages;
        this.assets = assets;
        this.delivery = delivery;
        this.submissions = submissions;
        this.allowance = allowance;
        this.media = media;
        this.shortcut = shortcut;
        this.addresses = addresses;
        this.secure = config.scheme().equals("https");
        this.workbench = workbench;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_EVERYTHING);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        shortcut.join(request);
        var fault = RequestForm.fault(request);
        if (fault.isPresent()) {
            Answer.refuse(request, fault.get());
            return;
        }
        var authority = request.authority();
        var host = authority == null ? "" : authority.host();
        if (workbench.filter(host::equalsIgnoreCase).isPresent()) {
            context.next();
            return;
        }
        directory.byHost(host).ifPresentOrElse(site -> answer(site, request), () -> elsewhere(host, request));
    }

    /** A domain that a site had once leads on for good, address by address; of any other host nothing is known. */
    private void elsewhere(String host, HttpServerRequest request) {
        var moved = directory.byFormerHost(host);
        var path = request.path();
        if (moved.isPresent() && path != null && path.startsWith("/") && reads(request)) {
            var query = request.query();
            Answer.redirect(request, addresses.of(moved.get()) + path + (query == null ? "" : "?" + query));
        } else {
            Answer.plain(request, 404, "Not found\n");
        }
    }

    private void answer(Site site, HttpServerRequest request) {
        var path = request.path();
        // First of all: nothing but a good address of a site that is online is ever stored under a path.
        if (path != null
                && path.startsWith("/")
                && site.status() == SiteStatus.ONLINE
                && reads(request)
                && !RequestForm.carriesBody(request)
                && hit(site, path, request)) {
            return;
        }
        if (path == null || BROKEN_ESCAPE.matcher(path).find()) {
            Answer.plain(request, 400, "Bad request\n");
        } else if (request.method() == HttpMethod.POST && PublicPath.of(path) instanceof PublicPath.LetterStep step) {
            handedIn(site, step, request);
        } else if (!reads(request)) {
            request.response().putHeader("Allow", "GET, HEAD");
            Answer.plain(request, 405, "Method not allowed\n");
        } else if (RequestForm.carriesBody(request)) {
            Answer.refuse(request, "A request for a page has no body");
        } else if (path.startsWith(StyleFiles.PREFIX + "/")) {
            asset(site, path.substring(StyleFiles.PREFIX.length() + 1), request);
        } else if (PublicPath.of(path) instanceof PublicPath.ViewChoice(var view)) {
            Answer.seeOther(request, LocalPath.of(request.getParam("to")), ViewCookie.of(view, secure));
        } else if (site.status() == SiteStatus.ONLINE && media.isAddress(path)) {
            media(site, request);
        } else if (site.status() == SiteStatus.ONLINE) {
            pages.page(site, path, request);
        } else {
            pages.instead(site, path, request);
        }
    }

    private void media(Site site, HttpServerRequest request) {
        if (!media.remembers(site, request.path()) && allowance.spent(site.key())) {
            pages.busy(site, request, Reason.RATE);
            return;
        }
        media.answer(site, request, () -> pages.missing(site, request), () -> Answer.unavailable(request));
    }

    private static boolean reads(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private boolean hit(Site site, String path, HttpServerRequest request) {
        var stored = store.stored(site.key(), path, pages.variant(request));
        stored.ifPresent(page -> send(request, page));
        return stored.isPresent();
    }

    /** What is for programs is the same in every view, and stored in one. */
    private void send(HttpServerRequest request, PageBytes page) {
        if (page.html()) {
            delivery.page(request, page, Caching.REVALIDATE);
        } else {
            delivery.text(request, page, Caching.REVALIDATE);
        }
    }

    /** A letter that comes while a site is offline is handed back; for the rest there is the notice. */
    private void handedIn(Site site, PublicPath.LetterStep step, HttpServerRequest request) {
        if (site.status() == SiteStatus.ONLINE || step.step() == PublicPath.LetterStep.Step.WRITE) {
            submissions.take(
                    site,
                    step,
                    pages.variant(request),
                    request,
                    () -> pages.notFound(site, request),
                    failure -> pages.failed(site, request, failure));
        } else {
            pages.notice(site, request);
        }
    }

    private void asset(Site site, String name, HttpServerRequest request) {
        var file = ASSET.matcher(name).matches() ? assets.file(name) : Optional.<PageBytes>empty();
        if (file.isPresent()) {
            var fingerprint = "v=" + StyleFiles.assets().fingerprint();
            delivery.file(
                    request,
                    file.get(),
                    fingerprint.equals(request.query()) ? Caching.KEEP_FOR_A_YEAR : Caching.REVALIDATE);
        } else {
            pages.notFound(site, request);
        }
    }
}
