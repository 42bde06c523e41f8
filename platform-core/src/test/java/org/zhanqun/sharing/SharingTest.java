package org.zhanqun.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.zhanqun.content.bin.RecycleBin;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.timing.Timing;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.Drafts;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What a site offers to others, what they make of it, and that nobody reads more than was offered. */
@QuarkusTest
@Tag("database")
class SharingTest {
    private static final AtomicInteger CITIES = new AtomicInteger(439100);
    private static final String NEWS = "0201";

    /** Longer than offering takes, shorter than anybody waits. */
    private static final Duration SOON = Duration.ofSeconds(6);

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
    RecycleBin bin;

    @Inject
    ReviewChains chains;

    @Inject
    Timing timing;

    @Inject
    ColumnTrees trees;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    Offering offering;

    @Inject
    Taking taking;

    @Inject
    Deliveries deliveries;

    @Inject
    SharesAcrossTenants shares;

    @Inject
    SharedTextsAcrossTenants texts;

    @Inject
    PublicAddress addresses;

    @Inject
    FeedReader feed;

    @Inject
    Clock clock;

    private Site city;
    private Site one;
    private Site two;
    private long article;

    @BeforeEach
    void aCityWithTwoCounties() {
        var code = Integer.toString(CITIES.incrementAndGet());
        city = province.city(code);
        one = province.county(code);
        two = province.county(code);
        article = publish(city, "防汛通知");
    }

    @Test
    void whatIsObligatoryIsShownAtOnceAsOneRowWithoutAText() {
        var offered = offer(ShareMode.OBLIGATORY);

        assertThat(offered.sites()).containsExactlyInAnyOrder(one.name(), two.name());
        assertThat(titles(one)).containsExactly("防汛通知");
        var reference = reference(one);
        assertThat(reference.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(reference.body().isBlank()).isTrue();
        assertThat(reference.origin().site()).isEqualTo(city.key());
        assertThat(reference.origin().url()).startsWith(addresses.of(city)).endsWith("_" + article + ".html");
        var text = as(one, () -> texts.ofReference(reference.id())).orElseThrow();
        assertThat(text.body().html())
                .contains("正文")
                .contains("href=\"" + reference.origin().url())
                .contains("src=\"" + addresses.of(city) + "/media/a.png\"");
        assertThat(receipts(offered)).extracting(Receipt::state).containsOnly(DeliveryState.TAKEN);
    }

    @Test
    void correctionsAndWithdrawalsAreFollowedByAllAtOnce() throws Exception {
        offer(ShareMode.OBLIGATORY);
        as(
                city,
                () -> writing.rewrite(
                        city, trees.of(city), article, articles.require(article).version(), manuscript("防汛通知（更正）")));
        assertThat(titles(one)).containsExactly("防汛通知（更正）");
        assertThat(titles(two)).containsExactly("防汛通知（更正）");

        var head = feed.head();
        as(city, () -> publishing.withdraw(city, article, "有误"));
        assertThat(titles(one)).isEmpty();
        assertThat(titles(two)).isEmpty();
        assertThat(reference(one).withdrawalReason()).contains("来源");
        assertThat(as(one, () -> texts.ofReference(reference(one).id()))).isEmpty();
        assertThat(feed.after(head, 100))
                .filteredOn(change -> List.of(one.key(), two.key()).contains(change.site()))
                .hasSize(2)
                .allSatisfy(change -> {
                    assertThat(change.before().column()).isEqualTo(NEWS);
                    assertThat(change.after()).isNull();
                });

        as(city, () -> publishing.publish(city, trees.of(city), article));
        assertThat(titles(one)).containsExactly("防汛通知（更正）");
        assertThat(as(one, () -> texts.ofReference(reference(one).id()))).isPresent();
    }

    @Test
    void whatIsOptionalWaitsUntilSomebodyDecides() {
        var offered = offer(ShareMode.OPTIONAL);
        assertThat(titles(one)).isEmpty();
        var mine = inbox(one).getFirst();
        assertThat(mine.title()).isEqualTo("防汛通知");

        take(one, mine, TakenAs.REFERENCE, false);
        decline(two, inbox(two).getFirst(), "与本县无关");

        assertThat(titles(one)).containsExactly("防汛通知");
        assertThat(titles(two)).isEmpty();
        assertThat(receipts(offered))
                .extracting(Receipt::site, Receipt::state, Receipt::reason)
                .containsExactly(
                        tuple(two.key(), DeliveryState.DECLINED, "与本县无关"), tuple(one.key(), DeliveryState.TAKEN, null));
        assertThatThrownBy(() -> take(one, mine, TakenAs.REFERENCE, false)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decline(
                        two,
                        as(two, () -> deliveries.page(DeliveryState.DECLINED, 1, 9))
                                .deliveries()
                                .getFirst(),
                        "再来"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aReferenceThatMayGoIsGivenBackAndOneThatMustStayIsNot() {
        offer(ShareMode.OPTIONAL);
        var taken = take(one, inbox(one).getFirst(), TakenAs.REFERENCE, false);
        decline(one, taken, "内容过时");
        assertThat(titles(one)).isEmpty();
        as(
                city,
                () -> writing.rewrite(
                        city, trees.of(city), article, articles.require(article).version(), manuscript("更正")));
        assertThat(titles(one)).isEmpty();

        var other = publish(city, "必须转载的");
        offer(other, ShareMode.OBLIGATORY, new Addressees(null, null, List.of(one.key())), null);
        var must = as(one, () -> deliveries.page(DeliveryState.TAKEN, 1, 9))
                .deliveries()
                .getFirst();
        assertThatThrownBy(() -> decline(one, must, "不要")).isInstanceOf(Conflict.class);
    }

    @Test
    void aCopyIsADraftOfTheSitesOwnThatSaysWhereItComesFrom() {
        offer(ShareMode.OPTIONAL);
        var taken = take(one, inbox(one).getFirst(), TakenAs.COPY, false);

        var draft = as(one, () -> articles.require(taken.articleId()));
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(draft.origin()).isNull();
        assertThat(draft.source()).isEqualTo("市政府办公室");
        assertThat(draft.body().html()).contains("正文", "原文", addresses.of(city));
        as(city, () -> publishing.withdraw(city, article, "有误"));
        assertThat(as(one, () -> articles.require(draft.id())).title()).isEqualTo("防汛通知");
        assertThatThrownBy(() -> decline(one, as(one, () -> deliveries.require(taken.id())), "不要"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aReferenceCanBePinnedButNothingElseIsChangedOfIt() {
        offer(ShareMode.OBLIGATORY);
        publish(one, "本县要闻");
        var id = reference(one).id();
        as(one, () -> timing.pin(one, id, clock.instant().plusSeconds(600)));
        assertThat(titles(one)).containsExactly("防汛通知", "本县要闻");

        assertThatThrownBy(() -> as(one, () -> publishing.withdraw(one, id, "不要")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(
                        one,
                        () -> writing.rewrite(
                                one, trees.of(one), id, articles.require(id).version(), manuscript("改"))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        as(one, () -> bin.delete(one, id, articles.require(id).version())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> offering.offer(
                        one,
                        new Offer(
                                id,
                                NEWS,
                                ShareMode.OPTIONAL,
                                false,
                                null,
                                new Addressees(null, null, List.of(city.key()))))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anOfferThatIsTakenBackEndsEverywhere() {
        var offered = offer(ShareMode.OPTIONAL);
        take(one, inbox(one).getFirst(), TakenAs.REFERENCE, false);
        var waiting = inbox(two).getFirst();
        recall(offered, "发错了");

        assertThat(titles(one)).isEmpty();
        assertThat(inbox(two)).isEmpty();
        assertThatThrownBy(() -> take(two, waiting, TakenAs.REFERENCE, false)).isInstanceOf(Conflict.class);
        assertThat(receipts(offered)).extracting(Receipt::state).containsOnly(DeliveryState.RECALLED);
        assertThatThrownBy(() -> recall(offered, "再撤")).isInstanceOf(Conflict.class);
        assertThat(offer(ShareMode.OBLIGATORY).sites()).hasSize(2);
    }

    @Test
    void aCountyReportsUpAndNowhereElse() {
        var news = publish(one, "本县要闻");
        var up = new Addressees(null, null, List.of(city.key()));
        var offered = tenants.callAsProvince(
                () -> offering.offer(one, new Offer(news, NEWS, ShareMode.OPTIONAL, false, null, up)));
        assertThat(offered.sites()).containsExactly(city.name());
        take(city, inbox(city).getFirst(), TakenAs.REFERENCE, true);
        assertThat(titles(city)).contains("本县要闻");

        var beside = new Addressees(null, null, List.of(two.key()));
        assertThatThrownBy(() -> tenants.callAsProvince(
                        () -> offering.offer(one, new Offer(news, NEWS, ShareMode.OPTIONAL, false, null, beside))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tenants.callAsProvince(
                        () -> offering.offer(one, new Offer(news, NEWS, ShareMode.OBLIGATORY, false, null, up))))
                .isInstanceOf(Invalid.class);
        var elsewhere = province.county(Integer.toString(CITIES.incrementAndGet()));
        assertThatThrownBy(() ->
                        offer(article, ShareMode.OPTIONAL, new Addressees(null, null, List.of(elsewhere.key())), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void badOffersAreRefused() {
        var counties = new Addressees(List.of(SiteKind.COUNTY), null, null);
        assertThatThrownBy(() -> offer(article, null, counties, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> offer(article, ShareMode.OPTIONAL, new Addressees(null, null, null), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> offer(
                        article, ShareMode.OPTIONAL, counties, clock.instant().minusSeconds(1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() ->
                        offering.offer(city, new Offer(article, "9999", ShareMode.OPTIONAL, false, null, counties))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> offer(publish(one, "别站"), ShareMode.OPTIONAL, counties, null))
                .isInstanceOf(NotFound.class);
        offer(ShareMode.OPTIONAL);
        assertThatThrownBy(() -> offer(ShareMode.OPTIONAL)).isInstanceOf(Conflict.class);
        as(city, () -> publishing.withdraw(city, article, "有误"));
        assertThatThrownBy(() -> take(one, inbox(one).getFirst(), TakenAs.REFERENCE, false))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverIsLateIsMarked() {
        var due = clock.instant().plus(SOON);
        var offered = offer(article, ShareMode.OPTIONAL, new Addressees(List.of(SiteKind.COUNTY), null, null), due);
        take(one, inbox(one).getFirst(), TakenAs.REFERENCE, false);
        await().atMost(Duration.ofSeconds(20)).until(() -> clock.instant().isAfter(due));

        assertThat(as(city, () -> shares.require(offered.share().id())).tally())
                .isEqualTo(new SharesAcrossTenants.Tally(1, 1, 0, 1));
        assertThat(receipts(offered)).extracting(Receipt::late).containsExactly(true, false);
        assertThat(as(two, () -> deliveries.overdue(clock.instant()))).isEqualTo(1);
        var council = publish(city, "国务院文件");
        var day = tenants.callAsProvince(() -> offering.offer(
                city,
                new Offer(
                        council,
                        NEWS,
                        ShareMode.OPTIONAL,
                        true,
                        null,
                        new Addressees(List.of(SiteKind.COUNTY), null, null))));
        assertThat(Duration.between(day.share().offeredAt(), day.share().dueAt()))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aColumnWithAReviewIsNotLedAround() {
        as(one, () -> {
            chains.ask(one, trees.of(one), NEWS, 1);
            return null;
        });
        offer(ShareMode.OPTIONAL);
        assertThatThrownBy(() -> take(one, inbox(one).getFirst(), TakenAs.REFERENCE, false))
                .isInstanceOf(Denied.class);
        take(one, inbox(one).getFirst(), TakenAs.REFERENCE, true);
        assertThat(titles(one)).containsExactly("防汛通知");
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        offer(ShareMode.OPTIONAL);
        var mine = inbox(one).getFirst();
        var start = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(2)) {
            var tries = List.of(TakenAs.REFERENCE, TakenAs.REFERENCE).stream()
                    .map(how -> people.submit(() -> {
                        start.await();
                        try {
                            take(one, mine, how, false);
                            done.incrementAndGet();
                        } catch (Conflict second) {
                            assertThat(second).hasMessageContaining("防汛通知");
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var attempt : tries) {
                attempt.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(done).hasValue(1);
        assertThat(titles(one)).hasSize(1);
    }

    @Test
    void whoWasNotOfferedItReadsNothing() {
        var offered = offer(article, ShareMode.OPTIONAL, new Addressees(null, null, List.of(one.key())), null);
        var theirs = inbox(one).getFirst();
        var reference = take(one, theirs, TakenAs.REFERENCE, false).articleId();

        tenants.runAs(two.key(), () -> {
            assertThat(deliveries.page(DeliveryState.OFFERED, 1, 9).total()).isZero();
            assertThat(deliveries.page(DeliveryState.TAKEN, 1, 9).total()).isZero();
            assertThatThrownBy(() -> deliveries.require(theirs.id())).isInstanceOf(NotFound.class);
            assertThat(texts.ofOffer(theirs.id())).isEmpty();
            assertThat(texts.ofReference(reference)).isEmpty();
            assertThat(texts.ofReference(article)).isEmpty();
            assertThat(articles.one(article)).isEmpty();
            assertThat(articles.one(reference)).isEmpty();
            assertThatThrownBy(() -> shares.require(offered.share().id())).isInstanceOf(NotFound.class);
            assertThat(shares.receipts(offered.share())).isEmpty();
            assertThat(shares.page(1, 9).total()).isZero();
        });
        assertThatThrownBy(() -> take(two, theirs, TakenAs.REFERENCE, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decline(two, theirs, "不要")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.callAsProvince(
                        () -> offering.recall(two, offered.share().id(), "不是我的")))
                .isInstanceOf(NotFound.class);
        assertThat(as(one, () -> texts.ofReference(reference))).isPresent();
    }

    @Test
    void aCopyCarriesWhatThePublicReadsInTheFieldsThatTheOriginsFrameworkAdds() {
        var version = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.CITY).id();
            drafts.edit(draft, 0, List.of(define("shared_place", "地点", true), define("shared_inside", "联系人", false)));
            assertThat(drafts.check(draft)).isEmpty();
            rollout.toAll(draft);
            return draft;
        });
        try {
            as(
                    city,
                    () -> writing.rewrite(
                            city,
                            trees.of(city),
                            article,
                            articles.require(article).version(),
                            manuscript("防汛通知").with(Map.of("shared_place", "资江沿线", "shared_inside", "内部"))));
            offer(ShareMode.OPTIONAL);
            var taken = take(one, inbox(one).getFirst(), TakenAs.COPY, false);
            assertThat(as(one, () -> articles.require(taken.articleId()))
                            .custom()
                            .list())
                    .containsExactly(new CustomValue("shared_place", "地点", CustomFieldKind.TEXT, "资江沿线", true));
        } finally {
            tenants.runAsProvince(() -> rollout.rollBack(version, "测试结束"));
        }
    }

    private static DraftOperation define(String key, String label, boolean shown) {
        return new DefineField(
                new CustomField(key, ContentKind.NEWS, label, CustomFieldKind.TEXT, List.of(), false, "", shown, 0));
    }

    private Offered offer(ShareMode mode) {
        return offer(article, mode, new Addressees(List.of(SiteKind.COUNTY), null, null), null);
    }

    private Offered offer(long id, ShareMode mode, Addressees to, Instant due) {
        return tenants.callAsProvince(() -> offering.offer(city, new Offer(id, NEWS, mode, false, due, to)));
    }

    private void recall(Offered offered, String reason) {
        tenants.callAsProvince(() -> offering.recall(city, offered.share().id(), reason));
    }

    private Delivery take(Site site, Delivery delivery, TakenAs how, boolean decides) {
        return as(site, () -> taking.take(site, trees.of(site), delivery.id(), delivery.version(), NEWS, how, decides));
    }

    private void decline(Site site, Delivery delivery, String reason) {
        as(site, () -> taking.decline(site, delivery.id(), delivery.version(), reason));
    }

    private List<Delivery> inbox(Site site) {
        return as(site, () -> deliveries.page(DeliveryState.OFFERED, 1, 99)).deliveries();
    }

    private List<Receipt> receipts(Offered offered) {
        return as(city, () -> shares.receipts(offered.share()));
    }

    private Article reference(Site site) {
        return as(site, () -> articles.find("origin.article", article).firstResult());
    }

    private List<String> titles(Site site) {
        return as(site, () -> published.front(NEWS, 20)).lines().stream()
                .map(ArticleLine::title)
                .toList();
    }

    private long publish(Site site, String title) {
        return as(
                site,
                () -> publishing
                        .publish(
                                site,
                                trees.of(site),
                                writing.draft(site, trees.of(site), manuscript(title))
                                        .article()
                                        .id())
                        .id());
    }

    private <T> T as(Site site, Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript(
                NEWS, title, "", "<p>正文</p><p><img src=\"/media/a.png\" alt=\"图\"></p>", "市政府办公室", null, null, null);
    }
}
