package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Manuscripts.Cleaned;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.review.ReviewGate;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.content.version.VersionStep;
import org.zhanqun.content.version.Versions;
import org.zhanqun.framework.ContentKind;
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
    private final ArticleFacts facts;
    private final Manuscripts manuscripts;
    private final Versions versions;
    private final Chronicle chronicle;
    private final ReviewGate gate;
    private final Clock clock;
    private final Event<ArticleChanged> changed;

    Writing(
            Articles articles,
            ArticleFacts facts,
            Manuscripts manuscripts,
            Versions versions,
            Chronicle chronicle,
            ReviewGate gate,
            Clock clock,
            Event<ArticleChanged> changed) {
        this.articles = articles;
        this.facts = facts;
        this.manuscripts = manuscripts;
        this.versions = versions;
        this.chronicle = chronicle;
        this.gate = gate;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * What an editor or a program hands in. Of the last four only the one that fits the column may be given.
     *
     * @param body         HTML, not yet cleaned
     * @param policy       facts of a document (公文要素)
     * @param interprets   id of the document that an interpretation explains, on the same site
     * @param leader       facts of a leader (负责人信息)
     * @param organisation facts of an organ (机构信息)
     */
    public record Manuscript(
            String columnCode,
            String title,
            String summary,
            String body,
            String source,
            String editor,
            String pictureUrl,
            String pictureAlt,
            PolicyDraft policy,
            Long interprets,
            LeaderDraft leader,
            OrganisationDraft organisation) {
        /** A text without facts. */
        public Manuscript(
                String columnCode,
                String title,
                String summary,
                String body,
                String source,
                String editor,
                String pictureUrl,
                String pictureAlt) {
            this(columnCode, title, summary, body, source, editor, pictureUrl, pictureAlt, FactsDraft.NONE);
        }

        public Manuscript(
                String columnCode,
                String title,
                String summary,
                String body,
                String source,
                String editor,
                String pictureUrl,
                String pictureAlt,
                FactsDraft facts) {
            this(
                    columnCode,
                    title,
                    summary,
                    body,
                    source,
                    editor,
                    pictureUrl,
                    pictureAlt,
                    facts.policy(),
                    facts.interprets(),
                    facts.leader(),
                    facts.organisation());
        }

        FactsDraft facts() {
            return new FactsDraft(policy, interprets, leader, organisation);
        }
    }

    /** An article, and what the cleaning took out of its body. */
    public record Written(Article article, List<String> removed) {}

    /** Stores a new draft. */
    public Written draft(Site site, ColumnTree columns, Manuscript manuscript) {
        requireOpen(site);
        var cleaned = manuscripts.clean(columns, manuscript);
        var now = clock.instant();
        var article = new Article(Actor.current(), cleaned.text(), now);
        article.kept(Versions.FIRST);
        articles.persist(article);
        facts.add(article.id(), cleaned.facts());
        chronicle.written(article, Snapshot.of(cleaned.text(), cleaned.facts()), now);
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
        return rewrite(site, columns, id, version, manuscript, VersionStep.REWRITE, null);
    }

    /**
     * Brings an earlier text back (恢复版本). What was changed since stays kept; whatever is checked today is checked.
     *
     * @param version the article's version that the editor had read
     * @param number  of the version to bring back
     */
    public Written restore(Site site, ColumnTree columns, long id, long version, int number) {
        var text = versions.text(id, versions.require(id, number));
        return rewrite(site, columns, id, version, text.manuscript(), VersionStep.RESTORE, Integer.toString(number));
    }

    private Written rewrite(
            Site site,
            ColumnTree columns,
            long id,
            long version,
            Manuscript manuscript,
            VersionStep step,
            String note) {
        requireOpen(site);
        var article = chronicle.hold(id);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        var cleaned = manuscripts.clean(columns, manuscript);
        var text = Snapshot.of(cleaned.text(), cleaned.facts());
        var now = clock.instant();
        if (article.state() != ArticleState.PUBLISHED) {
            take(article, cleaned, now);
            gate.changed(site.key(), id, chronicle.saved(article, text, step, note, now));
        } else {
            requireForPublishing(cleaned.text().body(), cleaned.facts());
            if (gate.levels(article, text.columnCode()) > 0) {
                var before = article.latestVersion();
                var number = chronicle.saved(article, text, step, note, now);
                if (number != before) {
                    article.keepWaiting(number);
                    gate.changed(site.key(), id, number);
                }
            } else {
                take(article, cleaned, now);
                chronicle.saved(article, text, step, note, now);
                chronicle.shown(article, now);
            }
        }
        articles.flush();
        changed.fire(new ArticleChanged(site.key(), id, step.name().toLowerCase(Locale.ROOT), article.title()));
        return new Written(article, cleaned.removed());
    }

    /** Makes an article's latest text public, once all levels of review have approved it. */
    public Article publish(Site site, ColumnTree columns, long id) {
        requireOpen(site);
        var article = chronicle.hold(id);
        var number = article.latestVersion();
        gate.requirePassed(article, number);
        show(columns, article);
        gate.passed(site.key(), id, number);
        changed.fire(new ArticleChanged(site.key(), id, "publish", article.title()));
        return article;
    }

    /** Makes the latest text public without the approvals that are missing (紧急发布); the reason is kept for inspections. */
    public Article publishUrgently(Site site, ColumnTree columns, long id, String reason) {
        requireOpen(site);
        new Violations().requireText(reason, "reason", 200).check();
        var article = chronicle.hold(id);
        var number = article.latestVersion();
        show(columns, article);
        gate.overruled(site.key(), id, number, reason.strip());
        changed.fire(new ArticleChanged(site.key(), id, "publish", article.title() + ": " + reason));
        return article;
    }

    /** Checks, and changes nothing, whether an article's latest text could become public now. */
    public void requirePublishable(ColumnTree columns, long id) {
        var article = articles.require(id);
        if (article.state() == ArticleState.PUBLISHED && article.pendingVersion() == null) {
            throw new Conflict("article.already-published", article.title());
        }
        var latest = article.latestVersion();
        gate.requirePassed(article, latest);
        requireComplete(
                columns,
                latest == 0
                        ? Snapshot.of(article, facts.stored(id).orElse(null))
                        : versions.text(id, versions.require(id, latest)));
    }

    /** Checks that a text could become public as it is. */
    public void requireComplete(ColumnTree columns, Snapshot text) {
        var cleaned = manuscripts.clean(columns, text.manuscript());
        requireForPublishing(cleaned.text().body(), cleaned.facts());
    }

    private void show(ColumnTree columns, Article article) {
        var now = clock.instant();
        if (article.pendingVersion() == null) {
            var kind = columns.require(article.columnCode()).content();
            requireForPublishing(article.body(), facts.of(article.id(), kind).orElseGet(() -> unknown(kind)));
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
        var cleaned = manuscripts.clean(columns, text.manuscript());
        requireForPublishing(cleaned.text().body(), cleaned.facts());
        take(article, cleaned, now);
        // Rules of cleaning may have become stricter since: then what is shown is a version of its own.
        chronicle.saved(article, Snapshot.of(cleaned.text(), cleaned.facts()), VersionStep.REWRITE, null, now);
        if (article.state() != ArticleState.PUBLISHED) {
            article.publish(now);
        }
    }

    private void take(Article article, Cleaned cleaned, Instant now) {
        article.take(cleaned.text(), now);
        facts.replace(article.id(), cleaned.facts());
    }

    public Article withdraw(Site site, long id, String reason) {
        requireOpen(site);
        new Violations().requireText(reason, "reason", 200).check();
        var article = chronicle.hold(id);
        var now = clock.instant();
        article.withdraw(reason, now);
        articles.flush();
        chronicle.withdrawn(id, now);
        changed.fire(new ArticleChanged(site.key(), article.id(), "withdraw", article.title() + ": " + reason));
        return article;
    }

    /** An article that was published elsewhere, at its time there. */
    public record Adopted(Manuscript manuscript, Instant publishedAt) {}

    /**
     * Takes articles over with the times at which they were published elsewhere: for demonstrations and imports.
     *
     * @return their ids, in the order given
     */
    public List<Long> adopt(Site site, ColumnTree columns, List<Adopted> adopted) {
        var ids = new ArrayList<Long>();
        var known = new LinkedHashMap<Long, Facts>();
        for (var one : adopted) {
            var cleaned = manuscripts.clean(columns, one.manuscript());
            var article = new Article(Actor.current(), cleaned.text(), one.publishedAt());
            article.publish(one.publishedAt());
            articles.persist(article);
            ids.add(article.id());
            known.put(article.id(), cleaned.facts());
        }
        known.forEach(facts::add);
        changed.fire(new ArticleChanged(site.key(), 0, "adopt", Integer.toString(adopted.size())));
        return ids;
    }

    /** The facts of an article that was stored when its column did not ask for any. */
    private Facts unknown(ContentKind kind) {
        return FactsDraft.NONE.checked(kind, clock, new Violations());
    }

    private static void requireForPublishing(SafeHtml body, Facts facts) {
        var violations = new Violations().require(!body.isBlank(), "body", "article.body.blank");
        if (facts != null) {
            facts.requireForPublishing(violations);
        }
        violations.check();
    }

    /** @throws Conflict when nothing can be changed any more */
    public static void requireOpen(Site site) {
        if (site.status() == SiteStatus.CLOSED) {
            throw new Conflict("site.closed", site.name());
        }
    }
}
