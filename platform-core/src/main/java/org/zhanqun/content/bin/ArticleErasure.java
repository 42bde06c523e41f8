package org.zhanqun.content.bin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.zhanqun.content.Article;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.media.MediaUses;

/** Takes an article of the bound site out of the database, with all rows that name it. Who may ask for that is decided elsewhere. */
@ApplicationScoped
public class ArticleErasure {
    private static final List<String> KEPT_OF_IT =
            List.of("ReviewMark", "ReviewStep", "Review", "TimedStep", "Showing", "VersionBody", "ArticleVersion");

    private final ArticleFacts facts;
    private final MediaUses uses;
    private final EntityManager entityManager;
    private final Event<DomainEvent> happened;

    ArticleErasure(ArticleFacts facts, MediaUses uses, EntityManager entityManager, Event<DomainEvent> happened) {
        this.facts = facts;
        this.uses = uses;
        this.entityManager = entityManager;
        this.happened = happened;
    }

    /** @param site key of the site that is bound */
    public void erase(String site, Article article) {
        happened.fire(new ArticleErased(site, article.id(), article.title()));
        uses.record(
                article.id(),
                Map.of(
                        Place.BODY,
                        List.of(),
                        Place.LEAD,
                        List.of(),
                        Place.ATTACHMENT,
                        List.of(),
                        Place.PENDING,
                        List.of()));
        facts.replace(article.id(), null);
        entityManager.flush();
        for (var table : KEPT_OF_IT) {
            entityManager
                    .createQuery("delete from " + table + " where articleId = :article")
                    .setParameter("article", article.id())
                    .executeUpdate();
        }
        entityManager
                .createQuery("delete from Article where id = :article")
                .setParameter("article", article.id())
                .executeUpdate();
        entityManager.detach(article);
    }
}
