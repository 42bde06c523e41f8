package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublicMedia;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Letters;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.site.Site;

/** Where the addresses of merged sites lead, at the site that took them in (旧地址). Run as that site. */
@ApplicationScoped
public class MergedAddresses {
    private final EntityManager entityManager;
    private final ColumnTrees trees;
    private final Articles articles;
    private final MediaFiles files;
    private final PublicMedia publicFiles;
    private final Letters letters;
    private final Clock clock;

    MergedAddresses(
            EntityManager entityManager,
            ColumnTrees trees,
            Articles articles,
            MediaFiles files,
            PublicMedia publicFiles,
            Letters letters,
            Clock clock) {
        this.entityManager = entityManager;
        this.trees = trees;
        this.articles = articles;
        this.files = files;
        this.publicFiles = publicFiles;
        this.letters = letters;
        this.clock = clock;
    }

    /** An address of a merged site. @param source key of that site @param ref see {@link MergedAddress#ref()} */
    public record Old(String source, AddressKind kind, String ref) {}

    /** What is under an old address now. */
    public sealed interface Place {
        /** @param path without slashes at its ends; empty for the home page @param content null for the home page */
        record OfColumn(String path, SiteColumn column) implements Place {}

        record OfPage(String address) implements Place {}

        record OfFile(MediaFile file) implements Place {}
    }

    /** Nothing when the address was never public, or what it showed is public no more. */
    public Optional<Place> of(Site site, Old old) {
        return row(old).flatMap(row -> switch (row.kind()) {
            case HOME, COLUMN -> Optional.of(column(site, row));
            case ARTICLE -> article(site, row);
            case FILE ->
                files.ordered(List.of(row.mediaId())).stream()
                        .findFirst()
                        .flatMap(file -> publicFiles.byToken(file.token()))
                        .map(Place.OfFile::new);
            case LETTER -> letter(site, row);
            case GONE -> Optional.empty();
        });
    }

    /** Whether a site was merged into this one. */
    public boolean took(String source) {
        return row(new Old(source, AddressKind.HOME, "")).isPresent();
    }

    private Optional<MergedAddress> row(Old old) {
        return entityManager
                .createQuery(
                        "from MergedAddress where sourceKey = :source and kind = :kind and ref = :ref",
                        MergedAddress.class)
                .setParameter("source", old.source())
                .setParameter("kind", old.kind())
                .setParameter("ref", old.ref())
                .getResultStream()
                .findFirst();
    }

    private Place column(Site site, MergedAddress row) {
        var column = row.columnCode() == null
                ? Optional.<SiteColumn>empty()
                : trees.of(site).byCode(row.columnCode());
        return column.map(found -> new Place.OfColumn(found.path(), found)).orElse(new Place.OfColumn("", null));
    }

    private Optional<Place> article(Site site, MergedAddress row) {
        return articles.one(row.articleId())
                .filter(article -> article.state() == ArticleState.PUBLISHED)
                .flatMap(article -> trees.of(site)
                        .byCode(article.columnCode())
                        .map(column -> new Place.OfPage(
                                ArticleAddress.of(column.path(), article.publishedAt(), article.id()))));
    }

    private Optional<Place> letter(Site site, MergedAddress row) {
        return letters.one(row.letterNumber())
                .filter(letter -> letter.state() == LetterState.PUBLISHED)
                .flatMap(letter -> Mailboxes.published(trees.of(site))
                        .map(column -> new Place.OfPage("/" + column.path() + "/" + letter.number() + ".html")));
    }

    /** Adds what was asked for since the last time. */
    public void count(Map<Old, Long> hits) {
        var now = clock.instant();
        hits.forEach(
                (old, times) -> entityManager.persist(new MergedHit(old.source(), old.kind(), old.ref(), times, now)));
    }

    /** How often the addresses of a merged site were asked for, by kind. */
    public Map<AddressKind, Long> hits(String source) {
        return entityManager
                .createQuery(
                        "select kind, sum(hits) from MergedHit where sourceKey = :source group by kind", Object[].class)
                .setParameter("source", source)
                .getResultStream()
                .collect(Collectors.toMap(row -> (AddressKind) row[0], row -> ((Number) row[1]).longValue()));
    }

    void add(MergedAddress row) {
        entityManager.persist(row);
    }

    /** The rows of these addresses, by what tells them apart. */
    Map<String, MergedAddress> rows(Merger merger, AddressKind kind, Collection<String> refs) {
        return refs.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "from MergedAddress where sourceKey = :source and kind = :kind and ref in :refs",
                                MergedAddress.class)
                        .setParameter("source", merger.source())
                        .setParameter("kind", kind)
                        .setParameter("refs", refs)
                        .getResultStream()
                        .collect(Collectors.toMap(MergedAddress::ref, row -> row));
    }

    /** Some rows of a merger of one kind, in a fixed order. @param after the last one's ref */
    List<MergedAddress> after(Merger merger, AddressKind kind, String after, int most) {
        return entityManager
                .createQuery(
                        "from MergedAddress where sourceKey = :source and kind = :kind and ref > :after"
                                + " and mergerId = :merger order by ref",
                        MergedAddress.class)
                .setParameter("source", merger.source())
                .setParameter("merger", merger.id())
                .setParameter("kind", kind)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Some articles that a merger brought, the last one first: interpretations before what they explain. */
    List<MergedAddress> last(Merger merger, AddressKind kind, int most) {
        return entityManager
                .createQuery(
                        "from MergedAddress where sourceKey = :source and kind = :kind and mergerId = :merger"
                                + " order by articleId desc, ref",
                        MergedAddress.class)
                .setParameter("source", merger.source())
                .setParameter("merger", merger.id())
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultList();
    }

    void remove(Collection<MergedAddress> rows) {
        rows.forEach(entityManager::remove);
        entityManager.flush();
    }

    /** Which of these articles the merger itself brought. */
    Set<Long> brought(Merger merger, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createQuery(
                                "select articleId from MergedAddress where mergerId = :merger and articleId in :ids"
                                        + " and made = true",
                                Long.class)
                        .setParameter("merger", merger.id())
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /**
     * What became of the articles of a column.
     *
     * @param moved      taken over
     * @param duplicates that the target had already
     * @param handed     of both, taken offline at the old site
     */
    public record Tally(long moved, long duplicates, long handed) {
        static final Tally NOTHING = new Tally(0, 0, 0);

        public long all() {
            return moved + duplicates;
        }

        /** Those that the old site still shows. */
        long open() {
            return all() - handed;
        }
    }

    /** By the code of the old site's column. */
    Map<String, Tally> tallies(Merger merger) {
        var tallies = new HashMap<String, Tally>();
        entityManager
                .createQuery(
                        "select sourceColumn, sum(case when made = true then 1 else 0 end),"
                                + " sum(case when made = true then 0 else 1 end),"
                                + " sum(case when handed = true then 1 else 0 end) from MergedAddress"
                                + " where mergerId = :merger and kind = :kind group by sourceColumn",
                        Object[].class)
                .setParameter("merger", merger.id())
                .setParameter("kind", AddressKind.ARTICLE)
                .getResultList()
                .forEach(row -> tallies.put(
                        (String) row[0],
                        new Tally(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue())));
        return tallies;
    }

    long count(Merger merger, AddressKind kind) {
        return entityManager
                .createQuery("select count(*) from MergedAddress where mergerId = :merger and kind = :kind", Long.class)
                .setParameter("merger", merger.id())
                .setParameter("kind", kind)
                .getSingleResult();
    }
}
