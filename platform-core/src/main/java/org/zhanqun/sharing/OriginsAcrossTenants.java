package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.zhanqun.content.Referenced;

/**
 * What others were offered of an article, for the site whose article it is and that is bound: each statement names it. They get to
 * know the article's title, its address, and whether it is public.
 */
@ApplicationScoped
class OriginsAcrossTenants {
    private static final String OF = " WHERE origin_site = :site AND origin_article = :article";

    private final EntityManager entityManager;

    OriginsAcrossTenants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether anybody was ever offered an article. */
    boolean offered(String site, long article) {
        return !session()
                .createNativeQuery("SELECT id FROM share_delivery" + OF + " LIMIT 1", Long.class)
                .addScalar("id", Long.class)
                .setParameter("site", site)
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }

    void available(Referenced of) {
        session()
                .createNativeMutationQuery(
                        "UPDATE share_delivery SET version = version + 1, title = :title, origin_url ="
                                + " :url, available = TRUE" + OF)
                .setParameter("title", of.title())
                .setParameter("url", of.origin().url())
                .setParameter("site", of.origin().site())
                .setParameter("article", of.origin().article())
                .executeUpdate();
    }

    void unavailable(String site, long article) {
        session()
                .createNativeMutationQuery("UPDATE share_delivery SET version = version + 1, available = FALSE" + OF)
                .setParameter("site", site)
                .setParameter("article", article)
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
