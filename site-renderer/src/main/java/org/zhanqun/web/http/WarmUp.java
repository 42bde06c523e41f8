package org.zhanqun.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.View;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.StoreConfig;
import org.zhanqun.web.store.Variant;

/**
 * Makes the homes of all open sites after the start, one after the other, and only while no visitor waits for a page. Nobody
 * waits for it: the node is ready before.
 */
@ApplicationScoped
class WarmUp {
    /** After the register has been read and the feed is followed. */
    private static final int ORDER = 2_000;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SiteDirectory directory;
    private final SiteLooks looks;
    private final Pages pages;
    private final PageStore store;
    private final boolean wanted;
    private final Counter made;
    private final Counter failed;
    private final AtomicInteger left = new AtomicInteger();
    private volatile Thread thread;

    WarmUp(
            SiteDirectory directory,
            SiteLooks looks,
            Pages pages,
            PageStore store,
            StoreConfig config,
            MeterRegistry meters) {
        this.directory = directory;
        this.looks = looks;
        this.pages = pages;
        this.store = store;
        this.wanted = config.store() && config.warmUp();
        this.made = meters.counter("zhanqun.warmup.homes", "result", "made");
        this.failed = meters.counter("zhanqun.warmup.homes", "result", "failed");
        meters.gauge("zhanqun.warmup.left", left, AtomicInteger::get);
    }

    @Startup(ORDER)
    void start() {
        if (wanted) {
            thread = Thread.ofVirtual().name("warm-up").start(this::homes);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void homes() {
        var sites = directory.all();
        left.set(sites.size());
        try {
            for (var site : sites) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                while (store.busy()) {
                    Thread.sleep(PAUSE);
                }
                // It may have been closed since.
                directory
                        .byKey(site.key())
                        .filter(now -> now.status() == SiteStatus.ONLINE)
                        .ifPresent(this::home);
                left.decrementAndGet();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void home(Site site) {
        var variant = new Variant(View.STANDARD, looks.memorialNow());
        if (store.insight(site.key(), "/", variant).kept().isPresent()) {
            return;
        }
        try {
            store.render(site.key(), "/", variant, () -> made(site, variant)).join();
            made.increment();
        } catch (CompletionException failure) {
            failed.increment();
            Log.warnf("The home of %s could not be made ahead: %s", site.key(), failure.getCause());
        }
    }

    private PageBytes made(Site site, Variant variant) {
        return switch (pages.make(site, variant, new PublicPath.Home()).orElseThrow()) {
            case Pages.Outcome.Rendered(var page) -> page;
            case Pages.Outcome.Redirect _ -> throw new IllegalStateException("A home leads nowhere else");
        };
    }
}
