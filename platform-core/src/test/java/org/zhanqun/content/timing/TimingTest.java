package org.zhanqun.content.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.version.Showings;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class TimingTest {
    /** Longer than setting takes, shorter than anybody waits. */
    private static final Duration SOON = Duration.ofMillis(1500);

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
    Timing timing;

    @Inject
    TimedSteps steps;

    @Inject
    DueSteps due;

    @Inject
    ReviewChains chains;

    @Inject
    Showings showings;

    @Inject
    ColumnTrees trees;

    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county();
    }

    @Test
    void anArticleBecomesPublicAtItsTimeAndNotBefore() {
        var id = draft("定时");
        var at = clock.instant().plus(SOON);
        release(List.of(id), at);

        due.run();
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
        passBy(at);
        due.run();

        var article = as(() -> articles.require(id));
        assertThat(article.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(article.publishedAt()).isAfterOrEqualTo(at);
        assertThat(open()).isEmpty();
    }

    @Test
    void manyWorkersDoEveryReleaseOnce() throws Exception {
        var ids = IntStream.range(0, 8).mapToObj(i -> draft("并发" + i)).toList();
        var at = clock.instant().plus(SOON);
        ids.forEach(id -> release(List.of(id), at));
        passBy(at);
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var counts = IntStream.range(0, 4)
                    .mapToObj(i -> workers.submit(() -> {
                        start.await();
                        return due.run();
                    }))
                    .toList();
            start.countDown();
            var done = 0;
            for (var count : counts) {
                done += count.get(60, TimeUnit.SECONDS);
            }
            assertThat(done).isEqualTo(8);
        }
        due.run();

        for (var id : ids) {
            assertThat(state(id)).isEqualTo(ArticleState.PUBLISHED);
            assertThat(as(() -> showings.of(id, 9))).hasSize(1);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void whatAWorkerLeftWhenItDiedIsDoneByTheNext() {
        var id = draft("中断");
        var at = clock.instant().plus(SOON);
        var step = release(List.of(id), at).getFirst();
        passBy(at);

        assertThatThrownBy(() -> as(() -> {
                    assertThat(steps.take(step.id())).isPresent();
                    publishing.publish(site, trees.of(site), id);
                    assertThat(inAnotherThread(() -> due.run())).isZero();
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);

        due.run();
        assertThat(state(id)).isEqualTo(ArticleState.PUBLISHED);
        assertThat(as(() -> showings.of(id, 9))).hasSize(1);
    }

    @Test
    void aDocumentAndItsInterpretationAppearTogetherOrNotAtAll() {
        var first = draft("文件");
        var second = draft("解读");
        var at = clock.instant().plus(SOON);
        release(List.of(first, second), at);
        rewrite(second, "<p> </p>");
        passBy(at);
        due.run();

        assertThat(state(first)).isEqualTo(ArticleState.DRAFT);
        assertThat(open())
                .extracting(TimedSteps.Line::state, TimedSteps.Line::articleId)
                .containsExactly(tuple(TimedStep.State.FAILED, first), tuple(TimedStep.State.FAILED, second));
        assertThat(open().getFirst().failure()).contains("1");

        rewrite(second, "<p>正文</p>");
        as(() -> {
            timing.release(site, trees.of(site), List.of(first, second));
            return null;
        });
        assertThat(state(first)).isEqualTo(ArticleState.PUBLISHED);
        assertThat(state(second)).isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void anArticleExpiresForThatReason() {
        var id = draft("限期公告");
        assertThatThrownBy(() -> expire(id, clock.instant().plus(SOON))).isInstanceOf(Conflict.class);
        as(() -> publishing.publish(site, trees.of(site), id));
        var at = clock.instant().plus(SOON);
        expire(id, at);
        passBy(at);
        due.run();

        assertThat(as(() -> articles.require(id)))
                .extracting(Article::state, Article::withdrawalReason)
                .containsExactly(ArticleState.WITHDRAWN, "到期");
    }

    @Test
    void badTimesAreRefused() {
        var id = draft("题");
        var now = clock.instant();
        assertThat(refused(id, now.minusSeconds(1))).containsExactly("at");
        assertThat(refused(id, now.plus(Duration.ofDays(4000)))).containsExactly("at");
        assertThatThrownBy(() -> release(List.of(), now.plusSeconds(60))).isInstanceOf(Invalid.class);
        release(List.of(id), now.plusSeconds(600));
        assertThatThrownBy(() -> release(List.of(id), now.plusSeconds(900))).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsTakenBackDoesNotHappen() {
        var one = draft("一");
        var other = draft("二");
        var at = clock.instant().plus(SOON);
        var step = release(List.of(one, other), at).getFirst();
        cancel(step.id());
        passBy(at);
        due.run();

        assertThat(state(one)).isEqualTo(ArticleState.DRAFT);
        assertThat(state(other)).isEqualTo(ArticleState.DRAFT);
        assertThatThrownBy(() -> cancel(step.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void aTimeDoesNotLeadAroundAReview() {
        as(() -> {
            chains.ask(site, trees.of(site), "0201", 1);
            return null;
        });
        var id = draft("要审的");
        assertThatThrownBy(() -> release(List.of(id), clock.instant().plusSeconds(60)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anotherSiteSeesAndChangesNothing() {
        var other = province.county();
        var id = draft("机密");
        var step = release(List.of(id), clock.instant().plusSeconds(600)).getFirst();

        tenants.runAs(other.key(), () -> {
            assertThat(steps.open(9)).isEmpty();
            assertThat(steps.take(step.id())).isEmpty();
            assertThat(steps.ofRelease(step.release())).isEmpty();
            assertThat(steps.waiting(List.of(id), TimedStep.Kind.PUBLISH)).isEmpty();
            assertThatThrownBy(() -> timing.cancel(other, step.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> timing.expire(other, id, clock.instant().plusSeconds(60)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> timing.release(other, trees.of(other), List.of(id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> timing.release(
                            other, trees.of(other), List.of(id), clock.instant().plusSeconds(60)))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(open()).hasSize(1);
    }

    private long draft(String title) {
        return as(() -> writing.draft(site, trees.of(site), manuscript(title, "<p>正文</p>"))
                .article()
                .id());
    }

    private void rewrite(long id, String body) {
        as(() -> writing.rewrite(site, trees.of(site), id, articles.require(id).version(), manuscript("题", body)));
    }

    private List<TimedStep> release(List<Long> ids, Instant at) {
        return as(() -> timing.release(site, trees.of(site), ids, at));
    }

    private void expire(long id, Instant at) {
        as(() -> timing.expire(site, id, at));
    }

    private void cancel(long step) {
        as(() -> {
            timing.cancel(site, step);
            return null;
        });
    }

    private List<String> refused(long id, Instant at) {
        return catchThrowableOfType(Invalid.class, () -> release(List.of(id), at)).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private List<TimedSteps.Line> open() {
        return as(() -> steps.open(99));
    }

    private ArticleState state(long id) {
        return as(() -> articles.require(id)).state();
    }

    private void passBy(Instant moment) {
        await().atMost(Duration.ofSeconds(10)).until(() -> clock.instant().isAfter(moment));
    }

    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        try (var one = Executors.newSingleThreadExecutor()) {
            return one.submit(work).get(30, TimeUnit.SECONDS);
        }
    }

    private <T> T as(Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private static Manuscript manuscript(String title, String body) {
        return new Manuscript("0201", title, "", body, "县政府办", null, null, null);
    }
}
