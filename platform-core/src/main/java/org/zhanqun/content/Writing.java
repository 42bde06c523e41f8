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
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.review.ReviewGate;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.content.version.VersionStep;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;

/** Writing articles of the bound site (采编): new ones, changes, earlier texts brought back, texts from elsewhere. */
@ApplicationScoped
public class Writing {
    private final Articles articles;
    private final ArticleFacts facts;
    private final Manuscripts manuscripts;
    private final ArticleMedia media;
    private final Versions versions;
    private final Chronicle chronicle;
    private final ReviewGate gate;
    private final BeforePublic guard;
    private final Storing storing;
    private final Clock clock;
    private final Placements placements;
    private final Event<DomainEvent> happened;

    Writing(
            Articles articles,
            ArticleFacts facts,
            Manuscripts manuscripts,
            ArticleMedia media,
            Versions versions,
            Chronicle chronicle,
            ReviewGate gate,
            BeforePublic guard,
            Storing storing,
            Clock clock,
            Placements placements,
            Event<DomainEvent> happened) {
        this.articles = articles;
        this.facts = facts;
        this.manuscripts = manuscripts;
        this.media = media;
        this.versions = versions;
        this.chronicle = chronicle;
        this.gate = gate;
        this.guard = guard;
        this.storing = storing;
        this.clock = clock;
        this.placements = placements;
        this.happened = happened;
    }

    /** An article, and what the cleaning took out of its body. */
    public record Written(Article article, List<String> removed) {}

    /** Stores a new draft. */
    public Written draft(Site site, ColumnTree columns, Manuscript manuscript) {
        return draft(site, columns, manuscript, CustomValues.NONE);
    }

    /** Stores a new draft that came from elsewhere. @param brought what stood there in the fields that frameworks add */
    public Written draft(Site site, ColumnTree columns, Manuscript manuscript, CustomValues brought) {
        site.requireOpen();
        var cleaned = manuscripts.clean(columns, manuscript, brought);
        var now = clock.instant();
        var article = new Article(Actor.current(), cleaned.text(), now);
        article.kept(Versions.FIRST);
        articles.persist(article);
        facts.add(article.id(), cleaned.facts());
        chronicle.written(article, Snapshot.of(cleaned.text(), cleaned.facts(), List.of()), now);
        articles.flush();
        media.add(article, FactsDraft.of(cleaned.facts()));
        happened.fire(new DraftChanged(site.key(), article.id(), "write", article.title()));
        return new Written(article, cleaned.removed());
    }

    /**
     * Replaces an article's text.
     *
     * @param version the version the editor had read
     * @throws Conflict when somebody else has changed it since
     */
    public Written rewrite(Site site, ColumnTree columns, long id, long version, Manuscript manuscript) {
        return rewrite(site, columns, id, version, manuscript, null, null, VersionStep.REWRITE, null);
    }

    /**
     * Brings an earlier text back (恢复版本). What was changed since stays kept; whatever is checked today is checked.
     *
     * @param version the article's version that the editor had read
     * @param number  of the version to bring back
     */
    public Written restore(Site site, ColumnTree columns, long id, long version, int number) {
        var text = versions.text(id, versions.require(id, number));
        return rewrite(
                site,
                columns,
                id,
                version,
                text.manuscript(),
                text.custom(),
                text.attachments(),
                VersionStep.RESTORE,
                number);
    }

    /**
     * Puts an article into another column (移动栏目), with the text that whoever writes goes on with. Where that column's rules or
     * facts are others, they hold.
     */
    public Article move(Site site, ColumnTree columns, long id, String columnCode) {
        var article = chronicle.hold(id);
        var latest = chronicle.latest(article);
        if (latest.columnCode().equals(columnCode)) {
            throw new Conflict("article.column.same", article.title());
        }
        var moved = latest.manuscript().in(columnCode);
        return rewrite(
                        site,
                        columns,
                        id,
                        article.version(),
                        moved,
                        null,
                        chronicle.attachments(article),
                        VersionStep.REWRITE,
                        null)
                .article();
    }

    /**
     * @param kept        what stood in the fields that frameworks add, or null for what the latest text has there
     * @param attachments to go with it, or null for those that the latest text has
     */
    private Written rewrite(
            Site site,
            ColumnTree columns,
            long id,
            long version,
            Manuscript manuscript,
            CustomValues kept,
            List<Attached> attachments,
            VersionStep step,
            Integer restored) {
        site.requireOpen();
        var article = chronicle.hold(id);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        var latest = chronicle.latest(article);
        var cleaned = manuscripts.clean(columns, manuscript, kept == null ? latest.custom() : kept);
        if (article.state() == ArticleState.PUBLISHED) {
            Manuscripts.requireForPublishing(columns, cleaned);
        }
        var files = attachments == null ? latest.attachments() : media.still(attachments);
        var text = Snapshot.of(cleaned.text(), cleaned.facts(), files);
        var note = restored == null ? null : restored.toString();
        var name = step.name().toLowerCase(Locale.ROOT);
        var differences = TextDifferences.between(latest, text);
        if (gate.holdsBack(article, text.columnCode())) {
            keepWaiting(site, article, text, step, note);
            happened.fire(new DraftChanged(site.key(), id, name, article.title(), differences));
            return new Written(article, cleaned.removed());
        }
        if (article.state() == ArticleState.PUBLISHED) {
            guard.require(id, text, article.publishedAt());
        }
        var before = placements.of(article);
        var now = clock.instant();
        storing.take(article, cleaned, files, now);
        var number = chronicle.saved(article, text, step, note, now);
        if (article.state() == ArticleState.PUBLISHED) {
            chronicle.shown(article, now);
        } else {
            gate.changed(site.key(), id, number);
        }
        articles.flush();
        if (article.publishedAt() == null) {
            happened.fire(new DraftChanged(site.key(), id, name, article.title(), differences));
        } else {
            storing.tell(site, article, name, article.title(), before, differences);
        }
        return new Written(article, cleaned.removed());
    }

    /** The public's text stays as it is; this one waits until it is approved and published. */
    private void keepWaiting(Site site, Article article, Snapshot text, VersionStep step, String note) {
        var latest = article.latestVersion();
        var number = chronicle.saved(article, text, step, note, clock.instant());
        if (number != latest) {
            article.keepWaiting(number);
            media.keepWaiting(article, text);
            gate.changed(site.key(), article.id(), number);
        }
        articles.flush();
    }

    /**
     * Says which files go with an article's latest text, in their order: at once, or with a change that waits for its
     * approval.
     *
     * @param version the version the editor had read
     */
    Article attach(Site site, long id, long version, List<Attached> files) {
        site.requireOpen();
        var article = chronicle.hold(id);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        var latest = chronicle.latest(article);
        if (latest.attachments().equals(files)) {
            return article;
        }
        var text = latest.attaching(files);
        if (article.pendingVersion() != null || gate.holdsBack(article, text.columnCode())) {
            keepWaiting(site, article, text, VersionStep.REWRITE, null);
            happened.fire(new DraftChanged(site.key(), id, "attach", article.title()));
            return article;
        }
        if (article.state() == ArticleState.PUBLISHED) {
            guard.require(id, text, article.publishedAt());
        }
        var place = placements.of(article);
        var now = clock.instant();
        media.take(article, text.facts(), files);
        var number = chronicle.saved(article, text, VersionStep.REWRITE, null, now);
        if (article.state() == ArticleState.PUBLISHED) {
            chronicle.shown(article, now);
        } else {
            gate.changed(site.key(), id, number);
        }
        articles.flush();
        if (article.publishedAt() == null) {
            happened.fire(new DraftChanged(site.key(), id, "attach", article.title()));
        } else {
            storing.tell(site, article, "attach", article.title(), place);
        }
        return article;
    }

    /** An article that was published elsewhere, at its time there. @param custom what stood in the fields that frameworks add */
    public record Adopted(Manuscript manuscript, Instant publishedAt, CustomValues custom) {
        public Adopted(Manuscript manuscript, Instant publishedAt) {
            this(manuscript, publishedAt, CustomValues.NONE);
        }
    }

    /**
     * Takes articles over with the times at which they were published elsewhere: for demonstrations and imports.
     *
     * @return their ids, in the order given
     */
    public List<Long> adopt(Site site, ColumnTree columns, List<Adopted> adopted) {
        var ids = new ArrayList<Long>();
        var known = new LinkedHashMap<Long, Facts>();
        var stored = new ArrayList<Article>();
        for (var one : adopted) {
            var cleaned = manuscripts.clean(columns, one.manuscript(), one.custom());
            var article = new Article(Actor.current(), cleaned.text(), one.publishedAt());
            article.publish(one.publishedAt());
            articles.persist(article);
            ids.add(article.id());
            stored.add(article);
            known.put(article.id(), cleaned.facts());
        }
        known.forEach(facts::add);
        stored.forEach(article -> media.add(article, FactsDraft.of(known.get(article.id()))));
        happened.fire(ArticleChanged.many(site.key(), "adopt", Integer.toString(adopted.size())));
        return ids;
    }
}
