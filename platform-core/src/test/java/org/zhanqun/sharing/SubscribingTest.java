package org.zhanqun.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Columns that take what fits from another site: only what it allows, once, and never in a circle. */
@QuarkusTest
@Tag("database")
class SubscribingTest {
    private static final AtomicInteger CITIES = new AtomicInteger(439700);
    private static final String NEWS = "0201";
    private static final String OTHER_NEWS = "0202";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Subscribing subscribing;

    @Inject
    Taking taking;

    @Inject
    Deliveries deliveries;

    @Inject
    SharesAcrossTenants shares;

    @Inject
    SharedTextsAcrossTenants texts;

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
    EntityManager entityManager;

    @Inject
    Clock clock;

    private Site source;
    private Site taker;
    private Site third;
    private Instant before;

    @BeforeEach
    void threeSites() {
        var code = Integer.toString(CITIES.incrementAndGet());
        source = province.county(code);
        taker = province.county(code);
        third = province.county(code);
        before = clock.instant().minus(Duration.ofMinutes(1));
    }

    /** What one test subscribes to is not gone on with in another. */
    @AfterEach
    void endAll() {
        tenants.runAsProvince(() -> entityManager
                .createQuery("update Subscription set state = :ended")
                .setParameter("ended", SubscriptionState.ENDED)
                .executeUpdate());
    }

    @Test
    void nothingComesBeforeTheSourceAllowsItAndThenWhatFitsComesOnce() {
        publish(source, NEWS, "教育局开学检查");
        var asked = ask(taker, source, filter("", null, ""), TakenAs.REFERENCE);
        look();
        assertThat(titles(taker)).isEmpty();

        allow(source, asked);
        look();
        assertThat(titles(taker)).containsExactly("教育局开学检查");
        publish(source, NEWS, "教育局放假通知");
        look();
        look();
        assertThat(titles(taker)).containsExactlyInAnyOrder("教育局开学检查", "教育局放假通知");
        assertThat(titles(third)).isEmpty();

        var receipts = as(source, () -> shares.page(1, 9)).shares();
        assertThat(receipts)
                .hasSize(2)
                .allSatisfy(share -> assertThat(as(source, () -> shares.receipts(share.share())))
                        .singleElement()
                        .satisfies(receipt -> {
                            assertThat(receipt.site()).isEqualTo(taker.key());
                            assertThat(receipt.state()).isEqualTo(DeliveryState.TAKEN);
                        }));
        assertThat(as(taker, subscriptions::own).getFirst().taken()).isEqualTo(2);
    }

    @Test
    void theFilterAsksForColumnsKindWordsAndTime() {
        publish(source, NEWS, "防汛 值班");
        publish(source, OTHER_NEWS, "防汛 部门");
        publish(source, NEWS, "百分之%一");
        allow(source, ask(taker, source, filter(NEWS, ContentKind.NEWS, "防汛 抗旱"), TakenAs.REFERENCE));
        allow(source, ask(third, source, filter("", ContentKind.POLICY, ""), TakenAs.REFERENCE));
        look();
        assertThat(titles(taker)).containsExactly("防汛 值班");
        assertThat(titles(third)).isEmpty();
        allow(source, ask(third, source, filter("", null, "%"), TakenAs.REFERENCE));
        look();
        assertThat(titles(third)).containsExactly("百分之%一");
    }

    @Test
    void whatTheSourceCorrectsOrWithdrawsChangesAtAllTakers() {
        var article = publish(source, NEWS, "原来的题目");
        allow(source, ask(taker, source, filter("", null, ""), TakenAs.REFERENCE));
        allow(source, ask(third, source, filter("", null, ""), TakenAs.REFERENCE));
        look();
        as(
                source,
                () -> writing.rewrite(
                        source,
                        trees.of(source),
                        article.id(),
                        articles.require(article.id()).version(),
                        manuscript(NEWS, "更正的题目")));
        assertThat(titles(taker)).containsExactly("更正的题目");
        assertThat(titles(third)).containsExactly("更正的题目");

        as(source, () -> publishing.withdraw(source, article.id(), "有误"));
        assertThat(titles(taker)).isEmpty();
        assertThat(titles(third)).isEmpty();
        as(source, () -> publishing.publish(source, trees.of(source), article.id()));
        assertThat(titles(taker)).containsExactly("更正的题目");
    }

    @Test
    void copiesAreDraftsWithTheirProvenanceAndGoNoFurther() {
        publish(source, NEWS, "互相订阅");
        allow(source, ask(taker, source, filter("", null, ""), TakenAs.COPY));
        allow(taker, ask(source, taker, filter("", null, ""), TakenAs.COPY));
        allow(taker, ask(third, taker, filter("", null, ""), TakenAs.REFERENCE));
        look();
        var copy = as(taker, () -> deliveries.page(DeliveryState.TAKEN, 1, 9))
                .deliveries()
                .getFirst();
        var draft = as(taker, () -> articles.require(copy.articleId()));
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(draft.body().html()).contains("原文");

        as(taker, () -> publishing.publish(taker, trees.of(taker), draft.id()));
        look();
        assertThat(as(source, () -> deliveries.count(DeliveryState.TAKEN))).isZero();
        assertThat(titles(third)).isEmpty();
    }

    @Test
    void referencesGoNoFurtherEither() {
        publish(source, NEWS, "转来转去");
        allow(source, ask(taker, source, filter("", null, ""), TakenAs.REFERENCE));
        allow(taker, ask(source, taker, filter("", null, ""), TakenAs.REFERENCE));
        allow(taker, ask(third, taker, filter("", null, ""), TakenAs.REFERENCE));
        look();
        look();
        assertThat(titles(taker)).containsExactly("转来转去");
        assertThat(titles(source)).containsExactly("转来转去");
        assertThat(titles(third)).isEmpty();
    }

    @Test
    void manyComeInBatchesAndWhoeverDiedInBetweenLosesNothing() {
        for (var i = 0; i < 120; i++) {
            publish(source, NEWS, "第" + i + "条");
        }
        allow(source, ask(taker, source, filter("", null, ""), TakenAs.REFERENCE));
        look();
        assertThat(as(taker, () -> deliveries.count(DeliveryState.TAKEN))).isEqualTo(120);
    }

    @Test
    void twoNodesBringNothingTwice() throws Exception {
        for (var i = 0; i < 30; i++) {
            publish(source, NEWS, "第" + i + "条");
        }
        allow(source, ask(taker, source, filter("", null, ""), TakenAs.REFERENCE));
        due();
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done :
                    nodes.invokeAll(List.<Callable<Integer>>of(subscribing::run, subscribing::run, subscribing::run))) {
                done.get();
            }
        }
        look();
        assertThat(titles(taker)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatWasGivenBackStaysAwayAndAnEndedSubscriptionBringsNothing() {
        publish(source, NEWS, "退回的");
        var asked = ask(taker, source, filter("", null, ""), TakenAs.REFERENCE);
        allow(source, asked);
        look();
        var delivery = as(taker, () -> deliveries.page(DeliveryState.TAKEN, 1, 9))
                .deliveries()
                .getFirst();
        as(taker, () -> taking.decline(taker, delivery.id(), delivery.version(), "与本县无关"));
        look();
        assertThat(titles(taker)).isEmpty();

        tenants.callAsProvince(() -> subscriptions.revoke(source, asked.id(), "不再提供"));
        publish(source, NEWS, "后来的");
        look();
        assertThat(titles(taker)).isEmpty();
        assertThatThrownBy(() -> as(taker, () -> subscriptions.end(taker, asked.id(), "再停一次")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyTheTwoSidesDecideAndNobodyReadsMoreThanWasAllowed() {
        var article = publish(source, NEWS, "只给一个");
        var asked = ask(taker, source, filter("", null, ""), TakenAs.REFERENCE);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> subscriptions.decide(third, asked.id(), true, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> subscriptions.decide(taker, asked.id(), true, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(third, () -> subscriptions.end(third, asked.id(), "别人的")))
                .isInstanceOf(NotFound.class);
        assertThat(as(third, subscriptions::own)).isEmpty();
        assertThat(tenants.callAsProvince(() -> subscriptions.of(third))).isEmpty();
        tenants.callAsProvince(() -> subscriptions.decide(source, asked.id(), false, "不提供"));
        look();
        assertThat(titles(taker)).isEmpty();
        assertThat(as(taker, () -> texts.ofReference(article.id()))).isEmpty();
    }

    @Test
    void whatIsNoSubscriptionIsRefusedAtItsParts() {
        assertThat(refused(taker, taker, filter("", null, ""), NEWS, TakenAs.REFERENCE))
                .containsExactly("source");
        assertThat(refused(taker, null, filter("", null, ""), "9999", null))
                .containsExactlyInAnyOrder("as", "columnCode", "source");
        assertThat(refused(
                        taker,
                        source,
                        new SubscriptionFilter(
                                "abc", null, "长".repeat(101), clock.instant().plusSeconds(3600)),
                        NEWS,
                        TakenAs.COPY))
                .containsExactlyInAnyOrder("columns", "words", "since");
        assertThat(refused(taker, source, null, NEWS, TakenAs.COPY)).containsExactly("filter");
        assertThat(refused(taker, source, new SubscriptionFilter("", null, "", null), NEWS, TakenAs.COPY))
                .containsExactly("since");
    }

    private List<String> refused(Site by, Site of, SubscriptionFilter filter, String column, TakenAs as) {
        return catchThrowableOfType(
                        Invalid.class, () -> as(by, () -> subscriptions.ask(by, trees.of(by), of, filter, column, as)))
                .violations()
                .stream()
                .map(Violation::field)
                .toList();
    }

    private SubscriptionFilter filter(String columns, ContentKind content, String words) {
        return new SubscriptionFilter(columns, content, words, before);
    }

    private Subscription ask(Site by, Site of, SubscriptionFilter filter, TakenAs as) {
        return as(by, () -> subscriptions.ask(by, trees.of(by), of, filter, NEWS, as));
    }

    private void allow(Site at, Subscription asked) {
        tenants.callAsProvince(() -> subscriptions.decide(at, asked.id(), true, null));
    }

    /** As if the time until the next look were over. */
    private void due() {
        tenants.runAsProvince(() -> entityManager
                .createQuery("update Subscription set lookedAt = null")
                .executeUpdate());
    }

    private void look() {
        due();
        while (subscribing.run() > 0) {
            // Until there is no more, as the clockwork does.
        }
    }

    private Article publish(Site at, String column, String title) {
        return as(at, () -> {
            var id = writing.draft(at, trees.of(at), manuscript(column, title))
                    .article()
                    .id();
            return publishing.publish(at, trees.of(at), id);
        });
    }

    private static Manuscript manuscript(String column, String title) {
        return new Manuscript(column, title, "", "<p>正文</p>", "县政府办", null, null, null);
    }

    private List<String> titles(Site at) {
        return as(at, () -> published.latest(NEWS, 200)).stream()
                .map(ArticleLine::title)
                .toList();
    }

    private <T> T as(Site site, Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }
}
