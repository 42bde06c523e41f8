package org.zhanqun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhanqun.check.OpenFindings;
import org.zhanqun.check.Words;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.EmptyColumns;
import org.zhanqun.framework.Inspection;
import org.zhanqun.interaction.Letters;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Sites;

/** Counts on the bound site what an inspection would look at, and keeps it in the site's row. */
@ApplicationScoped
public class HealthMeasuring {
    private static final Set<Inspection> MAIN = Set.of(Inspection.NEWS, Inspection.NOTICE, Inspection.POLICY);

    private final Sites sites;
    private final ColumnTrees trees;
    private final EmptyColumns emptyColumns;
    private final OpenFindings findings;
    private final Words words;
    private final Letters letters;
    private final EntityManager entityManager;
    private final Clock clock;

    HealthMeasuring(
            Sites sites,
            ColumnTrees trees,
            EmptyColumns emptyColumns,
            OpenFindings findings,
            Words words,
            Letters letters,
            EntityManager entityManager,
            Clock clock) {
        this.sites = sites;
        this.trees = trees;
        this.emptyColumns = emptyColumns;
        this.findings = findings;
        this.words = words;
        this.letters = letters;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A column over its limit. */
    private record Late(SiteColumn column, int days) {}

    /** Run as the site. */
    public SiteHealth measure(String key) {
        var measured = counted(key);
        var now = clock.instant();
        var former = entityManager
                .createQuery("from SiteHealth", SiteHealth.class)
                .getResultStream()
                .findFirst();
        if (former.isPresent()) {
            former.get().measure(measured, now);
            return former.get();
        }
        var first = new SiteHealth(measured, now);
        entityManager.persist(first);
        return first;
    }

    private Measured counted(String key) {
        var today = Clocks.today(clock);
        var columns = trees.of(sites.require(key));
        var newest = newest();
        var late = late(columns.all(), newest, today);
        var worst = late.stream().max(Comparator.comparingInt(Late::days));
        return new Measured(
                late.size(),
                (int) late.stream()
                        .filter(one -> MAIN.contains(one.column().inspection()))
                        .count(),
                worst.map(one -> one.column().name()).orElse(null),
                worst.map(Late::days).orElse(0),
                emptyColumns.of(columns).size(),
                newest.values().stream()
                        .max(Comparator.naturalOrder())
                        .map(at -> days(at, today))
                        .orElse(null),
                blocking(),
                (int) letters.waiting(today).overdue());
    }

    private Map<String, Instant> newest() {
        var newest = new HashMap<String, Instant>();
        entityManager
                .createQuery(
                        "select columnCode, max(publishedAt) from Article"
                                + " where state = org.zhanqun.content.ArticleState.PUBLISHED group by columnCode",
                        Object[].class)
                .getResultList()
                .forEach(row -> newest.put((String) row[0], (Instant) row[1]));
        return newest;
    }

    private static List<Late> late(Collection<SiteColumn> columns, Map<String, Instant> newest, LocalDate today) {
        return columns.stream()
                .filter(column -> column.maxAgeDays() != null
                        && column.holdsArticles()
                        && !column.standing().retired()
                        && newest.containsKey(column.code()))
                .map(column -> new Late(column, days(newest.get(column.code()), today) - column.maxAgeDays()))
                .filter(one -> one.days() > 0)
                .toList();
    }

    private static int days(Instant at, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(at, Clocks.BEIJING), today);
    }

    private int blocking() {
        var severities = words.severities();
        return (int) findings.counts().stream()
                .filter(count ->
                        severities.getOrDefault(count.rule(), count.rule().severity()) == Severity.BLOCKS)
                .mapToLong(OpenFindings.Count::findings)
                .sum();
    }
}
