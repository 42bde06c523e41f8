package org.zhanqun.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.version.Showings;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ReviewingTest {
    private static final String CHAINED = "0201";
    private static final String FREE = "0202";
    private static final String WRITER = "writer";
    private static final String FIRST = "first-reviewer";
    private static final String SECOND = "second-reviewer";
    private static final String BOSS = "webmaster";

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
    ColumnTrees trees;

    @Inject
    Reviewing reviewing;

    @Inject
    Reviews reviews;

    @Inject
    Reviewers reviewers;

    @Inject
    ReviewChains chains;

    @Inject
    Substitutes substitutes;

    @Inject
    Showings showings;

    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void aSiteWithTwoLevels() {
        site = province.county();
        province.employ(WRITER, Role.EDITOR, site);
        province.employ(FIRST, Role.REVIEWER, site);
        province.employ(SECOND, Role.REVIEWER, site);
        province.employ(BOSS, Role.WEBMASTER, site);
        levels(2);
    }

    @Test
    void nothingIsPublicBeforeTheLastLevelHasApproved() {
        var id = draft("通知");
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class).hasMessageContaining("送审");
        submit(id);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
        approve(FIRST, id);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
        approve(SECOND, id);

        publish(id);

        assertThat(publicTitle(id)).isEqualTo("通知");
        assertThat(review(id).state()).isEqualTo(ReviewState.DONE);
        assertThat(as(WRITER, () -> reviews.steps(id)))
                .extracting(ReviewStep::kind)
                .containsExactly(
                        ReviewStep.Kind.SUBMIT,
                        ReviewStep.Kind.APPROVE,
                        ReviewStep.Kind.APPROVE,
                        ReviewStep.Kind.PUBLISH);
    }

    @Test
    void aChangeOfAPublicArticleWaitsWhileThePublicReadsTheOldText() {
        var id = publicArticle("旧文");
        rewrite(WRITER, id, CHAINED, "新文");

        assertThat(publicTitle(id)).isEqualTo("旧文");
        assertThat(as(WRITER, () -> articles.require(id)).pendingVersion()).isEqualTo(2);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
        submit(id);
        approve(FIRST, id);
        approve(SECOND, id);
        assertThat(publicTitle(id)).isEqualTo("旧文");
        var first = as(WRITER, () -> articles.require(id)).publishedAt();

        publish(id);

        assertThat(publicTitle(id)).isEqualTo("新文");
        assertThat(as(WRITER, () -> articles.require(id)).publishedAt()).isEqualTo(first);
        assertThat(as(WRITER, () -> articles.require(id)).pendingVersion()).isNull();
        assertThat(as(WRITER, () -> showings.current(id)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void movingAnArticleDoesNotLeadAroundItsChain() {
        var id = publicArticle("旧文");
        rewrite(WRITER, id, FREE, "新文");

        assertThat(publicTitle(id)).isEqualTo("旧文");
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
    }

    @Test
    void savingWithoutAChangeLeavesNothingWaiting() {
        var id = publicArticle("同文");
        rewrite(WRITER, id, CHAINED, "同文");

        assertThat(as(WRITER, () -> articles.require(id)).pendingVersion()).isNull();
        assertThatThrownBy(() -> submit(id)).isInstanceOf(Conflict.class);
    }

    @Test
    void nobodyReviewsWhatTheyWroteChangedOrApproved() {
        var id = draft("通知");
        rewrite(BOSS, id, CHAINED, "通知（改）");
        submit(id);

        assertThatThrownBy(() -> approve(BOSS, id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> approve(WRITER, id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> approve("passer-by", id)).isInstanceOf(Denied.class);
        approve(FIRST, id);
        assertThatThrownBy(() -> approve(FIRST, id)).isInstanceOf(Denied.class);
        assertThat(inbox(BOSS)).isEmpty();
        assertThat(inbox(FIRST)).isEmpty();
        assertThat(inbox(SECOND)).containsExactly(id);
    }

    @Test
    void aTextThatChangesUnderReviewStartsAgain() {
        var id = draft("通知");
        submit(id);
        approve(FIRST, id);
        rewrite(WRITER, id, CHAINED, "通知（改）");

        assertThat(review(id).level()).isEqualTo(1);
        approve(FIRST, id);
        approve(SECOND, id);
        rewrite(WRITER, id, CHAINED, "通知（再改）");
        assertThat(review(id).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
    }

    @Test
    void theSecondOfTwoReviewersIsTold() {
        var id = draft("通知");
        submit(id);
        var read = review(id).version();
        as(FIRST, () -> reviewing.approve(site, id, read, null));

        assertThatThrownBy(() -> as(SECOND, () -> reviewing.approve(site, id, read, null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("别人");
        assertThatThrownBy(() -> as(SECOND, () -> reviewing.giveBack(site, id, read, "不同意", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aTextComesBackWithRemarksOnPassages() {
        var id = draft("通知");
        submit(id);
        var remarks = List.of(new Remark("正文", 0, "写明时间"), new Remark("没有的话", null, "x"));
        assertThat(catchThrowableOfType(Invalid.class, () -> giveBack(id, remarks))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("marks[1].quote");
        assertThat(catchThrowableOfType(
                                Invalid.class,
                                () -> as(
                                        FIRST,
                                        () -> reviewing.giveBack(
                                                site, id, review(id).version(), " ", null)))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("opinion");

        giveBack(id, remarks.subList(0, 1));

        assertThat(review(id).state()).isEqualTo(ReviewState.RETURNED);
        assertThat(as(WRITER, () -> reviews.lastMarks(id)))
                .extracting(ReviewMark::quote, ReviewMark::position, ReviewMark::note)
                .containsExactly(tuple("正文", 3, "写明时间"));
        submit(id);
        assertThat(review(id).round()).isEqualTo(2);
    }

    @Test
    void whatIsUnderWayFinishesOnTheChainItBeganWith() {
        var id = draft("通知");
        submit(id);
        levels(0);
        approve(FIRST, id);
        assertThat(review(id).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
        giveBackAs(SECOND, id);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(Conflict.class);
        submit(id);
        assertThat(review(id).levels()).isEqualTo(2);

        as(WRITER, () -> reviewing.recall(site, id));
        publish(id);
        assertThat(publicTitle(id)).isEqualTo("通知");
    }

    @Test
    void aLevelGoesToWhoeverItIsAssignedToAndToTheirSubstitute() {
        var id = draft("通知");
        submit(id);
        assertThatThrownBy(() -> assign(id, WRITER)).isInstanceOf(Invalid.class);
        assign(id, SECOND);
        assertThatThrownBy(() -> approve(FIRST, id)).isInstanceOf(Conflict.class);
        assertThat(inbox(FIRST)).isEmpty();

        province.employ("deputy", Role.EDITOR, site);
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        as(SECOND, () -> substitutes.name(site, SECOND, "deputy", null, tomorrow));
        assertThat(inbox("deputy")).containsExactly(id);
        approve("deputy", id);

        assertThat(as(WRITER, () -> reviews.steps(id)).getLast())
                .extracting(ReviewStep::actor, ReviewStep::onBehalfOf)
                .containsExactly("deputy", SECOND);
        assertThatThrownBy(() -> approve(SECOND, id)).isInstanceOf(Denied.class);
        approve(FIRST, id);
        assertThat(review(id).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aSubstituteIsNamedForATimeByThoseWhoMay() {
        var now = clock.instant();
        var soon = now.plus(Duration.ofDays(2));
        assertThatThrownBy(() -> as(FIRST, () -> substitutes.name(site, SECOND, WRITER, null, soon)))
                .isInstanceOf(Denied.class);
        assertThat(refused(WRITER.concat("-unknown"), soon)).containsExactly("substitute");
        assertThat(refused(FIRST, soon)).containsExactly("substitute");
        assertThat(refused(WRITER, now.minusSeconds(1))).containsExactly("endsAt");
        assertThat(refused(WRITER, now.plus(Duration.ofDays(400)))).containsExactly("endsAt");

        var named = as(BOSS, () -> substitutes.name(site, FIRST, WRITER, now.plus(Duration.ofDays(1)), soon));
        assertThat(as(WRITER, () -> reviewers.identities(site, WRITER))).isEmpty();
        assertThatThrownBy(() -> asRun(SECOND, () -> substitutes.end(site, named.id())))
                .isInstanceOf(Denied.class);
        asRun(FIRST, () -> substitutes.end(site, named.id()));
        assertThat(as(FIRST, () -> substitutes.current())).isEmpty();
    }

    @Test
    void urgentPublishingKeepsItsReasonForInspections() {
        var id = draft("暴雨红色预警");
        submit(id);
        assertThatThrownBy(() -> urgently(id, " ")).isInstanceOf(Invalid.class);

        urgently(id, "防汛指挥部要求立即发布");

        assertThat(publicTitle(id)).isEqualTo("暴雨红色预警");
        assertThat(review(id).state()).isEqualTo(ReviewState.DONE);
        assertThat(as(BOSS, () -> reviews.urgent(1, 9)))
                .extracting(Reviews.Urgent::articleId, Reviews.Urgent::by, Reviews.Urgent::reason)
                .containsExactly(tuple(id, BOSS, "防汛指挥部要求立即发布"));
    }

    @Test
    void aChainHasNoMoreThanThreeLevelsAndIsOfAColumn() {
        assertThatThrownBy(() -> levels(4)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> levels(-1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> asRun(BOSS, () -> chains.ask(site, trees.of(site), "nowhere", 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSiteSeesNothingAndDecidesNothing() {
        var other = province.county();
        province.employ(FIRST, Role.REVIEWER, other);
        var id = draft("机密");
        submit(id);
        giveBack(id, List.of(new Remark("正文", null, "改")));
        submit(id);
        as(
                SECOND,
                () -> substitutes.name(
                        site, SECOND, WRITER, null, clock.instant().plusSeconds(600)));
        var substitute = as(SECOND, () -> substitutes.current()).getFirst().id();
        var read = review(id).version();

        asAt(other, FIRST, () -> {
            assertThat(reviews.of(id)).isEmpty();
            assertThat(reviews.steps(id)).isEmpty();
            assertThat(reviews.lastMarks(id)).isEmpty();
            assertThat(reviews.waitingFor(FIRST, List.of(FIRST), 1, 9).waiting())
                    .isEmpty();
            assertThat(reviews.countFor(FIRST, List.of(FIRST))).isZero();
            assertThat(chains.said()).isEmpty();
            assertThat(chains.levels(CHAINED)).isZero();
            assertThat(substitutes.current()).isEmpty();
            assertThat(reviewers.identities(other, WRITER)).isEmpty();
            assertThatThrownBy(() -> reviewing.approve(other, id, read, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviewing.giveBack(other, id, read, "x", null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviewing.assign(other, id, read, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviewing.recall(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviewing.submit(other, trees.of(other), id, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> substitutes.end(other, substitute)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.publishUrgently(other, trees.of(other), id, "x"))
                    .isInstanceOf(NotFound.class);
            return null;
        });
        assertThat(review(id).version()).isEqualTo(read);
    }

    private long publicArticle(String title) {
        var id = draft(title);
        submit(id);
        approve(FIRST, id);
        approve(SECOND, id);
        publish(id);
        return id;
    }

    private long draft(String title) {
        return as(
                WRITER,
                () -> writing.draft(site, trees.of(site), manuscript(CHAINED, title))
                        .article()
                        .id());
    }

    private void rewrite(String who, long id, String column, String title) {
        as(
                who,
                () -> writing.rewrite(
                        site, trees.of(site), id, articles.require(id).version(), manuscript(column, title)));
    }

    private void submit(long id) {
        as(WRITER, () -> reviewing.submit(site, trees.of(site), id, null));
    }

    private void approve(String who, long id) {
        as(who, () -> reviewing.approve(site, id, review(id).version(), "同意"));
    }

    private void giveBack(long id, List<Remark> remarks) {
        as(FIRST, () -> reviewing.giveBack(site, id, review(id).version(), "请修改", remarks));
    }

    private void giveBackAs(String who, long id) {
        as(who, () -> reviewing.giveBack(site, id, review(id).version(), "请修改", null));
    }

    private void assign(long id, String to) {
        as(BOSS, () -> reviewing.assign(site, id, review(id).version(), to));
    }

    private void publish(long id) {
        as(WRITER, () -> publishing.publish(site, trees.of(site), id));
    }

    private void urgently(long id, String reason) {
        as(BOSS, () -> publishing.publishUrgently(site, trees.of(site), id, reason));
    }

    private void levels(int levels) {
        asRun(BOSS, () -> chains.ask(site, trees.of(site), CHAINED, levels));
    }

    private List<String> refused(String substitute, Instant end) {
        return catchThrowableOfType(
                        Invalid.class, () -> as(FIRST, () -> substitutes.name(site, FIRST, substitute, null, end)))
                .violations()
                .stream()
                .map(Violation::field)
                .toList();
    }

    private Review review(long id) {
        return tenants.callAs(site.key(), () -> reviews.of(id)).orElseThrow();
    }

    private List<Long> inbox(String who) {
        return as(who, () -> reviews.waitingFor(who, reviewers.identities(site, who), 1, 9)).waiting().stream()
                .map(Reviews.Waiting::articleId)
                .toList();
    }

    private String publicTitle(long id) {
        var article = as(WRITER, () -> articles.require(id));
        assertThat(article.state()).isEqualTo(ArticleState.PUBLISHED);
        return as(WRITER, () -> published.newest(CHAINED, 9)).getFirst().title();
    }

    private <T> T as(String who, Callable<T> work) {
        return asAt(site, who, work);
    }

    private void asRun(String who, Runnable work) {
        as(who, () -> {
            work.run();
            return null;
        });
    }

    private <T> T asAt(Site at, String who, Callable<T> work) {
        try {
            return Actor.call(who, () -> tenants.callAs(at.key(), work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Manuscript manuscript(String column, String title) {
        return new Manuscript(column, title, "", "<p>本通知正文</p>", "县政府办", null, null, null);
    }
}
