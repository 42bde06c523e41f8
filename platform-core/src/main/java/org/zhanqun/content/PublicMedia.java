package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.reading.MediaRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * Which files of the bound site the public may have: those that something public shows or leads to. What belongs only to
 * drafts, withdrawn articles or changes that wait for their approval is not there for the public, even for somebody who knows the address.
 */
@ApplicationScoped
public class PublicMedia {
    private final EntityManager entityManager;

    PublicMedia(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<MediaFile> byToken(String token) {
        Reading.record(new MediaRead());
        Reading.record(new RangeRead(Scope.SITE, null, null));
        return entityManager
                .createQuery(
                        "from MediaFile file where file.token = :token and exists (select 1 from MediaUse use"
                                + " join Article article on article.id = use.articleId where use.mediaId = file.id"
                                + " and use.place <> :pending"
                                + " and article.state = org.zhanqun.content.ArticleState.PUBLISHED)",
                        MediaFile.class)
                .setParameter("token", token)
                .setParameter("pending", Place.PENDING)
                .getResultStream()
                .findFirst();
    }
}
