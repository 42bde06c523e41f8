package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Like;
import org.zhanqun.tenancy.Tenants;

/** The rows of the lists. The province's are open to all; a site's only to the site that is bound. */
@ApplicationScoped
public class Words {
    private static final String IN =
            " where listing.addedIn <= :version and (listing.removedIn is null or listing.removedIn > :version)";

    private final EntityManager entityManager;

    Words(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param site 0 when the site has no words of its own, or none is bound */
    public record Versions(long province, long settings, long site) {}

    /** A word as a list shows it. */
    public record Line(long id, ListedWord word, long addedIn, String addedBy) {}

    public record Found(List<Line> words, long total) {}

    /** Of the province's list and of the bound site's, in one statement. */
    public Versions versions() {
        return entityManager
                .createQuery(
                        "select p.revision, p.settings, coalesce((select max(s.revision) from SiteList s), 0L)"
                                + " from ProvinceList p",
                        Versions.class)
                .getSingleResult();
    }

    /** All words that a version of a list has. */
    public List<ListedWord> in(WordScope scope, long version) {
        return entityManager
                .createQuery("select listing from " + scope.entity() + IN + " order by id", WordRow.class)
                .setParameter("version", version)
                .getResultStream()
                .map(WordRow::listed)
                .toList();
    }

    /** One page of what a version has, the latest first. @param text within the word, or null @param kind or null */
    public Found page(WordScope scope, long version, ListedWord.Kind kind, String text, int page, int size) {
        var pattern = text == null || text.isBlank() ? "%" : Like.holding(text.strip());
        var where = IN + " and listing.word like :text escape '!'" + (kind == null ? "" : " and listing.kind = :kind");
        var lines = entityManager
                .createQuery(
                        "select id, listing.kind, listing.word, listing.suggestion, listing.note, listing.firstDay, listing.lastDay, listing.addedIn,"
                                + " listing.addedBy from " + scope.entity() + where + " order by id desc",
                        Object[].class)
                .setParameter("version", version)
                .setParameter("text", pattern);
        var total = entityManager
                .createQuery("select count(*) from " + scope.entity() + where, Long.class)
                .setParameter("version", version)
                .setParameter("text", pattern);
        if (kind != null) {
            lines.setParameter("kind", kind);
            total.setParameter("kind", kind);
        }
        return new Found(
                lines.setFirstResult((page - 1) * size)
                        .setMaxResults(size)
                        .getResultStream()
                        .map(Words::line)
                        .toList(),
                total.getSingleResult());
    }

    private static Line line(Object[] row) {
        return new Line(
                (Long) row[0],
                new ListedWord(
                        (ListedWord.Kind) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6]),
                (Long) row[7],
                (String) row[8]);
    }

    public Map<Rule, Severity> severities() {
        var severities = new EnumMap<Rule, Severity>(Rule.class);
        entityManager
                .createQuery("from SetSeverity", SetSeverity.class)
                .getResultList()
                .forEach(set -> severities.put(set.rule(), set.severity()));
        return severities;
    }

    void set(Rule rule, Severity severity) {
        entityManager.merge(new SetSeverity(rule, severity));
        entityManager
                .createQuery("update ProvinceList set settings = settings + 1")
                .executeUpdate();
    }

    /** @return false when the list is not in that version any more */
    boolean raise(WordScope scope, long version) {
        var update = "update " + (scope == WordScope.SITE ? "SiteList" : "ProvinceList")
                + " set revision = revision + 1 where revision = :version";
        var raised = entityManager
                        .createQuery(update)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
        if (!raised && scope == WordScope.SITE && version == 0 && versions().site() == 0) {
            entityManager.persist(new SiteList(Tenants.currentSite()));
            entityManager.flush();
            return true;
        }
        return raised;
    }

    void add(WordScope scope, Collection<ListedWord> words, long version) {
        words.forEach(word -> {
            var row = new WordRow(word, version);
            entityManager.persist(scope == WordScope.SITE ? new SiteWord(row) : new ProvinceWord(row));
        });
        entityManager.flush();
        entityManager.clear();
    }

    /** @return how many there were */
    int remove(WordScope scope, Collection<Long> ids, long version) {
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery("update " + scope.entity()
                                + " set listing.removedIn = :version, listing.removedBy = :user"
                                + " where id in :ids and listing.removedIn is null")
                        .setParameter("version", version)
                        .setParameter("user", Actor.current())
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    /** The ids of all current words. */
    Map<ListedWord, Long> current(WordScope scope, long version) {
        var current = new HashMap<ListedWord, Long>();
        page(scope, version, null, null, 1, Integer.MAX_VALUE)
                .words()
                .forEach(line -> current.put(line.word(), line.id()));
        return current;
    }
}
