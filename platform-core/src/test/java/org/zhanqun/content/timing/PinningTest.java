package org.zhanqun.content.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.ListPage;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.NewestList;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.bin.RecycleBin;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Pinned articles stand first in their lists until their time has come, and once. */
@QuarkusTest
@Tag("database")
class PinningTest {
    private static final String NEWS = "0201";
    private static final String NOTICES = "0202";
    private static final int LENGTH = 10;
    private static final int MANY = 45;
    private static final Duration LONG = Duration.ofDays(7);

    /** Longer than setting takes, shorter than anybody waits. */
    private static final Duration SOON = Duration.ofMillis(1500);

    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(90, ChronoUnit.DAYS);

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    PublishedArticles published;

    @Inject
    Timing timing;

    @Inject
    TimedSteps steps;

    @Inject
    DueSteps due;

    @Inject
    RecycleBin bin;

    @Inject
    ColumnTrees trees;

    @Inject
    FeedReader feed;

    @Inject
    Clock clock;

    private Site site;
    private List<Long> news;

    @BeforeEach
    void aSiteWithALongList() {
        site = province.county();
        news = adopt(NEWS, MANY);
    }

    @Test
    void itStandsFirstInTheListAndNowhereElseAndNoPageShifts() {
        var pages = pages();
        pin(3, LONG);
        pin(12, LONG);

        assertThat(titles(front())).startsWith("12", "3", "44", "43").hasSize(17);
        assertThat(front().total()).isEqualTo(MANY);
        assertThat(titles(page(1))).hasSize(9).doesNotContain("3");
        assertThat(titles(page(2))).hasSize(9).doesNotContain("12");
        assertThat(titles(page(3))).isEqualTo(pages.get(2));
        assertThat(page(front().number())).isEqualTo(front());
        assertThat(pages().stream().flatMap(List::stream).toList())
                .hasSize(MANY)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneOfTheFirstPageStandsThereOnce() {
        pin(40, LONG);

        assertThat(titles(front()))
                .startsWith("40", "44", "43", "42", "41", "39")
                .hasSize(15);
    }

    @Test
    void aListThatIsAllOnOnePageShowsItFirstUnderItsNumberToo() {
        site = province.county();
        news = adopt(NEWS, 7);
        pin(0, LONG);

        assertThat(titles(front())).containsExactly("0", "6", "5", "4", "3", "2", "1");
        assertThat(page(1)).isEqualTo(front());
    }

    @Test
    void blocksThatMixColumnsShowItFirstToo() {
        var notices = adopt(NOTICES, 5);
        pin(3, LONG);
        as(() -> timing.pin(site, notices.get(1), clock.instant().plus(LONG)));

        assertThat(newest(NewestList.of(NEWS, 3))).containsExactly("3", "44", "43");
        assertThat(newest(NewestList.of(List.of(NEWS, NOTICES), 4))).containsExactly("3", "1", "44", "43");
        assertThat(newest(NewestList.pictured(List.of(NEWS), 4))).isEmpty();
        assertThat(newest(NewestList.of(NEWS, 1))).containsExactly("3");
        assertThat(as(() -> published.latest(NEWS, 2)).stream().map(ArticleLine::title))
                .containsExactly("44", "43");
    }

    @Test
    void itEndsByItselfAndOnce() throws Exception {
        var until = pin(3, SOON);
        due.run();
        assertThat(titles(front())).startsWith("3");
        var head = feed.head();
        passBy(until);
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var counts = IntStream.range(0, 4)
                    .mapToObj(i -> workers.submit(() -> {
                        start.await();
                        return due.run();
                    }))
                    .toList();
            start.countDown();
            for (var count : counts) {
                count.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(titles(front())).startsWith("44").hasSize(15);
        assertThat(titles(page(1))).hasSize(LENGTH).contains("3");
        assertThat(open()).isEmpty();
        assertThat(feed.after(head, 1000).stream()
                        .filter(change -> change.subject().equals(news.get(3).toString())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().pinned()).isTrue();
                    assertThat(change.after().pinned()).isFalse();
                });
    }

    @Test
    void anotherEndHoldsInsteadOfTheFirst() {
        var first = pin(3, SOON);
        pin(3, LONG);
        passBy(first);
        due.run();

        assertThat(titles(front())).startsWith("3");
        assertThat(open()).hasSize(1);
        as(() -> {
            timing.cancel(site, open().getFirst().id());
            return null;
        });
        assertThat(titles(front())).startsWith("44");
        assertThat(open()).isEmpty();
    }

    @Test
    void itIsTakenBackAtOnceAndOnlyOnce() {
        pin(3, LONG);
        unpin(3);

        assertThat(titles(front())).startsWith("44");
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> unpin(3)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverIsWritingHasMissedNothing() {
        var version = as(() -> articles.require(news.get(3)).version());
        pin(3, LONG);

        as(() -> writing.rewrite(site, trees.of(site), news.get(3), version, manuscript(NEWS, "新题")));
        assertThat(titles(front())).startsWith("新题");
    }

    @Test
    void aDraftStandsFirstFromItsPublishingOnAndAWithdrawnOneNowhere() {
        var id = as(() -> writing.draft(site, trees.of(site), manuscript(NEWS, "草稿"))
                .article()
                .id());
        as(() -> timing.pin(site, id, clock.instant().plus(LONG)));
        assertThat(titles(front())).startsWith("44");
        as(() -> publishing.publish(site, trees.of(site), id));
        pin(3, LONG);
        assertThat(titles(front())).startsWith("草稿", "3", "44");

        as(() -> publishing.withdraw(site, id, "有误"));
        assertThat(titles(front())).startsWith("3", "44");
        var article = as(() -> bin.delete(site, id, articles.require(id).version()));
        assertThat(article.state()).isEqualTo(ArticleState.DELETED);
    }

    @Test
    void theEndComesAlsoInTheBin() {
        var id = as(() -> writing.draft(site, trees.of(site), manuscript(NEWS, "草稿"))
                .article()
                .id());
        var until = clock.instant().plus(SOON);
        as(() -> timing.pin(site, id, until));
        as(() -> bin.delete(site, id, articles.require(id).version()));
        passBy(until);
        due.run();

        assertThat(as(() -> articles.require(id)))
                .extracting(Article::pinnedUntil)
                .isNull();
        assertThat(open()).isEmpty();
    }

    @Test
    void aColumnHasAFewAtMostAndTimesAreChecked() {
        IntStream.range(0, 5).forEach(i -> pin(i, LONG));

        assertThatThrownBy(() -> pin(5, LONG)).isInstanceOf(Conflict.class).hasMessageContaining("5");
        pin(4, LONG.plusDays(1));
        assertThatThrownBy(() -> pin(4, Duration.ofSeconds(-1))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> pin(4, Duration.ofDays(4000))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> as(() -> timing.pin(site, news.get(4), null))).isInstanceOf(Invalid.class);
    }

    @Test
    void anotherSitePinsNothingHereAndShowsNothingOfIt() {
        pin(3, LONG);
        var other = province.county();

        tenants.runAs(other.key(), () -> {
            assertThat(published.front(NEWS, LENGTH).lines()).isEmpty();
            assertThat(published.newest(NEWS, 5)).isEmpty();
            assertThatThrownBy(
                            () -> timing.pin(other, news.get(3), clock.instant().plus(LONG)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> timing.unpin(other, news.get(3))).isInstanceOf(NotFound.class);
        });
        assertThat(titles(front())).startsWith("3");
    }

    private Instant pin(int number, Duration time) {
        var until = clock.instant().plus(time);
        as(() -> timing.pin(site, news.get(number), until));
        return until;
    }

    private void unpin(int number) {
        as(() -> {
            timing.unpin(site, news.get(number));
            return null;
        });
    }

    private List<TimedSteps.Line> open() {
        return as(() -> steps.open(99));
    }

    private ListPage front() {
        return as(() -> published.front(NEWS, LENGTH));
    }

    private ListPage page(int number) {
        return as(() -> published.numbered(NEWS, number, LENGTH)).orElseThrow();
    }

    private List<List<String>> pages() {
        var pages = new ArrayList<List<String>>();
        for (var number = 1; number <= front().number(); number++) {
            pages.add(titles(page(number)));
        }
        return pages;
    }

    private List<String> newest(NewestList list) {
        return as(() -> published.newest(List.of(list))).get(list).stream()
                .map(ArticleLine::title)
                .toList();
    }

    private static List<String> titles(ListPage page) {
        return page.lines().stream().map(ArticleLine::title).toList();
    }

    private List<Long> adopt(String column, int count) {
        return as(() -> writing.adopt(
                site,
                trees.of(site),
                IntStream.range(0, count)
                        .mapToObj(i -> new Adopted(manuscript(column, Integer.toString(i)), START.plusSeconds(i * 60L)))
                        .toList()));
    }

    private static Manuscript manuscript(String column, String title) {
        return new Manuscript(column, title, "", "<p>正文</p>", "县政府办", null, null, null);
    }

    private void passBy(Instant moment) {
        await().atMost(Duration.ofSeconds(10)).until(() -> clock.instant().isAfter(moment));
    }

    private <T> T as(Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }
}
