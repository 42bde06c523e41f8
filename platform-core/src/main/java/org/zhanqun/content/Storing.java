package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.zhanqun.content.Manuscripts.Cleaned;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.version.Attached;
import org.zhanqun.feed.Placement;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.site.Site;

/** Puts a text, its facts and its files in the place of an article's, and tells what became of it. */
@ApplicationScoped
class Storing {
    private final Articles articles;
    private final ArticleFacts facts;
    private final ArticleMedia media;
    private final Placements placements;
    private final Event<DomainEvent> happened;

    Storing(
            Articles articles,
            ArticleFacts facts,
            ArticleMedia media,
            Placements placements,
            Event<DomainEvent> happened) {
        this.articles = articles;
        this.facts = facts;
        this.media = media;
        this.placements = placements;
        this.happened = happened;
    }

    void take(Article article, Cleaned cleaned, List<Attached> attachments, Instant now) {
        article.take(cleaned.text(), now);
        facts.replace(article.id(), cleaned.facts());
        articles.flush();
        media.take(article, FactsDraft.of(cleaned.facts()), attachments);
    }

    /** @param before where the public found it until now, or null */
    void tell(Site site, Article article, String step, String detail, Placement before) {
        tell(site, article, step, detail, before, List.of());
    }

    void tell(Site site, Article article, String step, String detail, Placement before, List<Difference> differences) {
        happened.fire(new ArticleChanged(
                site.key(), article.id(), step, detail, before, placements.of(article), differences));
    }
}
