package org.zhanqun.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleChanged;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.merger.MergedAddresses.Old;
import org.zhanqun.merger.MergerPlanning.Move;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Some columns of a site go to others, and the site stays (职责划转). */
@QuarkusTest
@Tag("database")
class HandoverTest {
    private static final Instant LONG_AGO = Instant.parse("2024-03-05T02:00:00Z");
    private static final String NEWS = "0201";
    private static final String NOTICES = "0203";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Sites sites;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Articles articles;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerTrial trial;

    @Inject
    MergerWork work;

    @Inject
    MergedAddresses addresses;

    @Inject
    Plug plug;

    private Site source;
    private Site first;
    private Site second;

    @BeforeEach
    void threeSites() {
        source = province.open(SiteKind.DEPARTMENT, "430100");
        first = province.open(SiteKind.DEPARTMENT, "430100");
        second = province.open(SiteKind.DEPARTMENT, "430100");
        write(NEWS, 3);
        write(NOTICES, 4);
    }

    /** Somebody pulls the plug while articles are taken offline at the old site. */
    @ApplicationScoped
    static class Plug {
        private String site = "";

        void at(String where) {
            site = where;
        }

        void pull(@Observes ArticleChanged happened) {
            if (happened.site().equals(site) && happened.step().equals("hand-over")) {
                site = "";
                throw new IllegalStateException("The plug was pulled");
            }
        }
    }

    @Test
    void chosenColumnsGoAndTheSiteStaysWithTheRest() {
        var kept = titles(source, NEWS);
        var gone = published(source, NOTICES);
        var plan = move(first, NOTICES);

        assertThat(planning.show(plan).state()).isEqualTo(MergerState.MOVED);
        assertThat(site(source).status()).isEqualTo(SiteStatus.ONLINE);
        assertThat(site(source).handedTo()).containsExactly(first.key());
        assertThat(titles(source, NEWS)).isEqualTo(kept);
        assertThat(published(source, NOTICES)).isEmpty();
        assertThat(published(first, NOTICES)).hasSize(4);
        assertThat(published(first, NEWS)).isEmpty();
        var report = trial.of(plan, false);
        assertThat(report.columns()).hasSize(1).allMatch(MergerTrial.Line::complete);
        assertThat(report.moved()).isEqualTo(4);
        gone.forEach(article ->
                assertThat(as(first, () -> addresses.of(first, old(article)))).isPresent());
        assertThat(as(second, () -> addresses.of(second, old(gone.getFirst())))).isEmpty();
    }

    @Test
    void oneSiteIsSplitAmongSeveralAndTheRestGoesWithItsHomePage() {
        var news = published(source, NEWS);
        var notices = published(source, NOTICES);
        move(first, NOTICES);
        move(second, NEWS);
        assertThat(site(source).handedTo()).containsExactly(first.key(), second.key());
        var rest = planning.plan(source.key(), second.key());
        planning.start(new Seen(rest.id(), rest.version()), "机构改革");
        finish(rest.id());
        assertThat(planning.show(rest.id()).state()).isEqualTo(MergerState.MOVED);
        assertThat(site(source).status()).isEqualTo(SiteStatus.CLOSED);
        assertThat(published(first, NOTICES)).hasSize(4);
        assertThat(published(second, NEWS)).hasSize(3);
        notices.forEach(article ->
                assertThat(as(first, () -> addresses.of(first, old(article)))).isPresent());
        news.forEach(article ->
                assertThat(as(second, () -> addresses.of(second, old(article)))).isPresent());
        assertThat(as(second, () -> addresses.took(source.key()))).isTrue();
        assertThat(as(first, () -> addresses.took(source.key()))).isFalse();
    }

    @Test
    void undoingPutsBackWhatWentUnderItsOldAddressAndTime() {
        var before = published(source, NOTICES);
        var plan = move(first, NOTICES);
        planning.undo(seen(plan));
        finish(plan);
        assertThat(planning.show(plan).state()).isEqualTo(MergerState.UNDONE);
        assertThat(site(source).handedTo()).isEmpty();
        assertThat(published(first, NOTICES)).isEmpty();
        assertThat(published(source, NOTICES))
                .extracting(Article::id, Article::publishedAt)
                .containsExactlyElementsOf(before.stream()
                        .map(article -> tuple(article.id(), article.publishedAt()))
                        .toList());
    }

    @Test
    void whoeverIsKilledWhileTakingThemOfflineIsFollowedByTheNext() {
        var plan = planned(first, NOTICES);
        planning.start(seen(plan), "机构改革");
        plug.at(source.key());
        work.run();
        assertThat(planning.show(plan).stage()).isEqualTo(Stage.HANDOVER);
        assertThat(planning.show(plan).problem()).startsWith("平台出错");
        assertThat(published(source, NOTICES)).hasSize(4);
        finish(plan);
        assertThat(planning.show(plan).state()).isEqualTo(MergerState.MOVED);
        assertThat(published(source, NOTICES)).isEmpty();
        assertThat(published(first, NOTICES)).hasSize(4);
    }

    @Test
    void whatCannotGoIsSaid() {
        assertThatThrownBy(() -> planning.plan(Move.of(source.key(), first.key(), List.of())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> planning.plan(Move.of(source.key(), first.key(), List.of("no/such"))))
                .isInstanceOf(Invalid.class);
        var plan = planned(first, NOTICES);
        assertThatThrownBy(() -> planned(second, NEWS)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.start(seen(plan), " ")).isInstanceOf(Invalid.class);
        planning.drop(seen(plan));
        assertThat(planning.refusals(Move.of(source.key(), source.key(), List.of(NEWS))))
                .extracting(found -> found.field())
                .contains("target");
        assertThat(planning.refusals(Move.of(source.key(), first.key(), List.of(NEWS))))
                .isEmpty();
        assertThat(planning.leaving(source.key())).isEmpty();
    }

    @Test
    void whatWentCannotComeBackToASiteThatIsClosed() {
        var plan = move(first, NOTICES);
        var rest = planning.plan(source.key(), second.key());
        planning.start(new Seen(rest.id(), rest.version()), "机构改革");
        finish(rest.id());
        assertThatThrownBy(() -> planning.undo(seen(plan))).isInstanceOf(Conflict.class);
    }

    private long planned(Site target, String column) {
        return planning.plan(Move.of(source.key(), target.key(), List.of(column)))
                .id();
    }

    private long move(Site target, String column) {
        var plan = planned(target, column);
        planning.start(seen(plan), "机构改革");
        finish(plan);
        return plan;
    }

    private void finish(long id) {
        for (var round = 0; planning.show(id).state().moves() && round < 20; round++) {
            work.run();
        }
    }

    private Seen seen(long id) {
        return new Seen(id, planning.show(id).version());
    }

    private void write(String column, int many) {
        as(
                source,
                () -> writing.adopt(
                        source,
                        trees.of(source),
                        IntStream.range(0, many)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript(
                                                column,
                                                column + "第" + i + "条",
                                                "",
                                                "<p>正文</p>",
                                                "县旅游局",
                                                "",
                                                null,
                                                null),
                                        LONG_AGO.plusSeconds(i)))
                                .toList()));
    }

    private Old old(Article article) {
        return new Old(source.key(), AddressKind.ARTICLE, article.id().toString());
    }

    private Site site(Site one) {
        return tenants.callAsProvince(() -> sites.require(one.key()));
    }

    private List<Article> published(Site one, String column) {
        return as(
                one, () -> articles.list("state = ?1 and columnCode = ?2 order by id", ArticleState.PUBLISHED, column));
    }

    private List<String> titles(Site one, String column) {
        return published(one, column).stream().map(Article::title).toList();
    }

    private <T> T as(Site one, Callable<T> what) {
        return tenants.callAs(one.key(), what);
    }
}
