package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * What the public may read by the facts of the bound site's articles: documents by validity, and who explains whom. What was
 * read is recorded for whatever is made from it.
 */
@ApplicationScoped
public class PublishedFacts {
    private static final String DOCUMENTS = "and columnCode = :column"
            + " and id in (select articleId from PolicyFacts where facts.validity = :validity)";

    private final EntityManager entityManager;

    PublishedFacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The page of a column's documents of one validity with the newest. @param length of a full page */
    public ListPage front(String columnCode, Validity validity, int length) {
        return documents(columnCode, validity).front(length);
    }

    /** A page of a column's documents of one validity by its number, counted from the oldest. */
    public Optional<ListPage> numbered(String columnCode, Validity validity, int number, int length) {
        return documents(columnCode, validity).numbered(number, length);
    }

    private StableList documents(String columnCode, Validity validity) {
        return new StableList(
                entityManager,
                Scope.documents(columnCode, validity.name()),
                DOCUMENTS,
                Map.of("column", columnCode, "validity", validity));
    }

    /** The validities that documents of a column are of. */
    public Set<Validity> validities(String columnCode) {
        var witnesses = new HashMap<String, Long>();
        var found = EnumSet.noneOf(Validity.class);
        entityManager
                .createQuery(
                        "select facts.validity, min(articleId) from PolicyFacts where articleId in (select id from"
                                + " Article where state = org.zhanqun.content.ArticleState.PUBLISHED and columnCode ="
                                + " :column) group by facts.validity",
                        Object[].class)
                .setParameter("column", columnCode)
                .getResultList()
                .forEach(row -> {
                    found.add((Validity) row[0]);
                    witnesses.put(((Validity) row[0]).name(), (Long) row[1]);
                });
        Reading.record(new PresenceRead(Scope.of(columnCode), PresenceRead.By.VALIDITY, witnesses));
        return found;
    }

    /** What explains a document, newest first. */
    public List<ArticleLine> interpretationsOf(long policy, int most) {
        var found = lines("and id in (select articleId from InterpretationFacts where policyId = :policy)"
                        + PublishedArticles.NEWEST_FIRST)
                .setParameter("policy", policy)
                .setMaxResults(most)
                .getResultList();
        PublishedArticles.recordNewest(Scope.explaining(policy), found, most);
        return found;
    }

    /** The document that an article explains, when that is public. */
    public Optional<ArticleLine> explainedBy(long interpretation) {
        Reading.record(new ArticlesRead(interpretation));
        return entityManager
                .createQuery("select policyId from InterpretationFacts where articleId = :article", Long.class)
                .setParameter("article", interpretation)
                .getResultStream()
                .findFirst()
                .flatMap(this::document);
    }

    /** Also what is not public is remembered: it shows as soon as it is. */
    private Optional<ArticleLine> document(long id) {
        Reading.record(new ArticlesRead(id));
        return lines("and id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    private TypedQuery<ArticleLine> lines(String conditionAndOrder) {
        return entityManager.createQuery(PublishedArticles.LINE + conditionAndOrder, ArticleLine.class);
    }
}
