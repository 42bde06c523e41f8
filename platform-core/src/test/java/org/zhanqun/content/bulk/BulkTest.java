package org.zhanqun.content.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
import org.zhanqun.content.bulk.BulkItem.State;
import org.zhanqun.content.bulk.BulkOperation.Phase;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class BulkTest {
    private static final String NEWS = "0201";
    private static final String NOTICES = "0202";
    private static final String EDITOR = "editor-of-bulk";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ReviewChains chains;

    @Inject
    Articles articles;

    @Inject
    BulkEditing editing;

    @Inject
    BulkOperations operations;

    @Inject
    BulkWork work;

    @Inject
    Memberships memberships;

    @Inject
    ColumnTrees trees;

    private Site site;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        province.employ(EDITOR, Role.EDITOR, site);
    }

    @Test
    void whatWouldHappenIsSaidBeforeAnythingDoes() {
        var draft = draft("草稿");
        var open = published("公开的");
        var operation = prepare(BulkStep.Kind.PUBLISH, null, draft, open);
        work.run();

        assertThat(phase(operation)).isEqualTo(Phase.READY);
        assertThat(counts(operation)).isEqualTo(Map.of(State.READY, 1L, State.REFUSED, 1L));
        assertThat(as(() -> operations.items(operation, 9)).getFirst().reason()).contains("已经发布");
        assertThat(state(draft)).isEqualTo(ArticleState.DRAFT);
        assertThat(as(() -> articles.require(draft)).version()).isZero();
    }

    @Test
    void manyAreMovedAndMovedBack() {
        var ids = IntStream.range(0, 60).mapToObj(i -> draft("第" + i)).toList();
        var open = published("公开的");
        var operation = as(() -> editing.prepare(
                        site, trees.of(site), BulkStep.Kind.MOVE, NOTICES, new Articles.Filter(null, null, NEWS)))
                .id();
        finish();
        assertThat(counts(operation)).isEqualTo(Map.of(State.READY, 61L));
        go(() -> editing.run(site, operation));
        assertThat(phase(operation)).isEqualTo(Phase.DONE);
        assertThat(columns(ids)).containsOnly(NOTICES);
        assertThat(as(() -> articles.require(open)).state()).isEqualTo(ArticleState.PUBLISHED);

        as(() -> writing.move(site, trees.of(site), ids.getFirst(), NEWS));
        as(() -> writing.move(site, trees.of(site), ids.getFirst(), NOTICES));
        go(() -> editing.undo(site, operation));
        assertThat(phase(operation)).isEqualTo(Phase.UNDONE);
        assertThat(counts(operation)).isEqualTo(Map.of(State.UNDONE, 60L, State.KEPT, 1L));
        assertThat(as(() -> articles.require(ids.getFirst())).columnCode()).isEqualTo(NOTICES);
        assertThat(columns(ids.subList(1, 60))).containsOnly(NEWS);
    }

    @Test
    void whatWasPublishedWithdrawnOrDeletedComesBack() {
        var id = draft("一条");
        var published = through(BulkStep.Kind.PUBLISH, null, id);
        assertThat(state(id)).isEqualTo(ArticleState.PUBLISHED);
        var firstTime = as(() -> articles.require(id)).publishedAt();

        go(() -> editing.undo(site, published));
        assertThat(state(id)).isEqualTo(ArticleState.WITHDRAWN);
        as(() -> publishing.publish(site, trees.of(site), id));

        var withdrawn = through(BulkStep.Kind.WITHDRAW, "内容有误", id);
        assertThat(as(() -> articles.require(id)).withdrawalReason()).isEqualTo("内容有误");
        go(() -> editing.undo(site, withdrawn));
        assertThat(state(id)).isEqualTo(ArticleState.PUBLISHED);
        assertThat(as(() -> articles.require(id)).publishedAt()).isEqualTo(firstTime);

        as(() -> publishing.withdraw(site, id, "不要了"));
        var deleted = through(BulkStep.Kind.DELETE, null, id);
        assertThat(state(id)).isEqualTo(ArticleState.DELETED);
        go(() -> editing.undo(site, deleted));
        assertThat(state(id)).isEqualTo(ArticleState.WITHDRAWN);
    }

    @Test
    void theReviewChainAndTheRightsHoldForEachArticle() {
        var id = draft("要审的");
        as(() -> {
            chains.ask(site, trees.of(site), NEWS, 1);
            return null;
        });
        var operation = prepare(BulkStep.Kind.PUBLISH, null, id);
        finish();
        assertThat(counts(operation)).isEqualTo(Map.of(State.REFUSED, 1L));

        var delete = prepare(BulkStep.Kind.DELETE, null, id);
        finish();
        tenants.runAsProvince(() -> memberships.delete("userName", EDITOR));
        go(() -> editing.run(site, delete));
        assertThat(counts(delete)).isEqualTo(Map.of(State.FAILED, 1L));
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void anOperationRunsOnceAndOnlyAfterItWasTried() {
        var operation = prepare(BulkStep.Kind.PUBLISH, null, draft("一条"));
        assertThatThrownBy(() -> as(() -> editing.run(site, operation))).isInstanceOf(Conflict.class);
        finish();
        as(() -> editing.run(site, operation));
        assertThatThrownBy(() -> as(() -> editing.run(site, operation))).isInstanceOf(Conflict.class);
        as(() -> editing.stop(site, operation));
        finish();
        assertThat(phase(operation)).isEqualTo(Phase.STOPPED);
        assertThat(counts(operation)).isEqualTo(Map.of(State.READY, 1L));
    }

    @Test
    void manyWorkersDoEachArticleOnceAndWhoeverStopsIsFollowedByTheNext() throws Exception {
        var ids = IntStream.range(0, 40).mapToObj(i -> draft("并发" + i)).toArray(Long[]::new);
        var operation = prepare(BulkStep.Kind.PUBLISH, null, ids);
        finish();
        as(() -> editing.run(site, operation));
        // One stretch of work by a node that is never heard of again.
        work.run();
        assertThat(phase(operation)).isEqualTo(Phase.RUNNING);
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(3)) {
            var all = IntStream.range(0, 3)
                    .mapToObj(i -> workers.submit(() -> {
                        start.await();
                        finish();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
        finish();
        assertThat(phase(operation)).isEqualTo(Phase.DONE);
        assertThat(counts(operation)).isEqualTo(Map.of(State.DONE, 40L));
    }

    @Test
    void nonsenseIsRefused() {
        var id = draft("一条");
        assertThatThrownBy(() -> prepare(BulkStep.Kind.MOVE, "nowhere", id)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(BulkStep.Kind.WITHDRAW, " ", id)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(BulkStep.Kind.PUBLISH, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(null, null, id)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(
                        BulkStep.Kind.PUBLISH,
                        null,
                        IntStream.range(0, 1001).mapToObj(Long::valueOf).toArray(Long[]::new)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anotherSitesArticlesAndOperationsAreNotThere() {
        var other = province.county();
        var foreign = tenants.callAs(
                other.key(),
                () -> writing.draft(other, trees.of(other), manuscript("别站"))
                        .article()
                        .id());
        assertThatThrownBy(() -> prepare(BulkStep.Kind.DELETE, null, foreign)).isInstanceOf(Invalid.class);
        var operation = prepare(BulkStep.Kind.DELETE, null, draft("本站"), foreign);
        assertThat(as(() -> operations.require(operation)).articles()).isEqualTo(1);
        tenants.runAs(other.key(), () -> {
            assertThat(operations.newest(9)).isEmpty();
            assertThat(operations.items(operation, 9)).isEmpty();
            assertThatThrownBy(() -> operations.require(operation)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> editing.stop(other, operation)).isInstanceOf(NotFound.class);
        });
        finish();
    }

    private long through(BulkStep.Kind kind, String argument, Long... ids) {
        var operation = prepare(kind, argument, ids);
        finish();
        go(() -> editing.run(site, operation));
        assertThat(phase(operation)).isEqualTo(Phase.DONE);
        return operation;
    }

    private long prepare(BulkStep.Kind kind, String argument, Long... ids) {
        return as(() -> editing.prepare(site, trees.of(site), kind, argument, List.of(ids))
                .id());
    }

    private void go(Callable<?> step) {
        as(step);
        finish();
    }

    private void finish() {
        while (work.run() > 0) {
            // until nothing is left to do
        }
    }

    private Phase phase(long operation) {
        return as(() -> operations.require(operation)).phase();
    }

    private Map<State, Long> counts(long operation) {
        return as(() -> operations.counts(operation));
    }

    private List<String> columns(List<Long> ids) {
        return as(() -> articles.some(ids).stream().map(Article::columnCode).toList());
    }

    private ArticleState state(long id) {
        return as(() -> articles.require(id)).state();
    }

    private long published(String title) {
        var id = draft(title);
        as(() -> publishing.publish(site, trees.of(site), id));
        return id;
    }

    private long draft(String title) {
        return as(() ->
                writing.draft(site, trees.of(site), manuscript(title)).article().id());
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript(NEWS, title, "", "<p>正文</p>", "县政府办", "", null, null);
    }

    private <T> T as(Callable<T> work) {
        try {
            return Actor.call(EDITOR, () -> tenants.callAs(site.key(), work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
