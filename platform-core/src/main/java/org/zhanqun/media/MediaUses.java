package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.reading.MediaRead;
import org.zhanqun.reading.Reading;

/** Which articles of the bound site use which of its files. */
@ApplicationScoped
public class MediaUses {
    private final EntityManager entityManager;

    MediaUses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Says which files an article uses in some places; what it used there before and does not any more is forgotten. */
    public void record(long article, Map<Place, List<Long>> files) {
        var known = entityManager
                .createQuery(
                        "from MediaUse where articleId = :article and place in :places order by position",
                        MediaUse.class)
                .setParameter("article", article)
                .setParameter("places", files.keySet())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(MediaUse::place));
        var changed = files.keySet().stream()
                .filter(place -> !known.getOrDefault(place, List.of()).stream()
                        .map(MediaUse::mediaId)
                        .toList()
                        .equals(files.get(place)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(place -> known.getOrDefault(place, List.of()).forEach(entityManager::remove));
        entityManager.flush();
        changed.forEach(place -> add(article, place, files.get(place)));
    }

    /** The same for an article that was not there before. */
    public void add(long article, Place place, List<Long> files) {
        for (var file : files) {
            entityManager.persist(new MediaUse(file, article, place, files.indexOf(file)));
        }
    }

    /** Where a file is used, the newest article first. */
    public List<MediaUse> of(long file) {
        return entityManager
                .createQuery("from MediaUse where mediaId = :file order by articleId desc, place", MediaUse.class)
                .setParameter("file", file)
                .getResultList();
    }

    /** A file that an article uses. */
    public record Used(long article, long media, Place place) {}

    /** What some articles use, by article, attachments in their order. */
    public Map<Long, List<Used>> of(Collection<Long> articles) {
        return articles.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select articleId, mediaId, place from MediaUse where articleId in :articles"
                                        + " order by articleId, place, position",
                                Used.class)
                        .setParameter("articles", articles)
                        .getResultStream()
                        .collect(Collectors.groupingBy(Used::article));
    }

    /** An article's attachments, in order. */
    public List<MediaFile> attachments(long article) {
        Reading.record(new MediaRead());
        return entityManager
                .createQuery(
                        "select file from MediaUse use join MediaFile file on file.id = use.mediaId"
                                + " where use.articleId = :article and use.place = :place order by use.position",
                        MediaFile.class)
                .setParameter("article", article)
                .setParameter("place", Place.ATTACHMENT)
                .getResultList();
    }

    /** By how many articles each of these files is used; those that are not are left out. */
    public Map<Long, Long> counts(Collection<Long> files) {
        var counts = new HashMap<Long, Long>();
        if (!files.isEmpty()) {
            entityManager
                    .createQuery(
                            "select mediaId, count(distinct articleId) from MediaUse where mediaId in :files group by mediaId",
                            Object[].class)
                    .setParameter("files", files)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** Forgets all uses of a file that is deleted all the same. @return the articles that lose it */
    List<Long> forget(long file) {
        var uses = of(file);
        uses.forEach(entityManager::remove);
        return new ArrayList<>(uses.stream().map(MediaUse::articleId).distinct().toList());
    }
}
