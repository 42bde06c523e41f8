package org.zhanqun.content;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many lists of the newest, read in one statement. Each column is asked for by itself, and the lists are mixed from what the
 * columns gave: a database that is asked for several columns at once reads all of them and sorts.
 */
final class NewestLists {
    static final Comparator<ArticleLine> NEWEST_FIRST = Comparator.comparing(ArticleLine::publishedAt)
            .thenComparing(ArticleLine::id)
            .reversed();

    private final EntityManager entityManager;

    NewestLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Part(String column, boolean pictured) {}

    /** @return the articles of each list */
    Map<NewestList, List<ArticleLine>> of(Collection<NewestList> lists) {
        var found = read(parts(lists));
        var mixed = new HashMap<NewestList, List<ArticleLine>>();
        for (var list : lists) {
            mixed.put(list, mixed(list, found));
        }
        return mixed;
    }

    /** What several lists want of one column is read once. @return how many articles are wanted of each */
    private static Map<Part, Integer> parts(Collection<NewestList> lists) {
        var parts = new LinkedHashMap<Part, Integer>();
        for (var list : lists) {
            for (var column : list.columns()) {
                parts.merge(new Part(column, list.pictured()), list.most(), Math::max);
            }
        }
        return parts;
    }

    /** What the parts gave, and what is pinned on the whole site. */
    private record Found(Map<Part, List<ArticleLine>> parts, List<ArticleLine> pinned) {}

    private Found read(Map<Part, Integer> parts) {
        if (parts.isEmpty()) {
            return new Found(Map.of(), List.of());
        }
        var query = new LinesOfParts(entityManager);
        var number = 0;
        for (var part : parts.entrySet()) {
            var column = "column" + number++;
            var condition = "and columnCode = :" + column
                    + (part.getKey().pictured() ? " and picture.url is not null" : "")
                    + PublishedArticles.NEWEST_OF_COLUMN;
            query.part(condition, part.getValue()).with(column, part.getKey().column());
        }
        query.part(Pins.PINNED, Pins.MOST);
        Pins.EVER.forEach(query::with);
        var lines = query.read().iterator();
        var found = new HashMap<Part, List<ArticleLine>>();
        parts.keySet().forEach(part -> found.put(part, lines.next()));
        return new Found(found, lines.next());
    }

    private static List<ArticleLine> mixed(NewestList list, Found found) {
        var columns = list.columns().stream().distinct().toList();
        var lines = columns.stream()
                .flatMap(column -> found.parts().get(new Part(column, list.pictured())).stream())
                .sorted(NEWEST_FIRST)
                .toList();
        var pinned = found.pinned().stream()
                .filter(line -> columns.contains(line.columnCode()))
                .filter(line -> !list.pictured() || line.pictureUrl() != null)
                .toList();
        return Pins.first(pinned, lines).stream().limit(list.most()).toList();
    }
}
