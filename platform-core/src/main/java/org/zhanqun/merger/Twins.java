package org.zhanqun.merger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.content.ArticleCarrying.Known;

/** Articles that both sites have (重复信息): the same title, public on the same day. */
final class Twins {
    private Twins() {}

    /** An article of the old site. */
    record Wanted(long id, String title, LocalDate day) {}

    private record Mark(String title, LocalDate day) {}

    /**
     * @param articles of the target, which is bound
     * @param brought  says which of some articles came with this merger: two of the old site are no twins
     * @return the target's article by the id of the old site's
     */
    static Map<Long, Known> of(
            ArticleCarrying articles, List<Wanted> wanted, Function<Collection<Long>, Set<Long>> brought) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var days = wanted.stream().map(Wanted::day).sorted().toList();
        var found = articles.titled(
                wanted.stream().map(Wanted::title).collect(Collectors.toSet()), days.getFirst(), days.getLast());
        var ours = brought.apply(found.stream().map(Known::id).toList());
        var known = found.stream()
                .filter(one -> !ours.contains(one.id()))
                .collect(Collectors.toMap(one -> new Mark(one.title(), one.day()), one -> one, (first, _) -> first));
        var twins = new HashMap<Long, Known>();
        for (var one : wanted) {
            var twin = known.get(new Mark(one.title(), one.day()));
            if (twin != null) {
                twins.put(one.id(), twin);
            }
        }
        return twins;
    }
}
