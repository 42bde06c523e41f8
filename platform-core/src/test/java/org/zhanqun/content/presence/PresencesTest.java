package org.zhanqun.content.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class PresencesTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    @Inject
    Presences presences;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private Site site;
    private long article;

    @BeforeEach
    void anArticle() {
        site = province.county();
        var text = new Manuscript("0201", "题", "", "<p>正文</p>", "县政府办", null, null, null);
        article = tenants.callAs(
                site.key(),
                () -> writing.draft(site, trees.of(site), text).article().id());
    }

    @Test
    void whoeverWritesSeesTheOthersUntilTheyAreGone() {
        assertThat(here("wang", "王")).isEmpty();
        assertThat(here("li", "李")).containsExactly("王");
        assertThat(here("wang", "王")).containsExactly("李");
        tenants.runAs(site.key(), () -> presences.gone(article, "li"));

        assertThat(here("wang", "王")).isEmpty();
    }

    @Test
    void whoeverIsSilentIsGoneByItself() {
        here("wang", "王");
        tenants.runAs(
                site.key(),
                () -> entityManager
                        .createQuery("update Presence set seenAt = :then where articleId = :article")
                        .setParameter(
                                "then", clock.instant().minus(Presences.SILENCE).minusSeconds(1))
                        .setParameter("article", article)
                        .executeUpdate());

        assertThat(here("li", "李")).isEmpty();
        assertThat(here("wang", "王")).containsExactly("李");
    }

    @Test
    void anotherSiteIsToldOfNobodyAndTellsNothing() {
        here("wang", "王");
        var other = province.county();

        tenants.runAs(other.key(), () -> {
            assertThatThrownBy(() -> presences.here(article, "li", "李")).isInstanceOf(NotFound.class);
            presences.gone(article, "wang");
        });
        assertThat(here("li", "李")).containsExactly("王");
    }

    private List<String> here(String user, String name) {
        return tenants.callAs(site.key(), () -> presences.here(article, user, name));
    }
}
