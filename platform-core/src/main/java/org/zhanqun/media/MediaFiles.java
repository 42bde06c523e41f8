package org.zhanqun.media;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Like;

/** The files of the site that is bound as tenant. */
@ApplicationScoped
public class MediaFiles implements PanacheRepository<MediaFile> {
    /** @throws NotFound when this site has none with this id; another site's looks the same */
    public MediaFile require(long id) {
        return find("id", id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("media.not-found", Long.toString(id)));
    }

    /** Files with these ids that this site has, in the order of the ids. */
    public List<MediaFile> ordered(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<Long, MediaFile>();
        list("id in ?1", ids).forEach(file -> found.put(file.id(), file));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    public Optional<MediaFile> byToken(String token) {
        return find("token", token).firstResultOptional();
    }

    /** Ids of those of the tokens that are this site's. */
    public List<Long> idsOf(Collection<String> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select id from MediaFile where token in :tokens order by id", Long.class)
                        .setParameter("tokens", tokens)
                        .getResultList();
    }

    Optional<MediaFile> bySha256(String sha256) {
        return find("content.sha256", sha256).firstResultOptional();
    }

    /** How what this site has stored is framed, by its hash. */
    Map<String, Framing> framings() {
        var framings = new HashMap<String, Framing>();
        getEntityManager()
                .createQuery("select content.sha256, framing from MediaFile", Object[].class)
                .getResultList()
                .forEach(row -> framings.put((String) row[0], (Framing) row[1]));
        return framings;
    }

    /** One page of the files that fit, last uploaded first. */
    public Found list(Filter filter, int page, int size) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(name like :text escape '!' or alt like :text escape '!')");
            parameters.put("text", Like.holding(filter.text().strip()));
        }
        if (filter.folder() != null) {
            conditions.add("folder = :folder");
            parameters.put("folder", filter.folder());
        }
        if (filter.kind() != null) {
            conditions.add("content.type in :types");
            parameters.put(
                    "types",
                    Arrays.stream(FileType.values())
                            .filter(type -> type.kind() == filter.kind())
                            .toList());
        }
        switch (filter.lack()) {
            case null -> {}
            case ALT -> {
                conditions.add("alt = '' and content.type in :pictures");
                parameters.put(
                        "pictures",
                        Arrays.stream(FileType.values())
                                .filter(FileType::isPicture)
                                .toList());
            }
            case USE -> conditions.add("not exists (select 1 from MediaUse use where use.mediaId = file.id)");
        }
        var query = find(
                "from MediaFile file where " + String.join(" and ", conditions),
                Sort.descending("file.uploadedAt", "file.id"),
                parameters);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    /** The folders that hold something, in reverse order of their names: the latest month first. */
    public List<Folder> folders() {
        return getEntityManager()
                .createQuery(
                        "select folder, count(*) from MediaFile group by folder order by folder desc", Folder.class)
                .getResultList();
    }

    /** How many bytes this site has stored. */
    public long used() {
        return getEntityManager()
                .createQuery("select coalesce(sum(content.length), 0) from MediaFile", Long.class)
                .getSingleResult();
    }

    /** What a file may lack. */
    public enum Lack {
        /** 缺替代文字 */
        ALT,
        /** 没有用到 */
        USE
    }

    /** What to look for; null parts fit all. */
    public record Filter(String text, String folder, FileType.Kind kind, Lack lack) {}

    public record Folder(String name, long files) {}

    public record Found(List<MediaFile> files, long total) {}
}
