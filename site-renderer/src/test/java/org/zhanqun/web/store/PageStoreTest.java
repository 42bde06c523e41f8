package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Placement;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.DirectoryRead;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.OwnColumnsRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Read;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.theme.View;

class PageStoreTest {
    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PageStore store = store(new AppliedChanges(clock), 1_000_000);

    @Test
    void aChangeDropsWhatHasReadItAndNothingElse() {
        store.render("a", "/1", Variant.STANDARD, () -> page("one", new ArticlesRead(1)))
                .join();
        store.render("a", "/2", Variant.STANDARD, () -> page("two", new ArticlesRead(2)))
                .join();
        store.render("b", "/1", Variant.STANDARD, () -> page("another site's", new ArticlesRead(1)))
                .join();

        store.apply(List.of(article("a", 1)));

        assertThat(text("a", "/1")).isNull();
        assertThat(text("a", "/2")).isEqualTo("two");
        assertThat(text("b", "/1")).isEqualTo("another site's");
        assertThat(meters.counter("zhanqun.pages.invalidated", "reason", "article")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatOnlyLacksSomethingStaysAtHandAsTheLastThatIsKnown() {
        store.render("a", "/", Variant.STANDARD, () -> page("old", news(1, 100)))
                .join();

        store.apply(List.of(article("a", 7, null, at(50))));

        assertThat(text("a", "/")).isNull();
        assertThat(lastKnown("a", "/")).isEqualTo("old");
        assertThat(store.lastKnown("b", "/", Variant.STANDARD)).isEmpty();
        assertThat(store.insight("a", "/", Variant.STANDARD).kept()).isEmpty();

        store.render("a", "/", Variant.STANDARD, () -> page("new", news(1, 100)))
                .join();
        assertThat(lastKnown("a", "/")).isEqualTo("new");
    }

    @Test
    void whatWasTakenBackIsNeverTheLastThatIsKnown() {
        var withdrawn = article("a", 5, at(50), null);
        var published = article("a", 7, null, at(60));
        var moved = article("a", 5, at(50), new Placement("02", at(50).publishedAt(), false, null, null));
        for (var changes : List.of(
                List.of(withdrawn),
                List.of(published, withdrawn),
                List.of(withdrawn, published),
                List.of(published, moved),
                List.of(effect(ChangeKind.SITE, "a", "a")))) {
            store.render("a", "/", Variant.STANDARD, () -> page("names it", news(1, 100)))
                    .join();
            changes.forEach(change -> store.apply(List.of(change)));
            assertThat(lastKnown("a", "/")).as("one by one: %s", changes).isNull();

            store.render("a", "/", Variant.STANDARD, () -> page("names it", news(1, 100)))
                    .join();
            store.apply(changes);
            assertThat(lastKnown("a", "/")).as("at once: %s", changes).isNull();
        }
    }

    @Test
    void whatNamesTheDayIsOnlyGoodOnThatDayWhicheverWayTheClockGoes() {
        var evening = Instant.parse("2026-12-31T15:59:59Z");
        clock.now = evening;
        var renderings = new AtomicInteger();
        Supplier<PageBytes> naming = () -> page(Reading.today(clock) + " #" + renderings.incrementAndGet());
        store.render("a", "/", Variant.STANDARD, naming).join();
        store.render("a", "/other", Variant.STANDARD, () -> page("of no day")).join();
        assertThat(text("a", "/")).isEqualTo("2026-12-31 #1");

        clock.now = evening.plusSeconds(1);
        assertThat(text("a", "/")).as("after midnight in Beijing").isNull();
        assertThat(store.insight("a", "/", Variant.STANDARD).kept()).isEmpty();
        assertThat(lastKnown("a", "/")).isEqualTo("2026-12-31 #1");
        assertThat(text("a", "/other")).isEqualTo("of no day");

        clock.now = evening;
        assertThat(text("a", "/")).as("the clock was wrong and is put back").isEqualTo("2026-12-31 #1");

        clock.now = evening.plusSeconds(1);
        store.render("a", "/", Variant.STANDARD, naming).join();
        clock.now = evening;
        assertThat(text("a", "/")).as("it was right").isNull();
    }

    @Test
    void whatWasBegunBeforeMidnightAndEndedAfterItIsNotKept() {
        clock.now = Instant.parse("2026-12-31T15:59:59Z");
        store.render("a", "/", Variant.STANDARD, () -> {
                    var page = page("in the year " + Reading.today(clock).getYear());
                    clock.now = clock.now.plusSeconds(1);
                    return page;
                })
                .join();

        assertThat(lastKnown("a", "/")).isNull();
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String lastKnown(String site, String address) {
        return store.lastKnown(site, address, Variant.STANDARD)
                .map(found -> found.identity().toString())
                .orElse(null);
    }

    private static RangeRead news(long from, long to) {
        return new RangeRead(
                Scope.of("01"), new Key(Instant.ofEpochSecond(from), 0), new Key(Instant.ofEpochSecond(to), 0));
    }

    private static Placement at(long second) {
        return new Placement("01", Instant.ofEpochSecond(second), false, null, null);
    }

    private static Effect article(String site, long id, Placement before, Placement after) {
        return Effect.of(new Change(1, ChangeKind.ARTICLE, site, Long.toString(id), Instant.now(), before, after));
    }

    @Test
    void aFrameworkDropsThePagesOfItsKindOfSiteAlone() {
        store.render("county", "/", Variant.STANDARD, () -> page("county", new TreeRead("COUNTY")))
                .join();
        store.render("city", "/", Variant.STANDARD, () -> page("city", new TreeRead("CITY")))
                .join();

        store.apply(List.of(effect(ChangeKind.FRAMEWORK, null, "CITY")));

        assertThat(text("county", "/")).isEqualTo("county");
        assertThat(text("city", "/")).isNull();
    }

    @Test
    void aStageOfARolloutDropsThePagesOfTheSiteThatItNamesAlone() {
        store.render("pilot", "/", Variant.STANDARD, () -> page("pilot", new TreeRead("COUNTY")))
                .join();
        store.render("county", "/", Variant.STANDARD, () -> page("county", new TreeRead("COUNTY")))
                .join();

        store.apply(List.of(effect(ChangeKind.FRAMEWORK, "pilot", "COUNTY")));

        assertThat(text("pilot", "/")).isNull();
        assertThat(text("county", "/")).isEqualTo("county");
    }

    @Test
    void aSitesRecordDropsItsOwnPagesAndThoseThatReadItsEntries() {
        store.render("county", "/", Variant.STANDARD, () -> page("county")).join();
        store.render("city", "/", Variant.STANDARD, () -> page("city", new DirectoryRead("online/COUNTY/430100")))
                .join();
        store.render("other", "/", Variant.STANDARD, () -> page("other", new DirectoryRead("online/COUNTY/430200")))
                .join();

        store.apply(List.of(new Effect(change(ChangeKind.SITE, "county", "county"), Set.of("online/COUNTY/430100"))));

        assertThat(text("county", "/")).isNull();
        assertThat(text("city", "/")).isNull();
        assertThat(text("other", "/")).isEqualTo("other");
    }

    @Test
    void whatOnePageSharesWithOthersIsJudgedToo() {
        var shell = Reading.collect(() -> {
            Reading.record(new OwnColumnsRead());
            return "shell";
        });
        store.render("a", "/", Variant.STANDARD, () -> {
                    Reading.record(shell.reads());
                    return page("with a shell");
                })
                .join();

        store.apply(List.of(effect(ChangeKind.COLUMNS, "b", "F1")));
        assertThat(text("a", "/")).isEqualTo("with a shell");
        store.apply(List.of(effect(ChangeKind.COLUMNS, "a", "F1")));
        assertThat(text("a", "/")).isNull();
    }

    @Test
    void afterAResetNothingIsKept() {
        store.render("a", "/", Variant.STANDARD, () -> page("a")).join();

        store.forget();

        assertThat(text("a", "/")).isNull();
    }

    @Test
    void anotherSitesPageUnderTheSameAddressIsAnotherPage() {
        store.render("a", "/zwgk/", Variant.STANDARD, () -> page("a's")).join();

        assertThat(store.stored("b", "/zwgk/", Variant.STANDARD)).isEmpty();
        assertThat(store.insight("b", "/zwgk/", Variant.STANDARD).kept()).isEmpty();
    }

    @Test
    void anotherVariantOfAPageIsAnotherPage() {
        var elder = new Variant(new View(View.Mode.ELDER, View.Script.SIMPLIFIED), false);
        var grey = new Variant(View.STANDARD, true);
        store.render("a", "/", elder, () -> page("large", new ArticlesRead(1))).join();

        assertThat(store.stored("a", "/", Variant.STANDARD)).isEmpty();
        assertThat(store.stored("a", "/", grey)).isEmpty();
        assertThat(store.stored("a", "/", elder)).isPresent();

        store.apply(List.of(article("a", 1)));
        assertThat(store.stored("a", "/", elder)).isEmpty();
    }

    @Test
    void aPageThatAChangeOvertookIsNeverTakenForFresh() throws InterruptedException {
        assertThat(overtaken(article("a", 1))).isNull();
    }

    @Test
    void aPageThatAnotherChangeOvertookIsAsGoodAsAny() throws InterruptedException {
        assertThat(overtaken(article("a", 2))).isEqualTo("begun before the change");
        assertThat(overtaken(article("b", 1))).isEqualTo("begun before the change");
    }

    private String overtaken(Effect effect) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rendering = store.render("a", "/", Variant.STANDARD, () -> {
            begun.countDown();
            await(goOn);
            return page("begun before the change", new ArticlesRead(1));
        });
        begun.await(10, TimeUnit.SECONDS);
        store.apply(List.of(effect));
        goOn.countDown();
        rendering.join();
        return text("a", "/");
    }

    @Test
    void aRenderingThatMoreChangesOvertookThanAreRememberedIsNotKept() throws InterruptedException {
        var forgetful = store(new AppliedChanges(clock, 3), 1_000_000);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rendering = forgetful.render("a", "/", Variant.STANDARD, () -> {
            begun.countDown();
            await(goOn);
            return page("slow");
        });
        begun.await(10, TimeUnit.SECONDS);
        for (var i = 0; i < 4; i++) {
            forgetful.apply(List.of(article("b", i)));
        }
        goOn.countDown();
        rendering.join();

        assertThat(forgetful.stored("a", "/", Variant.STANDARD)).isEmpty();
    }

    @Test
    void whoAsksAfterAChangeDoesNotGetThePageBegunBeforeIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var old = store.render("a", "/", Variant.STANDARD, () -> {
            begun.countDown();
            await(goOn);
            return page("old", new ArticlesRead(1));
        });
        begun.await(10, TimeUnit.SECONDS);
        store.apply(List.of(article("a", 1)));

        var fresh = store.render("a", "/", Variant.STANDARD, () -> page("fresh", new ArticlesRead(1)))
                .join();
        goOn.countDown();
        old.join();

        assertThat(fresh.identity().toString()).isEqualTo("fresh");
        assertThat(text("a", "/")).isEqualTo("fresh");
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
    void memoryIsBoundedAndWhatIsStillThereIsStillDropped() {
        var small = store(new AppliedChanges(clock), 50_000);
        for (var i = 0; i < 100; i++) {
            small.render("a", "/" + i + "/", Variant.STANDARD, () -> page("x".repeat(5_000), new ArticlesRead(1)))
                    .join();
        }
        assertThat(kept(small)).isBetween(1, 14);

        small.apply(List.of(article("a", 1)));
        assertThat(kept(small)).isZero();
    }

    private static int kept(PageStore store) {
        var kept = 0;
        for (var i = 0; i < 100; i++) {
            kept += store.stored("a", "/" + i + "/", Variant.STANDARD).isPresent() ? 1 : 0;
        }
        return kept;
    }

    @Test
    void itCanSayWhatAPageHasReadAndWhatDroppedIt() {
        for (var i = 1; i <= 7; i++) {
            store.render("a", "/", Variant.STANDARD, () -> page("a", new ArticlesRead(1)))
                    .join();
            store.apply(List.of(
                    new Effect(new Change(i, ChangeKind.ARTICLE, "a", "1", Instant.EPOCH, null, null), Set.of())));
        }
        store.render("a", "/", Variant.STANDARD, () -> page("a", new ArticlesRead(1)))
                .join();
        store.stored("a", "/", Variant.STANDARD);

        var insight = store.insight("a", "/", Variant.STANDARD);

        assertThat(insight.drops()).extracting(Change::sequence).containsExactly(7L, 6L, 5L, 4L, 3L);
        assertThat(insight.kept().orElseThrow().reads()).containsExactly(new ArticlesRead(1));
        assertThat(insight.kept().orElseThrow().hits()).isEqualTo(1);
    }

    /** A site with 5,000 pages in memory must not hold the feed up: each with a dozen reads, none of them touched. */
    @Test
    void aChangeIsCheckedAgainstThousandsOfPagesWithinMilliseconds() {
        var large = store(new AppliedChanges(clock), 1_000_000_000);
        var old = new Key(Instant.EPOCH, 1);
        for (var i = 0; i < 5_000; i++) {
            var reads = new Read[12];
            for (var j = 0; j < reads.length; j++) {
                reads[j] = new RangeRead(Scope.of("0" + j), old, new Key(Instant.EPOCH, i + 2));
            }
            large.render("a", "/" + i, Variant.STANDARD, () -> page("x", reads)).join();
        }
        var effect = article("a", 4711);
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 50; i++) {
            var start = System.nanoTime();
            large.apply(List.of(effect));
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("One change against 5,000 pages of its site: %.2f ms%n", best / 1e6);
        assertThat(large.stored("a", "/4999", Variant.STANDARD)).isPresent();
        assertThat(best).isLessThan(TimeUnit.MILLISECONDS.toNanos(25));
    }

    private String text(String site, String address) {
        return store.stored(site, address, Variant.STANDARD)
                .map(found -> found.identity().toString())
                .orElse(null);
    }

    private static PageBytes page(String text, Read... reads) {
        for (var read : reads) {
            Reading.record(read);
        }
        return PageBytes.of(200, "text/plain", text);
    }

    @Test
    void switchedOffItRendersForEveryRequestAndKeepsNothing() {
        var off = new PageStore(new AppliedChanges(clock), config(1_000_000, false), meters, clock);
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
        var counted = new PageStore(new AppliedChanges(clock), config(1_000_000), meters, clock);
        counted.render("a", "/", Variant.STANDARD, () -> page("one")).join();
        counted.render("b", "/", Variant.STANDARD, () -> page("two")).join();

        assertThat(meters.get("zhanqun.pages.stored").gauge().value()).isEqualTo(2);
    }

    private static Effect article(String site, long id) {
        var placement = new Placement("01", Instant.now(), false, null, null);
        return Effect.of(
                new Change(1, ChangeKind.ARTICLE, site, Long.toString(id), Instant.now(), placement, placement));
    }

    private static Effect effect(ChangeKind kind, String site, String subject) {
        return Effect.of(change(kind, site, subject));
    }

    private static Change change(ChangeKind kind, String site, String subject) {
        return new Change(1, kind, site, subject, Instant.now(), null, null);
    }

    private PageStore store(AppliedChanges applied, long bytes) {
        return new PageStore(applied, config(bytes), meters, clock);
    }

    private static StoreConfig config(long bytes) {
        return config(bytes, true);
    }

    static StoreConfig config(long bytes, boolean on) {
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
            public MemorySize readings() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public int renderers() {
                return 4;
            }

            @Override
            public int renderersPerSite() {
                return 2;
            }

            @Override
            public int waitingPerSite() {
                return 100;
            }

            @Override
            public boolean warmUp() {
                return false;
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
