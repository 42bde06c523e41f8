package org.zhanqun.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhanqun.site.PublicConfig;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.web.http.KeptPages.Wanted;
import org.zhanqun.web.page.LocalPath;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.Pages.Outcome;
import org.zhanqun.web.page.PreviewPages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

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
    private final KeptPages kept;
    private final Pages pages;
    private final PreviewPages previews;
    private final ThemeAssets assets;
    private final SiteLooks looks;
    private final Delivery delivery;
    private final Submissions submissions;
    private final MediaServing media;
    private final Shortcut shortcut;
    private final boolean secure;
    private final Optional<String> workbench;

    PublicGate(
            SiteDirectory directory,
            PageStore store,
            KeptPages kept,
            Pages pages,
            PreviewPages previews,
            ThemeAssets assets,
            SiteLooks looks,
            Delivery delivery,
            Submissions submissions,
            MediaServing media,
            Shortcut shortcut,
            PublicConfig config,
            @ConfigProperty(name = "zhanqun.admin.host") Optional<String> workbench) {
        this.directory = directory;
        this.store = store;
        this.kept = kept;
        this.pages = pages;
        this.previews = previews;
        this.assets = assets;
        this.looks = looks;
        this.delivery = delivery;
        this.submissions = submissions;
        this.media = media;
        this.shortcut = shortcut;
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
        directory
                .byHost(host)
                .ifPresentOrElse(site -> answer(site, request), () -> Answer.plain(request, 404, "Not found\n"));
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
        } else if (path.startsWith(ThemeAssets.PREFIX + "/")) {
            asset(site, path.substring(ThemeAssets.PREFIX.length() + 1), request);
        } else if (PublicPath.of(path) instanceof PublicPath.ViewChoice(var view)) {
            Answer.seeOther(request, LocalPath.of(request.getParam("to")), ViewCookie.of(view, secure));
        } else if (site.status() == SiteStatus.ONLINE && media.isAddress(path)) {
            media.answer(site, request, () -> notFound(site, request), () -> Answer.unavailable(request));
        } else if (site.status() == SiteStatus.ONLINE) {
            page(site, path, request);
        } else {
            notice(site, request);
        }
    }

    private static boolean reads(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private boolean hit(Site site, String path, HttpServerRequest request) {
        var stored = store.stored(site.key(), path, variant(request));
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
                    variant(request),
                    request,
                    () -> notFound(site, request),
                    failure -> failed(site, request, failure));
        } else {
            notice(site, request);
        }
    }

    private void asset(Site site, String name, HttpServerRequest request) {
        var file = ASSET.matcher(name).matches() ? assets.file(name) : Optional.<PageBytes>empty();
        if (file.isPresent()) {
            var fingerprint = "v=" + assets.address().fingerprint();
            delivery.file(
                    request,
                    file.get(),
                    fingerprint.equals(request.query()) ? Caching.KEEP_FOR_A_YEAR : Caching.REVALIDATE);
        } else {
            notFound(site, request);
        }
    }

    private void page(Site site, String path, HttpServerRequest request) {
        var variant = variant(request);
        switch (PublicPath.of(path)) {
            case PublicPath.Search _ ->
                later(site, request, store.run(() -> search(site, variant, request)), Caching.NEVER_KEEP);
            case PublicPath.Leave _ ->
                later(site, request, store.run(() -> leave(site, variant, request)), Caching.NEVER_KEEP);
            case PublicPath.LetterStep step ->
                later(
                        site,
                        request,
                        store.run(() ->
                                submissions.show(current(site), step, variant).orElseThrow(Absent::new)),
                        Caching.NEVER_KEEP);
            case PublicPath.Preview preview -> preview(site, variant, preview, request);
            case PublicPath.Elsewhere elsewhere -> Answer.redirect(request, elsewhere.location());
            case PublicPath.Unknown _ -> notFound(site, request);
            // It names the day on which it expires, so that a stored one would be wrong some day.
            case PublicPath.Security security ->
                later(
                        site,
                        request,
                        store.run(() -> made(site, Variant.STANDARD, security)),
                        text -> delivery.text(request, text, Caching.REVALIDATE));
            case PublicPath known when known.forMachines() ->
                kept.answer(
                        wanted(site, path, Variant.STANDARD, known),
                        (text, how) -> delivery.text(request, text, how),
                        failure -> failed(site, request, failure));
            case PublicPath known ->
                kept.answer(
                        wanted(site, path, variant, known),
                        (page, how) -> delivery.page(request, page, how),
                        failure -> failed(site, request, failure));
        }
    }

    private Wanted wanted(Site site, String path, Variant variant, PublicPath known) {
        return new Wanted(site.key(), path, variant, Caching.REVALIDATE, () -> made(site, variant, known));
    }

    private PageBytes made(Site site, Variant variant, PublicPath known) {
        return page(pages.make(current(site), variant, known));
    }

    private void notFound(Site site, HttpServerRequest request) {
        kept(site, "#404", request, variant -> pages.notFound(current(site), variant), Caching.NEVER_KEEP);
    }

    private void notice(Site site, HttpServerRequest request) {
        if (site.status() == SiteStatus.SUSPENDED) {
            Answer.retryAfter(request, Answer.OFFLINE);
            kept(site, "#suspended", request, variant -> pages.suspended(current(site), variant), Caching.NEVER_KEEP);
        } else {
            kept(site, "#closed", request, variant -> pages.closed(current(site), variant), Caching.REVALIDATE);
        }
    }

    private void kept(
            Site site,
            String address,
            HttpServerRequest request,
            Function<Variant, PageBytes> making,
            Caching caching) {
        var variant = variant(request);
        kept.answer(
                new Wanted(site.key(), address, variant, caching, () -> making.apply(variant)),
                (page, how) -> delivery.page(request, page, how),
                failure -> failed(site, request, failure));
    }

    /** The site's record as it is when a page is begun: the request may have found an older one a moment before. */
    private Site current(Site site) {
        return directory.byKey(site.key()).orElse(site);
    }

    /** What the reader chose, and the hour. */
    private Variant variant(HttpServerRequest request) {
        return new Variant(ViewCookie.read(request), looks.memorialNow());
    }

    private PageBytes leave(Site site, Variant variant, HttpServerRequest request) {
        return pages.leave(site, variant, request.getParam("to"), cameFrom(request))
                .orElseThrow(Absent::new);
    }

    /** The page of this site that the reader comes from, or its home page; who chose a view here comes from here. */
    private static String cameFrom(HttpServerRequest request) {
        var referrer = request.getHeader("Referer");
        var origin = "://" + request.authority();
        var at = referrer == null ? -1 : referrer.indexOf(origin);
        var path = LocalPath.of(at < 0 ? null : referrer.substring(at + origin.length()));
        return path.startsWith(Pages.LEAVE) ? "/" : path;
    }

    private PageBytes search(Site site, Variant variant, HttpServerRequest request) {
        return pages.search(site, variant, request.getParam("q"), number(request));
    }

    private static int number(HttpServerRequest request) {
        var page = request.getParam("page");
        return page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
    }

    /** Made for the one who asks, and kept nowhere. */
    private void preview(Site site, Variant variant, PublicPath.Preview preview, HttpServerRequest request) {
        request.response().putHeader("X-Robots-Tag", "noindex, nofollow");
        var making = store.run(() -> page(previews.of(site, variant, preview, request.getParam("q"), number(request))));
        later(site, request, making, Caching.NEVER_KEEP);
    }

    private static PageBytes page(Optional<Outcome> outcome) {
        return switch (outcome.orElseThrow(Absent::new)) {
            case Outcome.Rendered rendered -> rendered.page();
            case Outcome.Redirect redirect -> throw new Elsewhere(redirect.location());
        };
    }

    /** Answers on the request's own event loop once the page is made. */
    private void later(Site site, HttpServerRequest request, CompletableFuture<PageBytes> making, Caching caching) {
        later(site, request, making, page -> delivery.page(request, page, caching));
    }

    private void later(
            Site site, HttpServerRequest request, CompletableFuture<PageBytes> making, Consumer<PageBytes> sending) {
        KeptPages.later(making, sending, failure -> failed(site, request, failure));
    }

    private void failed(Site site, HttpServerRequest request, Throwable failure) {
        switch (failure) {
            case Absent _ -> notFound(site, request);
            case Elsewhere elsewhere -> Answer.redirect(request, elsewhere.location);
            default -> apologise(site, request, failure);
        }
    }

    private void apologise(Site site, HttpServerRequest request, Throwable failure) {
        Context loop = Vertx.currentContext();
        var variant = variant(request);
        store.run(() -> pages.failed(site, variant, failure))
                .whenComplete((page, again) -> loop.runOnContext(_ -> {
                    if (again == null) {
                        delivery.sorry(request, page);
                    } else {
                        Answer.plain(request, 500, "Internal server error\n");
                    }
                }));
    }

    /** There is nothing under the address; carried through the store so that nothing is kept for it. */
    private static final class Absent extends RuntimeException {
        private Absent() {
            super(null, null, false, false);
        }
    }

    private static final class Elsewhere extends RuntimeException {
        private final String location;

        private Elsewhere(String location) {
            super(null, null, false, false);
            this.location = location;
        }
    }
}
