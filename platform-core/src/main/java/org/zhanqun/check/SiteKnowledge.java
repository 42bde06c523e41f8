package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhanqun.check.engine.Surroundings;

/** What the bound site's own rows say about a text's title and links. */
@ApplicationScoped
class SiteKnowledge implements Surroundings {
    private static final String GONE = "no-such-article";
    private static final Pattern ARTICLE = Pattern.compile("/[a-z0-9/-]+/\\d{6}/t\\d{8}_(\\d{1,18})\\.html(?:[?#].*)?");

    private final EntityManager entityManager;
    private final ExternalLinks external;

    SiteKnowledge(EntityManager entityManager, ExternalLinks external) {
        this.entityManager = entityManager;
        this.external = external;
    }

    @Override
    public Optional<String> twin(Long article, String title) {
        return entityManager
                .createQuery(
                        "select id from Article where title = :title and id <> :id"
                                + " and state = org.zhanqun.content.ArticleState.PUBLISHED",
                        Long.class)
                .setParameter("title", title)
                .setParameter("id", article == null ? 0L : article)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(id -> Long.toString(id));
    }

    /** Those that lead to an article of this site, and those to other hosts of which it is known. */
    @Override
    public Map<String, String> dead(Collection<String> links) {
        var dead = external.dead(links);
        dead.putAll(deadHere(links));
        return dead;
    }

    private Map<String, String> deadHere(Collection<String> links) {
        var meant = new HashMap<String, Long>();
        for (var link : links) {
            var address = ARTICLE.matcher(link);
            if (address.matches()) {
                meant.put(link, Long.valueOf(address.group(1)));
            }
        }
        if (meant.isEmpty()) {
            return Map.of();
        }
        var there = new HashSet<>(entityManager
                .createQuery(
                        "select id from Article where id in :ids"
                                + " and state = org.zhanqun.content.ArticleState.PUBLISHED",
                        Long.class)
                .setParameter("ids", meant.values())
                .getResultList());
        var dead = new HashMap<String, String>();
        meant.forEach((link, id) -> {
            if (!there.contains(id)) {
                dead.put(link, GONE);
            }
        });
        return dead;
    }
}
