package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.kernel.DomainException.NotFound;

/** The work list of the bound site (需要处理), and for the province how long each site's is. */
@ApplicationScoped
public class OpenFindings {
    private final EntityManager entityManager;

    OpenFindings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A finding as the list shows it. @param title of the article */
    public record Line(
            Long id,
            Long articleId,
            String title,
            Rule rule,
            Field field,
            int number,
            String words,
            String note,
            String suggestion,
            Instant foundAt) {}

    public record Found(List<Line> findings, long total) {}

    public record Count(String site, Rule rule, long findings) {}

    /** One page of the findings of some rules, those of the first rules first. */
    public Found page(Collection<Rule> first, Collection<Rule> others, int page, int size) {
        var rules = new HashSet<>(first);
        rules.addAll(others);
        if (rules.isEmpty()) {
            return new Found(List.of(), 0);
        }
        var lines = entityManager
                .createQuery(
                        "select f.id, f.articleId, a.title, f.rule, f.field, f.number, f.words, f.note, f.suggestion,"
                                + " f.foundAt from OpenFinding f join Article a on a.id = f.articleId"
                                + " where f.rule in :rules"
                                + " order by case when f.rule in :first then 0 else 1 end, f.id desc",
                        Line.class)
                .setParameter("rules", rules)
                .setParameter("first", first)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery("select count(*) from OpenFinding where rule in :rules", Long.class)
                .setParameter("rules", rules)
                .getSingleResult();
        return new Found(lines, total);
    }

    /** How many of each rule; run as the province, those of all sites. */
    public List<Count> counts() {
        return entityManager
                .createQuery(
                        "select tenantId, rule, count(*) from OpenFinding group by tenantId, rule order by tenantId, rule",
                        Count.class)
                .getResultList();
    }

    /** @throws NotFound when this site has none with this id; another site's looks the same */
    OpenFinding require(long id) {
        return entityManager
                .createQuery("from OpenFinding where id = :id", OpenFinding.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("check.finding.not-found", Long.toString(id)));
    }

    void close(long article, String key) {
        entityManager
                .createQuery("delete from OpenFinding where articleId = :article and findingKey = :key")
                .setParameter("article", article)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Puts what was found now in the place of what was found in these articles before; what somebody answers for stays out. */
    void replace(Map<Long, List<Finding>> found, Instant now) {
        if (found.isEmpty()) {
            return;
        }
        entityManager
                .createQuery("delete from OpenFinding where articleId in :articles")
                .setParameter("articles", found.keySet())
                .executeUpdate();
        if (found.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        var waived = waived(found.keySet());
        found.forEach((article, findings) -> findings.stream()
                .filter(finding -> !waived.getOrDefault(article, Set.of()).contains(finding.key()))
                .forEach(finding -> entityManager.persist(new OpenFinding(article, finding, now))));
        entityManager.flush();
    }

    private Map<Long, Set<String>> waived(Collection<Long> articles) {
        var waived = new HashMap<Long, Set<String>>();
        entityManager
                .createQuery("select articleId, findingKey from Waiver where articleId in :articles", Object[].class)
                .setParameter("articles", articles)
                .getResultList()
                .forEach(row -> waived.computeIfAbsent((Long) row[0], _ -> new HashSet<>())
                        .add((String) row[1]));
        return waived;
    }
}
