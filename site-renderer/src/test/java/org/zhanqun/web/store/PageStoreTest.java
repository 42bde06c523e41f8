package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.View;

class PageStoreTest {
    private final Generations generations = new Generations();
    private final PageStore store = new PageStore(generations, config(1_000_000), new SimpleMeterRegistry());

    @Test
    void whatWasRenderedIsServedUntilSomethingOfItsSiteChanges() {
        store.render("a", "/", Variant.STANDARD, () -> page("one")).join();
        store.render("b", "/", Variant.STANDARD, () -> page("two")).join();
        assertThat(text("a", "/")).isEqualTo("one");

        generations.siteChanged("b");

        assertThat(text("a", "/")).isEqualTo("one");
        assertThat(store.stored("b", "/", Variant.STANDARD)).isEmpty();

        generations.everythingChanged();
        assertThat(store.stored("a", "/", Variant.STANDARD)).isEmpty();
    }

    @Test
    void anotherSitesPageUnderTheSameAddressIsAnotherPage() {
        store.render("a", "/zwgk/", Variant.STANDARD, () -> page("a's")).join();

        assertThat(store.stored("b", "/zwgk/", Variant.STANDARD)).isEmpty();
    }

    @Test
    void anotherVariantOfAPageIsAnotherPage() {
        var elder = new Variant(new View(View.Mode.ELDER, View.Script.SIMPLIFIED), false);
        var grey = new Variant(View.STANDARD, true);
        store.render("a", "/", elder, () -> page("large")).join();

        assertThat(store.stored("a", "/", Variant.STANDARD)).isEmpty();
        assertThat(store.stored("a", "/", grey)).isEmpty();
        assertThat(store.stored("a", "/", elder)).isPresent();

        generations.siteChanged("a");
        assertThat(store.stored("a", "/", elder)).isEmpty();
    }

    @Test
    void aPageThatAChangeOvertookIsNeverTakenForFresh() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rendering = store.render("a", "/", Variant.STANDARD, () -> {
            begun.countDown();
            await(goOn);
            return page("before the change");
        });
        begun.await(10, TimeUnit.SECONDS);
        generations.siteChanged("a");
        goOn.countDown();
        rendering.join();

        assertThat(store.stored("a", "/", Variant.STANDARD)).isEmpty();
    }

    @Test
    void whoAsksAfterAChangeDoesNotGetThePageBegunBeforeIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var old = store.render("a", "/", Variant.STANDARD, () -> {
            begun.countDown();
            await(goOn);
            return page("old");
        });
        begun.await(10, TimeUnit.SECONDS);
        generations.siteChanged("a");

        var fresh =
                store.render("a", "/", Variant.STANDARD, () -> page("fresh")).join();
        goOn.countDown();
        old.join();

        assertThat(fresh.identity().toString()).isEqualTo("fresh");
        assertThat(text("a", "/")).isIn("fresh", null);
    }

    @Test
    void aPageIsRenderedOnceHoweverManyAsk() {
        var renderings = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var first = store.render("a", "/", Variant.STANDARD, () -> {
            renderings.incrementAndGet();
            await(goOn);
            return page("once");
        });
        for (var i = 0; i < 50; i++) {
            assertThat(store.render("a", "/", Variant.STANDARD, () -> page("again")))
                    .isSameAs(first);
        }
        goOn.countDown();
        first.join();

        assertThat(renderings).hasValue(1);
    }

    @Test
    void aRenderingThatFailsIsToldToAllAndTriedAgain() {
        var failing = store.render("a", "/", Variant.STANDARD, () -> {
            throw new IllegalStateException("no");
        });
        Assertions.assertThatThrownBy(failing::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("no");

        assertThat(store.render("a", "/", Variant.STANDARD, () -> page("now"))
                        .join()
                        .identity()
                        .toString())
                .isEqualTo("now");
    }

    @Test
    void memoryIsBounded() {
        var small = new PageStore(generations, config(50_000), new SimpleMeterRegistry());
        for (var i = 0; i < 100; i++) {
            var address = "/" + i + "/";
            small.render("a", address, Variant.STANDARD, () -> page("x".repeat(5_000)))
                    .join();
        }
        var kept = 0;
        for (var i = 0; i < 100; i++) {
            kept += small.stored("a", "/" + i + "/", Variant.STANDARD).isPresent() ? 1 : 0;
        }
        assertThat(kept).isLessThan(15);
    }

    private String text(String site, String address) {
        return store.stored(site, address, Variant.STANDARD)
                .map(found -> found.identity().toString())
                .orElse(null);
    }

    private static PageBytes page(String text) {
        return PageBytes.of(200, "text/plain", text);
    }

    @Test
    void switchedOffItRendersForEveryRequestAndKeepsNothing() {
        var off = new PageStore(generations, config(1_000_000, false), new SimpleMeterRegistry());
        var renderings = new AtomicInteger();
        for (var i = 0; i < 3; i++) {
            off.render("a", "/", Variant.STANDARD, () -> page("rendering " + renderings.incrementAndGet()))
                    .join();
            assertThat(off.stored("a", "/", Variant.STANDARD)).isEmpty();
        }
        assertThat(renderings).hasValue(3);
    }

    @Test
    void itTellsHowManyPagesItHolds() {
        var meters = new SimpleMeterRegistry();
        var counted = new PageStore(generations, config(1_000_000), meters);
        counted.render("a", "/", Variant.STANDARD, () -> page("one")).join();
        counted.render("b", "/", Variant.STANDARD, () -> page("two")).join();

        assertThat(meters.get("zhanqun.pages.stored").gauge().value()).isEqualTo(2);
    }

    private static StoreConfig config(long bytes) {
        return config(bytes, true);
    }

    private static StoreConfig config(long bytes, boolean on) {
        return new StoreConfig() {
            @Override
            public boolean store() {
                return on;
            }

            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public int renderers() {
                return 4;
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
