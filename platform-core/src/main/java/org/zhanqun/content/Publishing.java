package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.review.ReviewGate;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.content.version.VersionStep;
import org.zhanqun.content.version.Versions;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Publishing and withdrawing articles of the bound site (发布、撤下). */
@ApplicationScoped
public class Publishing {
    private final Articles articles;
    private final ArticleFacts facts;
    private final Manuscripts manuscripts;
    private final ArticleMedia media;
    private final Versions versions;
    private final Chronicle chronicle;
    private final ReviewGate gate;
    private final BeforePublic guard;
    private final Storing storing;
    private final Placements placements;
    private final Clock clock;

    Publishing(
            Articles articles,
            ArticleFacts facts,
            Manuscripts manuscripts,
            ArticleMedia media,
            Versions versions,
            Chronicle chronicle,
            ReviewGate gate,
            BeforePublic guard,
            Storing storing,
            Placements placements,
            Clock clock) {
        this.articles = articles;
        this.facts = facts;
        this.manuscripts = manuscripts;
        this.media = media;
        this.versions = versions;
        this.chronicle = chronicle;
        this.gate = gate;
        this.guard = guard;
        this.storing = storing;
        this.placements = placements;
        this.clock = clock;
    }

    /** Makes an article's latest text public, once all levels of review have approved it. */
    public Article publish(Site site, ColumnTree columns, long id) {
        site.requireOpen();
        var article = chronicle.hold(id);
        var before = placements.of(article);
        var number = article.latestVersion();
        gate.requirePassed(article, number);
        show(columns, article);
        gate.passed(site.key(), id, number);
        storing.tell(site, article, "publish", article.title(), before);
        return article;
    }

    /** Makes the latest text public without the approvals that are missing (紧急发布); the reason is kept for inspections. */
    public Article publishUrgently(Site site, ColumnTree columns, long id, String reason) {
        site.requireOpen();
        new Violations().requireText(reason, "reason", 200).check();
        var article = chronicle.hold(id);
        var before = placements.of(article);
        var number = article.latestVersion();
        show(columns, article);
        gate.overruled(site.key(), id, number, reason.strip());
        storing.tell(site, article, "publish", article.title() + ": " + reason, before);
        return article;
    }

    /** Checks, and changes nothing, whether an article's latest text could become public now. */
    public void requirePublishable(ColumnTree columns, long id) {
        var article = articles.require(id);
        article.requireNotDeleted();
        if (article.state() == ArticleState.PUBLISHED && article.pendingVersion() == null) {
            throw new Conflict("article.already-published", article.title());
        }
        var latest = article.latestVersion();
        gate.requirePassed(article, latest);
        requireComplete(
                columns,
                article,
                latest == 0 ? chronicle.asItStands(article) : versions.text(id, versions.require(id, latest)));
    }

    /** Checks that a text of an article could become public as it is. */
    public void requireComplete(ColumnTree columns, Article article, Snapshot text) {
        var cleaned = manuscripts.clean(columns, text.manuscript(), text.custom());
        Manuscripts.requireForPublishing(columns, cleaned);
        guard.require(article.id(), text, article.publishedAt());
    }

    private void show(ColumnTree columns, Article article) {
        var now = clock.instant();
        if (article.pendingVersion() == null) {
            var column = columns.require(article.columnCode());
            new Violations()
                    .require(!column.retired(), "columnCode", "article.column.retired", column.name())
                    .check();
            var kind = column.content();
            Manuscripts.requireForPublishing(
                    article.body(),
                    facts.of(article.id(), kind).orElseGet(() -> unknown(kind)),
                    article.custom(),
                    columns.customFields(article.columnCode()));
            guard.require(article.id(), chronicle.asItStands(article), article.publishedAt());
            article.publish(now);
        } else {
            showPending(columns, article, now);
        }
        articles.flush();
        chronicle.shown(article, now);
    }

    private void showPending(ColumnTree columns, Article article, Instant now) {
        var id = article.id();
        var text = versions.text(id, versions.require(id, article.pendingVersion()));
        var cleaned = manuscripts.clean(columns, text.manuscript(), text.custom());
        Manuscripts.requireForPublishing(columns, cleaned);
        guard.require(id, text, article.publishedAt());
        var files = media.still(text.attachments());
        storing.take(article, cleaned, files, now);
        // Rules of cleaning may have become stricter since: then what is shown is a version of its own.
        chronicle.saved(article, Snapshot.of(cleaned.text(), cleaned.facts(), files), VersionStep.REWRITE, null, now);
        if (article.state() != ArticleState.PUBLISHED) {
            article.publish(now);
        }
    }

    /** Takes an article back from the public (撤下); its address says so, with no word of the text. */
    public Article withdraw(Site site, long id, String reason) {
        site.requireOpen();
        new Violations().requireText(reason, "reason", 200).check();
        var article = chronicle.hold(id);
        var before = placements.of(article);
        var now = clock.instant();
        article.withdraw(reason, now);
        articles.flush();
        chronicle.withdrawn(id, now);
        storing.tell(site, article, "withdraw", article.title() + ": " + reason, before);
        return article;
    }

    /** The facts of an article that was stored when its column did not ask for any. */
    private Facts unknown(ContentKind kind) {
        return FactsDraft.NONE.checked(kind, clock, new Violations());
    }
}
