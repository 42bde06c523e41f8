package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** How many levels of review the columns of the bound site ask for. */
@ApplicationScoped
public class ReviewChains {
    public static final int MOST = 3;

    private final EntityManager entityManager;
    private final ReviewConfig config;
    private final Event<Changed> changed;

    ReviewChains(EntityManager entityManager, ReviewConfig config, Event<Changed> changed) {
        this.entityManager = entityManager;
        this.config = config;
        this.changed = changed;
    }

    /** The least that the province asks of every column. */
    public int minimum() {
        return config.minimumLevels();
    }

    /** What a column asks for whose site said nothing. */
    public int unsaid() {
        return Math.max(config.minimumLevels(), config.defaultLevels());
    }

    public int levels(String columnCode) {
        return of(columnCode).map(ReviewChain::levels).map(this::atLeast).orElseGet(this::unsaid);
    }

    /** The columns of which the site has said something. */
    public Map<String, Integer> said() {
        return entityManager.createQuery("from ReviewChain", ReviewChain.class).getResultList().stream()
                .collect(Collectors.toMap(ReviewChain::columnCode, chain -> atLeast(chain.levels())));
    }

    /** Sets how many levels a column asks for. What is under way finishes on the chain it began with. */
    public void ask(Site site, ColumnTree columns, String columnCode, int levels) {
        var column = columns.require(columnCode);
        new Violations()
                .require(column.holdsArticles(), "columnCode", "article.column.link", column.name())
                .require(levels >= 0 && levels <= MOST, "levels", "review.levels.range", MOST)
                .require(levels >= minimum(), "levels", "review.levels.minimum", minimum())
                .check();
        of(columnCode)
                .ifPresentOrElse(
                        chain -> chain.ask(levels), () -> entityManager.persist(new ReviewChain(columnCode, levels)));
        entityManager.flush();
        changed.fire(new Changed(site.key(), columnCode, column.name() + ": " + levels));
    }

    private Optional<ReviewChain> of(String columnCode) {
        return entityManager
                .createQuery("from ReviewChain where columnCode = :column", ReviewChain.class)
                .setParameter("column", columnCode)
                .getResultStream()
                .findFirst();
    }

    private int atLeast(int levels) {
        return Math.max(levels, config.minimumLevels());
    }

    /** A column asks for another number of levels. */
    public record Changed(String site, String subject, String detail) implements DomainEvent {
        @Override
        public String action() {
            return "review.chain";
        }
    }
}
