package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Where the bound site's articles are, or were, to be found: for whoever goes through all of them in steady memory. */
@ApplicationScoped
public class ArticlePlaces {
    private final EntityManager entityManager;

    ArticlePlaces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An article that is public, or was until it was withdrawn. */
    public record Place(Long id, String columnCode, Instant publishedAt) {}

    /** The next of them in the order of their ids, withdrawn ones included. @param id the last one seen, 0 at first */
    public List<Place> after(long id, int most) {
        return entityManager
                .createQuery(
                        "select id, columnCode, publishedAt from Article"
                                + " where id > :id and publishedAt is not null order by id",
                        Place.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }
}
