package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class WritingTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    PublishedArticles published;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Sites sites;

    private Site site;

    @BeforeEach
    void open() {
        site = province.county();
    }

    @Test
    void whoeverOverwritesSomebodyElsesChangeIsTold() {
        var article = draft(manuscript("原题", "<p>原文</p>"));
        rewrite(article, article.version(), manuscript("甲的题", "<p>甲</p>"));

        assertThatThrownBy(() -> rewrite(article, article.version(), manuscript("乙的题", "<p>乙</p>")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("甲的题");
    }

    @Test
    void aTitleOfTenThousandCharactersIsRefusedWithItsLength() {
        assertThat(violations(manuscript("长".repeat(10_000), "<p>x</p>")))
                .extracting(Violation::field, violation -> violation.message(java.util.Locale.CHINA))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("title", "最多 100 个字，现在有 10,000 个"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertThat(violations(manuscript("题", "<p>" + "字".repeat(500_000) + "</p>")))
                .extracting(Violation::field)
                .containsExactly("body");
    }

    @Test
    void aPictureNeedsAWordForThoseWhoCannotSeeItAndAProperAddress() {
        assertThat(violations(new Manuscript("0201", "题", "", "<p>x</p>", "源", null, "/a.svg", null)))
                .extracting(Violation::field)
                .containsExactly("pictureAlt");
        for (var address :
                List.of("javascript:alert(1)", "//evil.example/x.png", "/a\" onerror=\"x", "/\\evil.example")) {
            assertThat(violations(new Manuscript("0201", "题", "", "<p>x</p>", "源", null, address, "图")))
                    .extracting(Violation::field)
                    .containsExactly("pictureUrl");
        }
    }

    @Test
    void anEmptyBodyCanBeKeptButNotPublished() {
        var article = draft(manuscript("题", ""));
        assertThatThrownBy(() -> publish(article)).isInstanceOf(Invalid.class);
    }

    @Test
    void aReturningArticleKeepsItsFirstTime() {
        var article = draft(manuscript("题", "<p>x</p>"));
        var first = publish(article).publishedAt();
        assertThatThrownBy(() -> publish(article)).isInstanceOf(Conflict.class);

        tenants.callAs(site.key(), () -> publishing.withdraw(site, article.id(), "有误"));
        assertThat(tenants.callAs(site.key(), () -> published.counts())).doesNotContainKey("0201");

        assertThat(publish(article).publishedAt()).isEqualTo(first);
    }

    @Test
    void aClosedSiteIsNotWrittenTo() {
        tenants.callAsProvince(() -> lifecycle.close(site.key(), "关停", null));
        var closed = tenants.callAsProvince(() -> sites.require(site.key()));

        assertThatThrownBy(() -> tenants.callAs(
                        site.key(), () -> writing.draft(closed, trees.of(closed), manuscript("题", "<p>x</p>"))))
                .isInstanceOf(Conflict.class);
    }

    private Article draft(Manuscript manuscript) {
        return tenants.callAs(
                site.key(),
                () -> writing.draft(site, trees.of(site), manuscript).article());
    }

    private void rewrite(Article article, long version, Manuscript manuscript) {
        tenants.callAs(site.key(), () -> writing.rewrite(site, trees.of(site), article.id(), version, manuscript));
    }

    private Article publish(Article article) {
        return tenants.callAs(site.key(), () -> publishing.publish(site, trees.of(site), article.id()));
    }

    private List<Violation> violations(Manuscript manuscript) {
        return catchThrowableOfType(Invalid.class, () -> draft(manuscript)).violations();
    }

    private static Manuscript manuscript(String title, String body) {
        return new Manuscript("0201", title, "", body, "县政府办", null, null, null);
    }
}
