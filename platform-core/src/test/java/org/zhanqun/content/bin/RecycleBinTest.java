package org.zhanqun.content.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.review.Reviewing;
import org.zhanqun.content.timing.Timing;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class RecycleBinTest {
    private static final String NEWS = "0201";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    ReviewChains chains;

    @Inject
    Timing timing;

    @Inject
    Articles articles;

    @Inject
    Versions versions;

    @Inject
    RecycleBin bin;

    @Inject
    Erasing erasing;

    @Inject
    ColumnTrees trees;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county();
    }

    @Test
    void aDraftIsDeletedAndComesBackAsItWas() {
        var id = draft("误删的");
        var before = as(() -> articles.require(id));
        delete(id);

        assertThat(listed()).isEmpty();
        assertThat(binned()).containsExactly(id);
        assertThatThrownBy(() -> as(() -> publishing.publish(site, trees.of(site), id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("回收站");
        assertThatThrownBy(() -> delete(id)).isInstanceOf(Conflict.class);

        as(() -> bin.restore(site, id));
        var after = as(() -> articles.require(id));
        assertThat(after.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.deletedAt()).isNull();
        assertThat(listed()).containsExactly(id);
        assertThat(binned()).isEmpty();
        assertThatThrownBy(() -> as(() -> bin.restore(site, id))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsPublicUnderReviewOrTimedIsNotDeleted() {
        var open = draft("公开的");
        as(() -> publishing.publish(site, trees.of(site), open));
        assertThatThrownBy(() -> delete(open)).isInstanceOf(Conflict.class).hasMessageContaining("先撤下");

        var timed = draft("定时的");
        as(() -> timing.release(
                site, trees.of(site), List.of(timed), clock.instant().plusSeconds(600)));
        assertThatThrownBy(() -> delete(timed)).isInstanceOf(Conflict.class).hasMessageContaining("定时");

        as(() -> {
            chains.ask(site, trees.of(site), NEWS, 1);
            return null;
        });
        var submitted = draft("送审的");
        as(() -> reviewing.submit(site, trees.of(site), submitted, null));
        assertThatThrownBy(() -> delete(submitted)).isInstanceOf(Conflict.class).hasMessageContaining("审核");
        assertThat(binned()).isEmpty();
    }

    @Test
    void whoeverHasReadAnOlderTextDeletesNothing() {
        var id = draft("题");
        assertThatThrownBy(() -> as(() -> bin.delete(site, id, 7))).isInstanceOf(Conflict.class);
        assertThat(listed()).containsExactly(id);
    }

    @Test
    void aWithdrawnArticleComesBackWithdrawnAndStaysAsEvidenceAfterItsTime() {
        var id = draft("撤下的");
        as(() -> publishing.publish(site, trees.of(site), id));
        as(() -> publishing.withdraw(site, id, "有误"));
        delete(id);
        as(() -> bin.restore(site, id));
        assertThat(as(() -> articles.require(id)).state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(as(() -> articles.require(id)).withdrawalReason()).isEqualTo("有误");

        delete(id);
        later(id, 31);
        erasing.run();
        assertThat(binned()).isEmpty();
        assertThatThrownBy(() -> as(() -> bin.restore(site, id))).isInstanceOf(Conflict.class);
        assertThat(as(() -> articles.require(id)).publishedAt()).isNotNull();
        assertThat(as(() -> versions.require(id, 1))).isNotNull();
    }

    @Test
    void aDraftIsErasedWithAllThatWasKeptOfItOnceItsTimeIsOver() {
        var young = draft("还早");
        var old = as(() -> writing.draft(
                        site,
                        trees.of(site),
                        new Manuscript(NEWS, "到期", "", "<p>文</p>", "县政府办", "", null, null, FactsDraft.NONE))
                .article()
                .id());
        delete(young);
        delete(old);
        later(young, 29);
        later(old, 30);
        erasing.run();
        erasing.run();

        assertThat(binned()).containsExactly(young);
        assertThat(as(() -> articles.one(old))).isEmpty();
        assertThatThrownBy(() -> as(() -> versions.require(old, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftThatCannotBeErasedKeepsNoOtherOne() {
        var stuck = draft(Stubborn.TITLE);
        var old = draft("到期");
        for (var id : List.of(stuck, old)) {
            delete(id);
            later(id, 30);
        }
        erasing.run();

        assertThat(as(() -> articles.one(old))).isEmpty();
        assertThat(as(() -> articles.one(stuck))).isPresent();
    }

    /** Somebody who keeps something of an article and cannot take it away. */
    @ApplicationScoped
    static class Stubborn {
        private static final String TITLE = "擦不掉的";

        void refuse(@Observes ArticleErased erased) {
            if (erased.detail().equals(TITLE)) {
                throw new IllegalStateException("It stays");
            }
        }
    }

    @Test
    void anotherSiteSeesAndRestoresNothing() {
        var id = draft("机密");
        var other = province.county();
        assertThatThrownBy(() -> tenants.callAs(other.key(), () -> bin.delete(other, id, 0)))
                .isInstanceOf(NotFound.class);
        delete(id);
        tenants.runAs(other.key(), () -> {
            assertThat(bin.content(1, 9).articles()).isEmpty();
            assertThatThrownBy(() -> bin.restore(other, id)).isInstanceOf(NotFound.class);
        });
        assertThat(binned()).containsExactly(id);
    }

    private long draft(String title) {
        return as(() -> writing.draft(
                        site, trees.of(site), new Manuscript(NEWS, title, "", "<p>正文</p>", "县政府办", "", null, null))
                .article()
                .id());
    }

    private void delete(long id) {
        as(() -> bin.delete(site, id, articles.require(id).version()));
    }

    /** As if it had been deleted so many days ago. */
    private void later(long id, int days) {
        as(() -> entityManager
                .createQuery("update Article set deletedAt = :then where id = :id")
                .setParameter(
                        "then", clock.instant().minus(Duration.ofDays(days)).minusSeconds(days == 30 ? 1 : 0))
                .setParameter("id", id)
                .executeUpdate());
    }

    private List<Long> listed() {
        return as(() -> articles.list(new Articles.Filter(null, null, null), 1, 9).articles().stream()
                .map(Article::id)
                .toList());
    }

    private List<Long> binned() {
        return as(() -> bin.content(1, 9).articles().stream().map(Article::id).toList());
    }

    private <T> T as(Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }
}
