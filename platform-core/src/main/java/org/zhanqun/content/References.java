package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhanqun.feed.Placement;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;

/** References to other sites' articles (引用): one row each at the site that shows it, never a copy of the text. */
@ApplicationScoped
public class References {
    private static final String WITHDRAWN = "来源网站已撤下";

    private final EntityManager entityManager;
    private final ReferencesAcrossTenants others;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    References(EntityManager entityManager, ReferencesAcrossTenants others, Clock clock, Event<DomainEvent> happened) {
        this.entityManager = entityManager;
        this.others = others;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * Adds references to an article, public at once. The province may do so for several sites, a site for itself.
     *
     * @param columns codes of the columns in which they stand, by site
     * @return their ids by site
     */
    public Map<String, Long> add(Referenced of, Map<String, String> columns) {
        var now = clock.instant();
        var added = new ArrayList<Article>();
        columns.forEach((site, column) -> {
            var reference = Article.reference(site, Actor.current(), of, column, now);
            entityManager.persist(reference);
            added.add(reference);
        });
        entityManager.flush();
        var ids = new LinkedHashMap<String, Long>();
        for (var reference : added) {
            ids.put(reference.site(), reference.id());
            happened.fire(new ReferenceChanged(
                    reference.site(), reference.id(), "appear", of.title(), null, placement(reference)));
        }
        return ids;
    }

    /** Ends references: their addresses say that they were withdrawn. */
    public void end(Collection<Article> references, String reason) {
        var now = clock.instant();
        var before = new LinkedHashMap<Article, Placement>();
        references.forEach(reference -> before.put(reference, placement(reference)));
        references.forEach(reference -> reference.endReference(reason, now));
        entityManager.flush();
        before.forEach((reference, place) -> happened.fire(new ReferenceChanged(
                reference.site(), reference.id(), "end", reference.title() + ": " + reason, place, null)));
    }

    /** The article was corrected, or is public again: all references say so from the same moment on. Called as the origin's site. */
    public void follow(Referenced of) {
        var found = others.hold(of.origin());
        if (!found.isEmpty()) {
            others.show(of, clock.instant());
            found.forEach(reference -> happened.fire(new ReferenceChanged(
                    reference.site(),
                    reference.id(),
                    "follow",
                    of.title(),
                    reference.placement(),
                    reference.pictured(of.picture() != null))));
        }
    }

    /** The article was withdrawn: so are all references, in the same transaction. Called as the origin's site. */
    public void withdraw(Origin origin, String title) {
        var found = others.hold(origin);
        if (!found.isEmpty()) {
            others.withdraw(origin, WITHDRAWN, clock.instant());
            found.forEach(reference -> happened.fire(new ReferenceChanged(
                    reference.site(), reference.id(), "withdraw", title, reference.placement(), null)));
        }
    }

    private static Placement placement(Article reference) {
        return reference.state() != ArticleState.PUBLISHED
                ? null
                : new Placement(
                        reference.columnCode(),
                        reference.publishedAt(),
                        reference.picture() != null && reference.picture().url() != null,
                        null,
                        null,
                        reference.pinnedUntil() != null);
    }
}
