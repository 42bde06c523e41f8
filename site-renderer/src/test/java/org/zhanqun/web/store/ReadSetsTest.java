package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.View;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.Pages.Outcome;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;

/**
 * The one promise of the page store: what it takes for current is, to the byte, what a fresh rendering gives. More than a thousand random
 * edits of several sites, and after each batch every page of them is compared. Run it with another seed by
 * {@code -Dzhanqun.seed=…}; a failure prints the seed, the page and what it had read.
 */
@QuarkusTest
@Tag("database")
class ReadSetsTest {
    private static final int ROUNDS = 5;
    private static final int QUIET_EDITS = 15;
    private static final int BUSY_EDITS = 270;
    private static final int LATEST_ARTICLES = 12;

    /**
     * Of the pages that an article dropped, those that a fresh rendering gives again unchanged. Whatever concerns a whole site, such
     * as a column that is still empty, may drop all of it. The share depends on the seed: 0.52 has been seen.
     */
    private static final double MOST_NEEDLESS = 0.67;

    private static final List<Variant> OTHER_VARIANTS = List.of(
            new Variant(View.of("elder").orElseThrow(), false),
            new Variant(View.of("contrast-hant").orElseThrow(), false),
            new Variant(View.of("standard-en").orElseThrow(), false),
            new Variant(View.STANDARD, true));

    @Inject
    SeveralSites opening;

    @Inject
    RandomEdits edits;

    @Inject
    PageStore store;

    @Inject
    AppliedChanges applied;

    @Inject
    Pages pages;

    @Inject
    SiteDirectory directory;

    @Inject
    FeedReader reader;

    @Inject
    MeterRegistry meters;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees trees;

    @Inject
    Articles articles;

    private final Map<PageKey, String> known = new HashMap<>();
    private final List<String> missed = new ArrayList<>();
    private int kept;
    private int needed;
    private int needless;
    private int coarse;
    private int compared;

    @Test
    void everyPageTheStoreTakesForCurrentIsWhatAFreshRenderingGives() throws Exception {
        var seed = Long.getLong("zhanqun.seed", System.nanoTime());
        var random = new Random(seed);
        var sites = opening.open();
        sites.forEach(site -> edits.fill(random, site));
        var done = 0;
        for (var round = 0; round < ROUNDS && missed.isEmpty(); round++) {
            for (var edit = 0; edit < QUIET_EDITS; edit++) {
                done += edits.one(random, any(random, sites)) ? 1 : 0;
            }
            compare(sites, true);
            done += busy(random, sites);
            compare(sites, false);
        }
        System.out.printf(
                "Read sets, seed %d: %d edits, %d comparisons; missed %d; of the pages in question %d kept, %d dropped"
                        + " with reason, %d needlessly by an article, %d by a change of their whole site%n",
                seed, done, compared, missed.size(), kept, needed, needless, coarse);
        assertThat(missed).as("stale pages with seed %d", seed).isEmpty();
        assertThat(needless).isLessThan((int) (MOST_NEEDLESS * (needed + needless)));
    }

    /** Edits while readers ask: renderings that a change overtakes. */
    private int busy(Random random, List<Site> sites) throws Exception {
        var over = new AtomicBoolean();
        var keys = List.copyOf(known.keySet());
        var seed = random.nextLong();
        var readers = CompletableFuture.runAsync(() -> {
            var choice = new Random(seed);
            while (!over.get() && !keys.isEmpty()) {
                ask(keys.get(choice.nextInt(keys.size())));
            }
        });
        var done = 0;
        for (var edit = 0; edit < BUSY_EDITS; edit++) {
            done += edits.one(random, any(random, sites)) ? 1 : 0;
        }
        over.set(true);
        readers.get();
        return done;
    }

    private void ask(PageKey key) {
        if (store.stored(key.site(), key.address(), key.variant()).isEmpty()) {
            store.render(
                            key.site(),
                            key.address(),
                            key.variant(),
                            () -> fresh(key).orElseThrow(Gone::new))
                    .exceptionally(_ -> null)
                    .join();
        }
    }

    private static final class Gone extends RuntimeException {}

    /** @param alone whether nobody but this test asked for pages since the last time: only then drops can be counted */
    private void compare(List<Site> sites, boolean alone) throws SQLException {
        var head = reader.head();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> meters.get("zhanqun.feed.applied").gauge().value() >= head);
        // So that what pages share, and what they are made from, is read anew for what the stored ones are compared
        // with.
        applied.forget();
        var before = Map.copyOf(known);
        known.clear();
        for (var site : sites) {
            for (var address : addresses(site)) {
                compare(new PageKey(site.key(), address, Variant.STANDARD), before, alone);
                var other = Math.floorMod(address.hashCode(), 4 * OTHER_VARIANTS.size());
                if (other < OTHER_VARIANTS.size()) {
                    compare(new PageKey(site.key(), address, OTHER_VARIANTS.get(other)), before, alone);
                }
            }
        }
    }

    private void compare(PageKey key, Map<PageKey, String> before, boolean alone) {
        var stored = store.stored(key.site(), key.address(), key.variant()).map(ReadSetsTest::text);
        var fresh = fresh(key).map(ReadSetsTest::text);
        compared++;
        if (stored.isPresent() && !stored.equals(fresh)) {
            missed.add(key + " has read " + store.insight(key.site(), key.address(), key.variant()));
        }
        if (alone && before.containsKey(key)) {
            count(key, stored.isPresent(), fresh.filter(before.get(key)::equals).isPresent());
        }
        fresh.ifPresent(text -> {
            known.put(key, text);
            ask(key);
        });
    }

    private void count(PageKey key, boolean stored, boolean same) {
        if (stored) {
            kept++;
        } else if (!same) {
            needed++;
        } else if (byAnArticle(key)) {
            needless++;
        } else {
            coarse++;
        }
    }

    private boolean byAnArticle(PageKey key) {
        return store.insight(key.site(), key.address(), key.variant()).drops().stream()
                .findFirst()
                .filter(change -> change.kind() == ChangeKind.ARTICLE)
                .isPresent();
    }

    private Optional<PageBytes> fresh(PageKey key) {
        var site = directory.byKey(key.site()).orElseThrow();
        return switch (key.address()) {
            case "#404" -> Optional.of(pages.notFound(site, key.variant()));
            case "#suspended" ->
                site.status() == SiteStatus.SUSPENDED
                        ? Optional.of(pages.suspended(site, key.variant()))
                        : Optional.empty();
            default ->
                pages.make(site, key.variant(), PublicPath.of(key.address())).map(outcome -> switch (outcome) {
                    case Outcome.Rendered rendered -> rendered.page();
                    case Outcome.Redirect _ -> null;
                });
        };
    }

    /** All kinds of pages of a site: its lists to the last page, and some articles of all ages and states. */
    private List<String> addresses(Site site) {
        var addresses = new ArrayList<>(List.of("/", "/sitemap/", "#404", "#suspended"));
        for (var column : edits.columns(site)) {
            var address = "/" + column.path() + "/";
            addresses.add(address);
            pagesOf(address + "index_", addresses, site);
            if (column.content() == ContentKind.POLICY) {
                for (var validity : Validity.values()) {
                    var documents = address + validity.name().toLowerCase();
                    addresses.add(documents + ".html");
                    pagesOf(documents + "_", addresses, site);
                }
            }
        }
        tenants.callAs(site.key(), () -> trees.of(site)).roots().stream()
                .limit(4)
                .forEach(root -> addresses.add("/" + root.path() + "/"));
        addresses.addAll(articles(site));
        return addresses.stream().distinct().toList();
    }

    private void pagesOf(String prefix, List<String> addresses, Site site) {
        for (var number = 1; number < 20; number++) {
            var address = prefix + number + ".html";
            if (pages.make(directory.byKey(site.key()).orElseThrow(), Variant.STANDARD, PublicPath.of(address))
                    .isEmpty()) {
                return;
            }
            addresses.add(address);
        }
    }

    private List<String> articles(Site site) {
        return tenants.callAs(site.key(), () -> {
            var tree = trees.of(site);
            List<Article> latest = articles.find("publishedAt is not null order by updatedAt desc, id desc")
                    .page(0, LATEST_ARTICLES)
                    .list();
            List<Article> older = articles.find("publishedAt is not null order by id")
                    .page(3, LATEST_ARTICLES)
                    .list();
            return Stream.concat(latest.stream(), older.stream())
                    .flatMap(article -> tree.byCode(article.columnCode()).stream()
                            .map(column -> ArticleAddress.of(column.path(), article.publishedAt(), article.id())))
                    .toList();
        });
    }

    private static String text(PageBytes page) {
        return page.status() + page.identity().toString();
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
