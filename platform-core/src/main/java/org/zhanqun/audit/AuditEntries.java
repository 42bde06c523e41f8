package org.zhanqun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Like;

/** Reads the trail, newest first, a stretch at a time: it grows without end, so nobody counts it or leafs through it by number. */
@ApplicationScoped
public class AuditEntries {
    private final EntityManager entityManager;

    AuditEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What is looked for; null parts narrow nothing.
     *
     * @param site   key of the only site to look at; whoever may see one site alone must be given its key here
     * @param person user name
     * @param area   first word of the action, such as {@code article}
     * @param from   the first moment
     * @param until  the first moment that is too late
     * @param text   part of the subject or of the account
     */
    public record Filter(String site, String person, String area, Instant from, Instant until, String text) {}

    /** A place in the trail: entries of one instant are told apart by their ids. */
    public record Place(Instant at, long id) {}

    /** Those that happened before a place, newest first. @param before null to begin with the newest */
    public List<AuditEntry> before(Filter filter, Place before, int most) {
        return read(filter, before, "<", "happenedAt desc, id desc", most);
    }

    /** Those that happened just after a place, newest first. */
    public List<AuditEntry> after(Filter filter, Place after, int most) {
        return read(filter, after, ">", "happenedAt, id", most).reversed();
    }

    /** The seals of some entries, by entry. */
    public Map<Long, AuditSeal> seals(Collection<AuditEntry> entries) {
        return entries.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("from AuditSeal where entryId in :entries", AuditSeal.class)
                        .setParameter(
                                "entries", entries.stream().map(AuditEntry::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(AuditSeal::entryId, Function.identity()));
    }

    private List<AuditEntry> read(Filter filter, Place place, String side, String order, int most) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        narrow(filter, conditions, parameters);
        if (place != null) {
            conditions.add("(happenedAt " + side + " :at or happenedAt = :at and id " + side + " :id)");
            parameters.put("at", place.at());
            parameters.put("id", place.id());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = entityManager.createQuery("from AuditEntry" + where + " order by " + order, AuditEntry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static void narrow(Filter filter, List<String> conditions, Map<String, Object> parameters) {
        given("siteKey = :site", "site", filter.site(), conditions, parameters);
        given("userName = :person", "person", filter.person(), conditions, parameters);
        given("happenedAt >= :from", "from", filter.from(), conditions, parameters);
        given("happenedAt < :until", "until", filter.until(), conditions, parameters);
        if (filter.area() != null) {
            given(
                    "action like :area escape '!'",
                    "area",
                    Like.beginningWith(filter.area() + "."),
                    conditions,
                    parameters);
        }
        if (filter.text() != null) {
            var words =
                    "(subject like :text escape '!' or detail like :text escape '!' or differences like :text escape '!')";
            given(words, "text", Like.holding(filter.text()), conditions, parameters);
        }
    }

    private static void given(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
