package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.bin.ArticleErasure;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;

/** Carries what is public from one site to another (信息迁移): read as the one, taken as the other, in transactions of their own. */
@ApplicationScoped
public class ArticleCarrying {
    private static final String PUBLIC = " from Article a where a.state = org.zhanqun.content.ArticleState.PUBLISHED";
    private static final String EXPLAINS = " exists (select 1 from InterpretationFacts f where f.articleId = a.id)";

    private final EntityManager entityManager;
    private final ArticleFacts facts;
    private final MediaUses uses;
    private final Writing writing;
    private final ArticleErasure erasure;
    private final Event<DomainEvent> happened;

    ArticleCarrying(
            EntityManager entityManager,
            ArticleFacts facts,
            MediaUses uses,
            Writing writing,
            ArticleErasure erasure,
            Event<DomainEvent> happened) {
        this.entityManager = entityManager;
        this.facts = facts;
        this.uses = uses;
        this.writing = writing;
        this.erasure = erasure;
        this.happened = happened;
    }

    /**
     * A public article as its site has it.
     *
     * @param facts       null when it has none
     * @param custom      what stands in the fields that its framework adds
     * @param attachments ids of its files there, in order
     * @param files       ids of all files that it uses there
     */
    public record Carried(
            long id,
            long version,
            String columnCode,
            Instant publishedAt,
            Manuscript manuscript,
            Facts facts,
            CustomValues custom,
            List<Long> attachments,
            List<Long> files) {
        /** The day on which it became public, in Beijing. */
        public LocalDate day() {
            return LocalDate.ofInstant(publishedAt, Clocks.BEIJING);
        }
    }

    /** A public article in a few words. */
    public record Known(long id, long version, String columnCode, String title, Instant publishedAt) {
        public LocalDate day() {
            return LocalDate.ofInstant(publishedAt, Clocks.BEIJING);
        }
    }

    /**
     * Some public articles of the bound site, by their ids.
     *
     * @param explaining only interpretations, or all others
     * @param only       codes of the columns to look into; empty for all
     */
    public List<Carried> after(long id, boolean explaining, Set<String> only, int most) {
        var query = entityManager
                .createQuery(
                        "select a" + PUBLIC + " and a.id > :after and" + (explaining ? "" : " not") + EXPLAINS
                                + (only.isEmpty() ? "" : " and a.columnCode in :only") + " order by a.id",
                        Article.class)
                .setParameter("after", id)
                .setMaxResults(most);
        var articles = (only.isEmpty() ? query : query.setParameter("only", only)).getResultList();
        var files = uses.of(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> carried(article, files.getOrDefault(article.id(), List.of())))
                .toList();
    }

    private Carried carried(Article article, List<MediaUses.Used> files) {
        var known = facts.stored(article.id()).orElse(null);
        var picture = article.picture();
        return new Carried(
                article.id(),
                article.version(),
                article.columnCode(),
                article.publishedAt(),
                new Manuscript(
                        article.columnCode(),
                        article.title(),
                        article.summary(),
                        article.body().html(),
                        article.source(),
                        article.editor(),
                        picture == null ? null : picture.url(),
                        picture == null ? null : picture.alt()),
                known,
                article.custom(),
                files.stream()
                        .filter(used -> used.place() == Place.ATTACHMENT)
                        .map(MediaUses.Used::media)
                        .toList(),
                files.stream()
                        .filter(used -> used.place() != Place.PENDING)
                        .map(MediaUses.Used::media)
                        .distinct()
                        .toList());
    }

    /** The same in a few words, all of them. */
    public List<Known> known(long after, int most) {
        return entityManager
                .createQuery(
                        "select a.id, a.version, a.columnCode, a.title, a.publishedAt" + PUBLIC
                                + " and a.id > :after order by a.id",
                        Known.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these are public, with their versions. */
    public Map<Long, Long> versions(Collection<Long> ids) {
        var versions = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("select a.id, a.version" + PUBLIC + " and a.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> versions.put((Long) row[0], (Long) row[1]));
        }
        return versions;
    }

    /** How many public articles each column has. */
    public Map<String, Long> counts() {
        return numbers(entityManager.createQuery(
                "select a.columnCode, count(*)" + PUBLIC + " group by a.columnCode", Object[].class));
    }

    /** Bytes of the files that the public articles of some columns use: another site takes as much at most. */
    public long bytes(Collection<String> columns) {
        var bytes = entityManager
                .createQuery(
                        "select sum(f.content.length) from MediaFile f where exists (select 1 from MediaUse u"
                                + " join Article a on a.id = u.articleId where u.mediaId = f.id"
                                + " and a.state = org.zhanqun.content.ArticleState.PUBLISHED"
                                + " and a.columnCode in :columns)",
                        Long.class)
                .setParameter("columns", columns)
                .getSingleResult();
        return bytes == null ? 0 : bytes;
    }

    /** How many files the public articles of each column list. */
    public Map<String, Long> attachments() {
        return numbers(entityManager
                .createQuery(
                        "select a.columnCode, count(*) from MediaUse u join Article a on a.id = u.articleId"
                                + " where u.place = :place and"
                                + " a.state = org.zhanqun.content.ArticleState.PUBLISHED group by a.columnCode",
                        Object[].class)
                .setParameter("place", Place.ATTACHMENT));
    }

    private static Map<String, Long> numbers(TypedQuery<Object[]> query) {
        return query.getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Public articles of the bound site with one of these titles, from one day to another. */
    public List<Known> titled(Collection<String> titles, LocalDate first, LocalDate last) {
        return titles.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select a.id, a.version, a.columnCode, a.title, a.publishedAt" + PUBLIC
                                        + " and a.publishedAt >= :first and a.publishedAt < :end and a.title in :titles"
                                        + " order by a.id",
                                Known.class)
                        .setParameter(
                                "first", first.atStartOfDay(Clocks.BEIJING).toInstant())
                        .setParameter(
                                "end",
                                last.plusDays(1).atStartOfDay(Clocks.BEIJING).toInstant())
                        .setParameter("titles", titles)
                        .getResultList();
    }

    /**
     * The same article as it goes into a column of another site. Facts that the column has no place for become text.
     *
     * @param policies finds the document there that was explained here, or null
     */
    public static Manuscript into(ColumnTree columns, String columnCode, Carried carried, LongFunction<Long> policies) {
        var kind = columns.require(columnCode).content();
        var known = carried.facts();
        var fits = fits(known, kind);
        var draft = known instanceof Interpretation explains
                ? new FactsDraft(null, fits ? policies.apply(explains.policyId()) : null, null, null)
                : fits ? FactsDraft.of(known) : FactsDraft.NONE;
        var text = carried.manuscript();
        return new Manuscript(
                columnCode,
                text.title(),
                text.summary(),
                fits ? text.body() : FactsInWords.of(known) + text.body(),
                text.source(),
                text.editor(),
                text.pictureUrl(),
                text.pictureAlt(),
                draft);
    }

    /** Blocks of a topic name columns and files of their own site, so that they become text everywhere else. */
    private static boolean fits(Facts facts, ContentKind kind) {
        return switch (facts) {
            case null -> true;
            case Policy _ -> kind == ContentKind.POLICY;
            case Interpretation _ -> kind == ContentKind.INTERPRETATION;
            case Leader _ -> kind == ContentKind.LEADER;
            case Organisation _ -> kind == ContentKind.ORGANISATION;
            case Topic _ -> false;
        };
    }

    /** An article that comes, with the files that it is going to list. */
    public record Coming(Manuscript manuscript, Instant publishedAt, CustomValues custom, List<Long> attachments) {}

    /** Takes articles over into the bound site, under their own times. @return their ids here, in the order given */
    public List<Long> take(Site site, ColumnTree columns, List<Coming> coming) {
        if (coming.isEmpty()) {
            return List.of();
        }
        var ids = writing.adopt(
                site,
                columns,
                coming.stream()
                        .map(one -> new Adopted(one.manuscript(), one.publishedAt(), one.custom()))
                        .toList());
        for (var i = 0; i < ids.size(); i++) {
            uses.add(ids.get(i), Place.ATTACHMENT, coming.get(i).attachments());
        }
        entityManager.flush();
        return ids;
    }

    /**
     * Takes articles away again that were taken over, unless somebody has changed them since, or explains them.
     *
     * @param versions in which they were taken, by their ids
     * @return those that stay
     */
    public List<Long> giveBack(Site site, Map<Long, Long> versions) {
        var kept = new ArrayList<Long>();
        for (var one : versions.entrySet()) {
            var article = entityManager
                    .createQuery("from Article where id = :id", Article.class)
                    .setParameter("id", one.getKey())
                    .getResultStream()
                    .findFirst();
            if (article.isEmpty()) {
                continue;
            }
            if (article.get().version() == one.getValue()
                    && facts.interpretationsOf(one.getKey()).isEmpty()) {
                erasure.erase(site.key(), article.get());
            } else {
                kept.add(one.getKey());
            }
        }
        if (!versions.isEmpty()) {
            happened.fire(
                    ArticleChanged.many(site.key(), "give-back", Integer.toString(versions.size() - kept.size())));
        }
        return kept;
    }
}
