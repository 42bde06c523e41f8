package org.zhanqun.web.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.web.http.KeptPages.Wanted;
import org.zhanqun.web.http.Refusals.Reason;
import org.zhanqun.web.page.LocalPath;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.Pages.Outcome;
import org.zhanqun.web.page.PreviewPages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.Crowded;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** Answers for one site with the page that an address asks for, or with the one that says why there is none. */
@ApplicationScoped
class SitePages {
    private final SiteDirectory directory;
    private final PageStore store;
    private final KeptPages kept;
    private final Pages pages;
    private final PreviewPages previews;
    private final MediaServing media;
    private final MergedSites merged;
    private final SiteLooks looks;
    private final Delivery delivery;
    private final Submissions submissions;
    private final Allowance allowance;
    private final Refusals refusals;

    SitePages(
            SiteDirectory directory,
            PageStore store,
            KeptPages kept,
            Pages pages,
            PreviewPages previews,
            MediaServing media,
            MergedSites merged,
            SiteLooks looks,
            Delivery delivery,
            Submissions submissions,
            Allowance allowance,
            Refusals refusals) {
        this.directory = directory;
        this.store = store;
        this.kept = kept;
        this.pages = pages;
        this.previews = previews;
        this.media = media;
        this.merged = merged;
        this.looks = looks;
        this.delivery = delivery;
        this.submissions = submissions;
        this.allowance = allowance;
        this.refusals = refusals;
    }

    /** Answers with a page of a site that is online. */
    void page(Site site, String path, HttpServerRequest request) {
        var variant = variant(request);
        var asked = PublicPath.of(path);
        if (neverStored(asked) && !allowance.take(site.key())) {
            busy(site, request, Reason.RATE);
            return;
        }
        switch (asked) {
            case PublicPath.Search _ ->
                later(site, request, store.run(site.key(), () -> search(site, variant, request)), Caching.NEVER_KEEP);
            case PublicPath.Leave _ ->
                later(site, request, store.run(site.key(), () -> leave(site, variant, request)), Caching.NEVER_KEEP);
            case PublicPath.LetterStep step ->
                later(
                        site,
                        request,
                        store.run(
                                site.key(),
                                () -> submissions
                                        .show(current(site), step, variant)
                                        .orElseThrow(Absent::new)),
                        Caching.NEVER_KEEP);
            case PublicPath.Preview preview -> preview(site, variant, preview, request);
            case PublicPath.Elsewhere elsewhere -> Answer.redirect(request, elsewhere.location());
            case PublicPath.Unknown _ -> notFound(site, request);
            // It names the day on which it expires, so that a stored one would be wrong some day.
            case PublicPath.Security security ->
                later(
                        site,
                        request,
                        store.run(site.key(), () -> made(site, Variant.STANDARD, security)),
                        text -> delivery.text(request, text, Caching.REVALIDATE));
            case PublicPath known
            when known.forMachines() ->
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

    private static boolean neverStored(PublicPath path) {
        return switch (path) {
            case PublicPath.Search _,
                    PublicPath.Leave _,
                    PublicPath.LetterStep _,
                    PublicPath.Preview _,
                    PublicPath.Security _ -> true;
            default -> false;
        };
    }

    /** A site gets more than its share: whoever asks is told to come back, and the other sites notice nothing. */
    void busy(Site site, HttpServerRequest request, Reason reason) {
        refusals.count(site.key(), reason);
        Answer.retryAfter(request, Answer.CROWD);
        var variant = variant(request);
        kept.answer(
                new Wanted(site.key(), "#busy", variant, Caching.NEVER_KEEP, () -> pages.busy(current(site), variant)),
                (page, how) -> delivery.page(request, page, how),
                _ -> Answer.plain(request, 429, "请求过于频繁，请稍后再试。\n"));
    }

    private Wanted wanted(Site site, String path, Variant variant, PublicPath known) {
        return new Wanted(site.key(), path, variant, Caching.REVALIDATE, () -> {
            merged.handedOnBy(current(site), path).ifPresent(place -> {
                throw new Elsewhere(place);
            });
            return made(site, variant, known);
        });
    }

    private PageBytes made(Site site, Variant variant, PublicPath known) {
        return page(pages.make(current(site), variant, known));
    }

    /** No file is there, and finding that out has cost something; it may have gone to another site. */
    void missing(Site site, HttpServerRequest request) {
        if (site.handedTo().isEmpty()) {
            failed(site, request, new Absent());
            return;
        }
        var path = request.path();
        KeptPages.later(
                store.run(site.key(), () -> merged.handedOnBy(current(site), path)),
                place -> failed(
                        site, request, place.<Throwable>map(Elsewhere::new).orElseGet(Absent::new)),
                failure -> failed(site, request, failure));
    }

    void notFound(Site site, HttpServerRequest request) {
        kept(site, "#404", request, variant -> pages.notFound(current(site), variant), Caching.NEVER_KEEP);
    }

    /** Answers for a site that is offline or closed; one that went into another leads on to there, address by address. */
    void instead(Site site, String path, HttpServerRequest request) {
        if (site.status() != SiteStatus.CLOSED || site.notice().successor() == null) {
            notice(site, request);
        } else if (allowance.take(site.key())) {
            KeptPages.later(
                    store.run(site.key(), () -> merged.leadsTo(site, path)),
                    place -> place.ifPresentOrElse(
                            found -> Answer.redirect(request, found), () -> notice(site, request)),
                    failure -> failed(site, request, failure));
        } else {
            busy(site, request, Reason.RATE);
        }
    }

    /** Answers with what a site that is offline or closed has to say. */
    void notice(Site site, HttpServerRequest request) {
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
    Variant variant(HttpServerRequest request) {
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
        if (media.isAddress(preview.path())) {
            media.preview(site, request, preview, () -> missing(site, request));
            return;
        }
        var making = store.run(
                site.key(), () -> page(previews.of(site, variant, preview, request.getParam("q"), number(request))));
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

    void failed(Site site, HttpServerRequest request, Throwable failure) {
        switch (failure) {
            case Absent _ -> {
                allowance.take(site.key());
                notFound(site, request);
            }
            case Elsewhere elsewhere -> {
                allowance.take(site.key());
                Answer.redirect(request, elsewhere.location);
            }
            case Crowded _ -> busy(site, request, Reason.PLACES);
            case KeptPages.Spent _ -> busy(site, request, Reason.RATE);
            default -> apologise(site, request, failure);
        }
    }

    private void apologise(Site site, HttpServerRequest request, Throwable failure) {
        Context loop = Vertx.currentContext();
        var variant = variant(request);
        store.run(site.key(), () -> pages.failed(site, variant, failure))
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
