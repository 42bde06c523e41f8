package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.zhanqun.feed.Placement;

/**
 * All sites' references to one article. They change in the transaction that changes the article, which is bound to the article's
 * site; so these statements are native, and each names the site and the article that the references stand for.
 */
@ApplicationScoped
class ReferencesAcrossTenants {
    private static final String OF = " WHERE origin_site = :site AND origin_article = :article";

    private final EntityManager entityManager;

    ReferencesAcrossTenants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A reference. @param place where it stands, or would if it were shown @param shown whether the public sees it */
    record Held(String site, long id, boolean shown, Placement place) {
        Placement placement() {
            return shown ? place : null;
        }

        /** The place of the same reference with other looks. */
        Placement pictured(boolean pictured) {
            return new Placement(place.column(), place.publishedAt(), pictured, null, null, place.pinned());
        }
    }

    /** All references to an article, locked: whoever is just adding one is waited for. */
    List<Held> hold(Origin origin) {
        return session()
                .createNativeQuery(
                        "SELECT tenant_id, id, state, column_code, published_at, picture_url, pinned_until FROM article"
                                + OF + " FOR UPDATE",
                        Object[].class)
                .addScalar("tenant_id", String.class)
                .addScalar("id", Long.class)
                .addScalar("state", String.class)
                .addScalar("column_code", String.class)
                .addScalar("published_at", Instant.class)
                .addScalar("picture_url", String.class)
                .addScalar("pinned_until", Instant.class)
                .setParameter("site", origin.site())
                .setParameter("article", origin.article())
                .getResultList()
                .stream()
                .map(ReferencesAcrossTenants::held)
                .toList();
    }

    private static Held held(Object[] row) {
        return new Held(
                (String) row[0],
                (Long) row[1],
                ArticleState.PUBLISHED.name().equals(row[2]),
                new Placement((String) row[3], (Instant) row[4], row[5] != null, null, null, row[6] != null));
    }

    void show(Referenced of, Instant now) {
        var picture = of.picture();
        session()
                .createNativeMutationQuery("UPDATE article SET version = version + 1, state = 'PUBLISHED',"
                        + " withdrawal_reason = NULL, title = :title, summary = :summary, source = :source, editor ="
                        + " :editor, picture_url = :picture, picture_alt = :alt, origin_url = :url, updated_at = :now"
                        + OF)
                .setParameter("title", of.title())
                .setParameter("summary", of.summary())
                .setParameter("source", of.source())
                .setParameter("editor", of.editor(), String.class)
                .setParameter("picture", picture == null ? null : picture.url(), String.class)
                .setParameter("alt", picture == null ? null : picture.alt(), String.class)
                .setParameter("url", of.origin().url())
                .setParameter("now", now)
                .setParameter("site", of.origin().site())
                .setParameter("article", of.origin().article())
                .executeUpdate();
    }

    void withdraw(Origin origin, String reason, Instant now) {
        session()
                .createNativeMutationQuery("UPDATE article SET version = version + 1, state = 'WITHDRAWN',"
                        + " withdrawal_reason = :reason, updated_at = :now" + OF)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .setParameter("site", origin.site())
                .setParameter("article", origin.article())
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
