package org.zhanqun.content.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.Reading;

/** The facts of the bound site's articles. Read by queries rather than by key, so that the tenant filter always applies. */
@ApplicationScoped
public class ArticleFacts {
    private static final List<Class<?>> TABLES = List.of(
            PolicyFacts.class, InterpretationFacts.class, LeaderFacts.class, OrganisationFacts.class, TopicFacts.class);

    private final EntityManager entityManager;

    ArticleFacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Stores the facts of an article that has none yet; null stores nothing. */
    public void add(long article, Facts facts) {
        switch (facts) {
            case null -> {}
            case Policy policy -> entityManager.persist(new PolicyFacts(article, policy));
            case Interpretation interpretation ->
                entityManager.persist(new InterpretationFacts(article, interpretation));
            case Leader leader -> entityManager.persist(new LeaderFacts(article, leader));
            case Organisation organisation -> entityManager.persist(new OrganisationFacts(article, organisation));
            case Topic topic -> entityManager.persist(new TopicFacts(article, topic));
        }
    }

    /** Replaces an article's facts, also those of another kind that it had in another column. */
    public void replace(long article, Facts facts) {
        var table = table(facts);
        for (var other : TABLES) {
            if (other != table) {
                entityManager
                        .createQuery("delete from " + other.getSimpleName() + " where articleId = :article")
                        .setParameter("article", article)
                        .executeUpdate();
            }
        }
        var known = table == null ? null : row(table, article).orElse(null);
        switch (known) {
            case null -> add(article, facts);
            case PolicyFacts row -> row.take((Policy) facts);
            case InterpretationFacts row -> row.take((Interpretation) facts);
            case LeaderFacts row -> row.take((Leader) facts);
            case OrganisationFacts row -> row.take((Organisation) facts);
            case TopicFacts row -> row.take((Topic) facts);
            default -> throw new IllegalStateException("No facts are " + known.getClass());
        }
    }

    /** The facts that an article of a column of this kind has. */
    public Optional<Facts> of(long article, ContentKind kind) {
        Reading.record(new ArticlesRead(article));
        return switch (kind) {
            case NEWS, MAILBOX, LETTERS -> Optional.empty();
            case POLICY -> row(PolicyFacts.class, article).map(PolicyFacts::facts);
            case INTERPRETATION -> row(InterpretationFacts.class, article).map(InterpretationFacts::facts);
            case LEADER -> row(LeaderFacts.class, article).map(LeaderFacts::facts);
            case ORGANISATION -> row(OrganisationFacts.class, article).map(OrganisationFacts::facts);
            case TOPIC -> row(TopicFacts.class, article).map(TopicFacts::facts);
        };
    }

    /** Whatever facts an article has, when its column may be gone. */
    public Optional<Facts> stored(long article) {
        for (var kind : ContentKind.values()) {
            var known = of(article, kind);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** The documents among these articles. */
    public Map<Long, Policy> policies(Collection<Long> articles) {
        return facts("PolicyFacts", articles, Policy.class);
    }

    /** The leaders among these articles. */
    public Map<Long, Leader> leaders(Collection<Long> articles) {
        return facts("LeaderFacts", articles, Leader.class);
    }

    /** The organs among these articles. */
    public Map<Long, Organisation> organisations(Collection<Long> articles) {
        return facts("OrganisationFacts", articles, Organisation.class);
    }

    /** Ids of the articles that explain a document, drafts too, oldest first. */
    public List<Long> interpretationsOf(long policy) {
        return entityManager
                .createQuery(
                        "select articleId from InterpretationFacts where policyId = :policy order by articleId",
                        Long.class)
                .setParameter("policy", policy)
                .getResultList();
    }

    private <F> Map<Long, F> facts(String table, Collection<Long> articles, Class<F> type) {
        var found = new HashMap<Long, F>();
        if (!articles.isEmpty()) {
            Reading.record(ArticlesRead.of(articles));
            entityManager
                    .createQuery(
                            "select articleId, facts from " + table + " where articleId in :articles", Object[].class)
                    .setParameter("articles", articles)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], type.cast(row[1])));
        }
        return found;
    }

    private <T> Optional<T> row(Class<T> table, long article) {
        return entityManager
                .createQuery("from " + table.getSimpleName() + " where articleId = :article", table)
                .setParameter("article", article)
                .getResultStream()
                .findFirst();
    }

    private static Class<?> table(Facts facts) {
        return switch (facts) {
            case null -> null;
            case Policy _ -> PolicyFacts.class;
            case Interpretation _ -> InterpretationFacts.class;
            case Leader _ -> LeaderFacts.class;
            case Organisation _ -> OrganisationFacts.class;
            case Topic _ -> TopicFacts.class;
        };
    }
}
