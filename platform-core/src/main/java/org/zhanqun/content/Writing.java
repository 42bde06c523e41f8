package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;

/** Writing, publishing and withdrawing an article of the bound site (采编发). */
@ApplicationScoped
public class Writing {
    private final Articles articles;
    private final ContentConfig config;
    private final Clock clock;
    private final Event<ArticleChanged> changed;

    Writing(Articles articles, ContentConfig config, Clock clock, Event<ArticleChanged> changed) {
        this.articles = articles;
        this.config = config;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * What an editor or a program hands in.
     *
     * @param body HTML, not yet cleaned
     */
    public record Manuscript(
            String columnCode,
            String title,
            String summary,
            String body,
            String source,
            String editor,
            String pictureUrl,
            String pictureAlt) {}

    /** An article, and what the cleaning took out of its body. */
    public record Written(Article article, List<String> removed) {}

    /** Stores a new draft. */
    public Written draft(Site site, ColumnTree columns, Manuscript manuscript) {
        requireOpen(site);
        var cleaned = clean(columns, manuscript);
        var article = new Article(Actor.current(), cleaned.text(), clock.instant());
        articles.persist(article);
        articles.flush();
        changed.fire(new ArticleChanged(site.key(), article.id(), "write", article.title()));
        return new Written(article, cleaned.removed());
    }

    /**
     * Replaces an article's text.
     *
     * @param version the version the editor had read
     * @throws Conflict when somebody else has changed it since
     */
    public Written rewrite(Site site, ColumnTree columns, long id, long version, Manuscript manuscript) {
        requireOpen(site);
        var article = articles.require(id);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        var cleaned = clean(columns, manuscript);
        article.take(cleaned.text(), clock.instant());
        articles.flush();
        changed.fire(new ArticleChanged(site.key(), article.id(), "rewrite", article.title()));
        return new Written(article, cleaned.removed());
    }

    public Article publish(Site site, ColumnTree columns, long id) {
        requireOpen(site);
        var article = articles.require(id);
        columns.require(article.columnCode());
        new Violations()
                .require(!article.body().isBlank(), "body", "article.body.blank")
                .check();
        article.publish(clock.instant());
        articles.flush();
        changed.fire(new ArticleChanged(site.key(), article.id(), "publish", article.title()));
        return article;
    }

    public Article withdraw(Site site, long id, String reason) {
        requireOpen(site);
        new Violations().requireText(reason, "reason", 200).check();
        var article = articles.require(id);
        article.withdraw(reason, clock.instant());
        articles.flush();
        changed.fire(new ArticleChanged(site.key(), article.id(), "withdraw", article.title() + ": " + reason));
        return article;
    }

    /** An article that was published elsewhere, at its time there. */
    public record Adopted(Manuscript manuscript, Instant publishedAt) {}

    /** Takes articles over with the times at which they were published elsewhere: for demonstrations and imports. */
    public void adopt(Site site, ColumnTree columns, List<Adopted> adopted) {
        for (var one : adopted) {
            var text = clean(columns, one.manuscript()).text();
            var article = new Article(Actor.current(), text, one.publishedAt());
            article.publish(one.publishedAt());
            articles.persist(article);
        }
        changed.fire(new ArticleChanged(site.key(), 0, "adopt", Integer.toString(adopted.size())));
    }

    private static void requireOpen(Site site) {
        if (site.status() == SiteStatus.CLOSED) {
            throw new Conflict("site.closed", site.name());
        }
    }

    private record Cleaned(Article.Text text, List<String> removed) {}

    private Cleaned clean(ColumnTree columns, Manuscript manuscript) {
        var violations = new Violations()
                .requireText(manuscript.title(), "title", 100)
                .limitText(manuscript.summary(), "summary", 300)
                .requireText(manuscript.source(), "source", 60)
                .limitText(manuscript.editor(), "editor", 40)
                .limitText(manuscript.pictureAlt(), "pictureAlt", 150);
        var column = columns.byCode(manuscript.columnCode() == null ? "" : manuscript.columnCode());
        violations.require(column.isPresent(), "columnCode", "article.column");
        column.ifPresent(
                found -> violations.require(found.holdsArticles(), "columnCode", "article.column.link", found.name()));
        var length = manuscript.body() == null ? 0 : manuscript.body().length();
        violations.require(length <= config.longestBody(), "body", "field.too-long", config.longestBody(), length);
        checkPicture(manuscript, violations);
        violations.check();
        var clean = SafeHtml.sanitise(manuscript.body());
        var text = new Article.Text(
                manuscript.columnCode(),
                manuscript.title().strip(),
                orEmpty(manuscript.summary()),
                clean.html(),
                manuscript.source().strip(),
                orNull(manuscript.editor()),
                orNull(manuscript.pictureUrl()) == null
                        ? null
                        : new LeadPicture(manuscript.pictureUrl(), manuscript.pictureAlt()));
        return new Cleaned(text, clean.removed());
    }

    private static void checkPicture(Manuscript manuscript, Violations violations) {
        if (orNull(manuscript.pictureUrl()) != null) {
            violations
                    .limitText(manuscript.pictureUrl(), "pictureUrl", 300)
                    .require(
                            manuscript.pictureUrl().matches("(https?:/)?/[^/\\\\\\s\"'<>][^\\s\"'<>]*"),
                            "pictureUrl",
                            "article.picture.form")
                    .requireText(manuscript.pictureAlt(), "pictureAlt", 150);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
