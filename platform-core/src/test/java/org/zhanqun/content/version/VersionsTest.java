package org.zhanqun.content.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class VersionsTest {
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
    ArticleFacts facts;

    @Inject
    ColumnTrees trees;

    @Inject
    History history;

    @Inject
    Versions versions;

    @Inject
    Showings showings;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void open() {
        site = province.county();
    }

    @Test
    void everySavedTextIsKeptWithWhoWhenAndWhy() throws Exception {
        var id = Actor.call("zhou", () -> draft(manuscript("初稿", "<p>一</p>")));
        Actor.call("long", () -> rewrite(id, manuscript("二稿", "<p>一</p>")));

        var entries = page(id);
        assertThat(entries).extracting(History.Entry::number).containsExactly(2, 1);
        assertThat(entries).extracting(History.Entry::title).containsExactly("二稿", "初稿");
        assertThat(entries).extracting(entry -> entry.saving().by()).containsExactly("long", "zhou");
        assertThat(entries)
                .extracting(entry -> entry.saving().step())
                .containsExactly(VersionStep.REWRITE, VersionStep.WRITE);
        assertThat(as(() -> history.require(articles.require(id), null, 1))
                        .text()
                        .title())
                .isEqualTo("初稿");
    }

    @Test
    void aBodyThatDidNotChangeIsKeptOnceAndATextThatDidNotChangeNotAgain() {
        var body = "<p>" + "同一段文字。".repeat(2000) + "</p>";
        var id = draft(manuscript("题", body));
        IntStream.range(0, 5).forEach(i -> rewrite(id, manuscript("题" + i, body)));
        rewrite(id, manuscript("题4", body));

        assertThat(page(id)).hasSize(6);
        var kept = as(() -> entityManager
                .createQuery("select body from VersionBody where articleId = :id", Object.class)
                .setParameter("id", id)
                .getResultList());
        assertThat(kept).hasSize(1);
        assertThat(as(() -> history.require(articles.require(id), null, 6))
                        .text()
                        .body()
                        .html())
                .contains("同一段文字");
    }

    @Test
    void anEarlierTextComesBackAsANewVersionWithItsFacts() {
        var id = draft(document("EFFECTIVE"));
        rewrite(id, document("REPEALED"));
        as(() -> writing.restore(site, trees.of(site), id, articles.require(id).version(), 1));

        assertThat(as(() -> facts.of(id, ContentKind.POLICY)).orElseThrow())
                .extracting("validity")
                .hasToString("EFFECTIVE");
        assertThat(page(id).getFirst().saving())
                .extracting(ArticleVersion.Saving::step, ArticleVersion.Saving::note)
                .containsExactly(VersionStep.RESTORE, "1");
        assertThat(page(id).getFirst().hash()).isEqualTo(page(id).getLast().hash());
    }

    @Test
    void bringingBackDoesNotOverwriteSomebodyElsesText() {
        var id = draft(manuscript("一", "<p>一</p>"));
        var read = as(() -> articles.require(id).version());
        rewrite(id, manuscript("二", "<p>二</p>"));

        assertThatThrownBy(() -> as(() -> writing.restore(site, trees.of(site), id, read, 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(() -> writing.restore(site, trees.of(site), id, read, 99)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatThePublicReadAtAnyMomentCanBeShown() {
        var before = clock.instant();
        var id = draft(manuscript("原文", "<p>原文</p>"));
        var drafted = clock.instant();
        as(() -> publishing.publish(site, trees.of(site), id));
        var published = clock.instant();
        rewrite(id, manuscript("改后", "<p>改后</p>"));
        var rewritten = clock.instant();
        as(() -> publishing.withdraw(site, id, "有误"));

        assertThat(at(id, before)).isNull();
        assertThat(at(id, drafted)).isNull();
        assertThat(at(id, published)).isEqualTo("原文");
        assertThat(at(id, rewritten)).isEqualTo("改后");
        assertThat(at(id, clock.instant())).isNull();
        assertThat(page(id)).noneMatch(History.Entry::shown);
    }

    @Test
    void anArticleTakenOverHasOneVersionUntilItIsTouched() {
        var time = clock.instant().minusSeconds(3600);
        var id = as(() ->
                        writing.adopt(site, trees.of(site), List.of(new Adopted(manuscript("接管", "<p>接管</p>"), time))))
                .getFirst();
        var stored = page(id);
        assertThat(stored).extracting(History.Entry::number).containsExactly(1);
        assertThat(at(id, time.plusSeconds(60))).isEqualTo("接管");
        assertThat(at(id, time.minusSeconds(60))).isNull();

        rewrite(id, manuscript("改", "<p>改</p>"));

        assertThat(page(id)).extracting(History.Entry::title).containsExactly("改", "接管");
        assertThat(page(id).getLast().hash()).isEqualTo(stored.getFirst().hash());
        assertThat(at(id, time.plusSeconds(60))).isEqualTo("接管");
        assertThat(at(id, clock.instant())).isEqualTo("改");
    }

    @Test
    void anotherSiteSeesNoVersionAndNoEvidence() {
        var other = province.county();
        var id = draft(manuscript("机密", "<p>机密</p>"));
        as(() -> publishing.publish(site, trees.of(site), id));

        tenants.runAs(other.key(), () -> {
            assertThat(versions.latest(id)).isEmpty();
            assertThat(versions.count(id)).isZero();
            assertThat(versions.page(id, 1, 9)).isEmpty();
            assertThat(versions.savedBy(id, 0)).isEmpty();
            assertThatThrownBy(() -> versions.require(id, 1)).isInstanceOf(NotFound.class);
            assertThat(showings.current(id)).isEmpty();
            assertThat(showings.at(id, clock.instant())).isEmpty();
            assertThat(showings.of(id, 9)).isEmpty();
            assertThat(showings.lastPublic(id)).isZero();
            assertThatThrownBy(() -> writing.restore(other, trees.of(other), id, 0, 1))
                    .isInstanceOf(NotFound.class);
        });
    }

    private String at(long id, Instant moment) {
        return as(() -> history.at(articles.require(id), null, moment))
                .map(evidence -> evidence.kept().text().title())
                .orElse(null);
    }

    private List<History.Entry> page(long id) {
        return as(() -> {
                    var article = articles.require(id);
                    return history.page(article, facts.stored(id).orElse(null), 1, 50);
                })
                .entries();
    }

    private long draft(Manuscript manuscript) {
        return as(
                () -> writing.draft(site, trees.of(site), manuscript).article().id());
    }

    private Article rewrite(long id, Manuscript manuscript) {
        return as(() -> writing.rewrite(
                        site, trees.of(site), id, articles.require(id).version(), manuscript)
                .article());
    }

    private <T> T as(Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private static Manuscript manuscript(String title, String body) {
        return new Manuscript("0201", title, "", body, "县政府办", null, null, null);
    }

    private static Manuscript document(String validity) {
        var policy = new PolicyDraft(null, "某政发〔2026〕1号", "某县人民政府", "2025-11-18", null, validity, null);
        return new Manuscript(
                "0401", "办法", "", "<p>全文</p>", "县政府办", null, null, null, new FactsDraft(policy, null, null, null));
    }
}
