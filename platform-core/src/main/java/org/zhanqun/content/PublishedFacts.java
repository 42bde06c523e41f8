package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.content.facts.Validity;

/** What the public may read by the facts of the bound site's articles: documents by validity, and who explains whom. */
@ApplicationScoped
public class PublishedFacts {
    private static final String DOCUMENTS = " and columnCode = :column"
            + " and id in (select articleId from PolicyFacts where facts.validity = :validity)";

    private final EntityManager entityManager;

    PublishedFacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One page, from 1, of a column's documents of one validity, newest first. */
    public List<ArticleLine> documents(String columnCode, Validity validity, int page, int size) {
        return lines(DOCUMENTS + PublishedArticles.NEWEST_FIRST)
                .setParameter("column", columnCode)
                .setParameter("validity", validity)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many documents of a column are of each validity; those with none are left out. */
    public Map<Validity, Long> countsByValidity(String columnCode) {
        var counts = new EnumMap<Validity, Long>(Validity.class);
        entityManager
                .createQuery(
                        "select facts.validity, count(*) from PolicyFacts where articleId in (select id from Article"
                                + " where state = org.zhanqun.content.ArticleState.PUBLISHED and columnCode = :column)"
                                + " group by facts.validity",
                        Object[].class)
                .setParameter("column", columnCode)
                .getResultList()
                .forEach(row -> counts.put((Validity) row[0], (Long) row[1]));
        return counts;
    }

    /** What explains a document, newest first. */
    public List<ArticleLine> interpretationsOf(long policy, int most) {
        return lines(" and id in (select articleId from InterpretationFacts where policyId = :policy)"
                        + PublishedArticles.NEWEST_FIRST)
                .setParameter("policy", policy)
                .setMaxResults(most)
                .getResultList();
    }

    /** The document that an article explains, when that is public. */
    public Optional<ArticleLine> explainedBy(long interpretation) {
        return lines(" and id in (select policyId from InterpretationFacts where articleId = :interpretation)")
                .setParameter("interpretation", interpretation)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<ArticleLine> lines(String conditionAndOrder) {
        return entityManager.createQuery(PublishedArticles.LINE + conditionAndOrder, ArticleLine.class);
    }
}
