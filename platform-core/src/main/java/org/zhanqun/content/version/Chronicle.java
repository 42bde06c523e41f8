package org.zhanqun.content.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.version.ArticleVersion.Saving;
import org.zhanqun.kernel.Actor;
import org.zhanqun.media.MediaUses;

/** Keeps, in the transaction of each change, what was written and what the public read. Whoever changes an article holds it first. */
@ApplicationScoped
public class Chronicle {
    private final Articles articles;
    private final ArticleFacts facts;
    private final Versions versions;
    private final Showings showings;
    private final MediaUses uses;

    Chronicle(Articles articles, ArticleFacts facts, Versions versions, Showings showings, MediaUses uses) {
        this.articles = articles;
        this.facts = facts;
        this.versions = versions;
        this.showings = showings;
        this.uses = uses;
    }

    /**
     * An article of this site for whoever is going to change it: others who would wait, and then see what was done. When
     * nothing of it was kept before, it is kept as it stands, so that taking articles over stays cheap.
     */
    public Article hold(long id) {
        var article = articles.requireToChange(id);
        article.requireNotDeleted();
        article.requireOwn();
        if (article.latestVersion() == 0) {
            var found = new Saving(VersionStep.FOUND, article.createdBy(), article.updatedAt(), null);
            var number = versions.keep(article, asItStands(article), found);
            if (article.state() == ArticleState.PUBLISHED) {
                showings.begin(id, number, article.updatedAt());
            }
        }
        return article;
    }

    /** What an article's row, facts and attachments say now: the public's text, or the latest of one that is not public. */
    public Snapshot asItStands(Article article) {
        var id = article.id();
        return Snapshot.of(article, facts.stored(id).orElse(null), Attached.of(uses.attachments(id)));
    }

    /** The files of the text that whoever writes goes on with. */
    public List<Attached> attachments(Article article) {
        var id = article.id();
        return article.pendingVersion() == null
                ? Attached.of(uses.attachments(id))
                : versions.require(id, article.pendingVersion()).attachments();
    }

    /** What stands in the fields that frameworks add, in the text that whoever writes goes on with. */
    public CustomValues custom(Article article) {
        return article.pendingVersion() == null
                ? article.custom()
                : versions.require(article.id(), article.pendingVersion()).custom();
    }

    /** The text that whoever writes goes on with: the one that waits, or else the one there is. */
    public Snapshot latest(Article article) {
        return article.pendingVersion() == null
                ? asItStands(article)
                : versions.text(article.id(), versions.require(article.id(), article.pendingVersion()));
    }

    /** Keeps the first text of a new article, which knows that it has one. */
    public void written(Article article, Snapshot text, Instant now) {
        versions.keepFirst(article, text, new Saving(VersionStep.WRITE, Actor.current(), now, null));
    }

    /** @param note more words on why, or null @return the number under which the text is kept */
    public int saved(Article article, Snapshot text, VersionStep step, String note, Instant now) {
        return versions.keep(article, text, new Saving(step, Actor.current(), now, note));
    }

    /** The public reads the latest version from now on. */
    public void shown(Article article, Instant now) {
        showings.begin(article.id(), article.latestVersion(), now);
    }

    /** The public reads nothing of the article from now on. */
    public void withdrawn(long article, Instant now) {
        showings.end(article, now);
    }
}
