package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.Session;
import org.zhanqun.content.LeadPicture;
import org.zhanqun.content.Origin;
import org.zhanqun.content.facts.CustomValuesConverter;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.tenancy.Tenants;

/**
 * Other sites' texts for the bound site. The only way to them is through a row of its own that says it was offered this one, and
 * only while the original is public.
 */
@ApplicationScoped
public class SharedTextsAcrossTenants {
    private static final String GRANTED =
            "SELECT a.tenant_id AS site, a.id AS article, d.origin_url AS url, a.title AS title,"
                    + " a.summary AS summary, a.body AS body, a.source AS source, a.editor AS editor, a.picture_url AS picture,"
                    + " a.picture_alt AS alt, a.custom_values AS custom FROM share_delivery d JOIN article a ON a.tenant_id = d.origin_site AND a.id ="
                    + " d.origin_article WHERE d.tenant_id = :taker AND d.state = :state AND a.state = 'PUBLISHED' AND ";

    private final EntityManager entityManager;

    SharedTextsAcrossTenants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The text that a reference of the bound site stands for. */
    public Optional<SharedText> ofReference(long article) {
        Reading.record(new ArticlesRead(article));
        return read("d.article_id = :id", DeliveryState.TAKEN, article);
    }

    /** The text that the bound site was offered and has not decided about. */
    Optional<SharedText> ofOffer(long delivery) {
        return read("d.id = :id", DeliveryState.OFFERED, delivery);
    }

    private Optional<SharedText> read(String condition, DeliveryState state, long id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(GRANTED + condition, Object[].class)
                .addScalar("site", String.class)
                .addScalar("article", Long.class)
                .addScalar("url", String.class)
                .addScalar("title", String.class)
                .addScalar("summary", String.class)
                .addScalar("body", String.class)
                .addScalar("source", String.class)
                .addScalar("editor", String.class)
                .addScalar("picture", String.class)
                .addScalar("alt", String.class)
                .addScalar("custom", String.class)
                .setParameter("taker", Tenants.currentSite())
                .setParameter("state", state.name())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(SharedTextsAcrossTenants::text);
    }

    private static SharedText text(Object[] row) {
        return new SharedText(
                new Origin((String) row[0], (Long) row[1], (String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                row[8] == null ? null : new LeadPicture((String) row[8], (String) row[9]),
                CustomValuesConverter.read((String) row[10]).shown().resolved((String) row[2]));
    }
}
