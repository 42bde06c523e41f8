package org.zhanqun.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.DomainException.NotFound;

/** The cases of the province. Read as the province; each list holds only what a person may see. */
@ApplicationScoped
public class Cases implements PanacheRepository<SiteCase> {
    /**
     * What to look for; null parts and false fit all cases.
     *
     * @param siteKey about one site
     * @param waiting only what the person who asks has to do something about
     * @param overdue only what should have been done before today
     */
    public record Filter(
            CaseState state, CaseKind kind, String cityCode, String siteKey, boolean waiting, boolean overdue) {
        static final Filter WAITING = new Filter(null, null, null, null, true, false);
        static final Filter OVERDUE = new Filter(null, null, null, null, false, true);
    }

    public record Found(List<SiteCase> cases, long total) {}

    /** @throws NotFound when there is none that the person may see */
    public SiteCase require(long id, Rights who) {
        return visible(findByIdOptional(id), id, who);
    }

    /** The same for a step: whoever comes second waits here, and then reads what the first one did. */
    SiteCase requireForStep(long id, Rights who) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id, who);
    }

    private static SiteCase visible(Optional<SiteCase> found, long id, Rights who) {
        return found.filter(one -> CaseRights.sees(one, who))
                .orElseThrow(() -> new NotFound("case.not-found", Long.toString(id)));
    }

    /** One page of the cases that fit and that a person may see, what is due first on top. */
    public Found search(Filter filter, Rights who, LocalDate today, int page, int size) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, who, today, parameters);
        var query = find(where, Sort.by("changedAt").descending().and("id"), parameters);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    /** Cases about a site that are under way and that a person may see; there is one at most. */
    public List<SiteCase> underWay(String key, Rights who) {
        return list("siteKey = ?1 and claim is not null order by id", key).stream()
                .filter(found -> CaseRights.sees(found, who))
                .toList();
    }

    /** How many cases wait for a person. */
    public long waiting(Rights who, LocalDate today) {
        return count(Filter.WAITING, who, today);
    }

    /** How many cases a person sees that should have gone on before today. */
    public long overdue(Rights who, LocalDate today) {
        return count(Filter.OVERDUE, who, today);
    }

    private long count(Filter filter, Rights who, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        return count(where(filter, who, today, parameters), parameters);
    }

    /** The case that claims a site's key, if one is under way. */
    Optional<SiteCase> claiming(String key) {
        return find("claim", key).firstResultOptional();
    }

    /** Keys and domains that cases under way claim or ask for, each with the number of the case. Read as the province. */
    public Map<String, Long> askedFor() {
        var asked = new HashMap<String, Long>();
        for (var found : list("claim is not null")) {
            asked.put(found.claim(), found.id());
            if (found.proposal().domain() != null) {
                asked.put(found.proposal().domain(), found.id());
            }
        }
        return asked;
    }

    /** Another case that asks for the same new domain. */
    Optional<SiteCase> askingFor(String domain, Long besides) {
        return find(
                        "proposal.domain = ?1 and claim is not null and id <> ?2",
                        domain,
                        besides == null ? Long.valueOf(0) : besides)
                .firstResultOptional();
    }

    private static String where(Filter filter, Rights who, LocalDate today, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add(visible(who, parameters));
        equal("state", filter.state(), conditions, parameters);
        equal("kind", filter.kind(), conditions, parameters);
        equal("cityCode", filter.cityCode(), conditions, parameters);
        equal("siteKey", filter.siteKey(), conditions, parameters);
        if (filter.waiting()) {
            conditions.add(waitsFor(who, parameters));
        }
        if (filter.overdue()) {
            conditions.add("dueOn < :today");
            parameters.put("today", today);
        }
        return String.join(" and ", conditions);
    }

    private static String visible(Rights who, Map<String, Object> parameters) {
        parameters.put("me", who.userName());
        parameters.put("draft", CaseState.DRAFT);
        if (who.seesProvince()) {
            return "(state <> :draft or applicant = :me)";
        }
        parameters.put("sites", orNone(CaseRights.sitesRun(who)));
        parameters.put("cities", orNone(who.cities()));
        return "(applicant = :me or state <> :draft and (siteKey in :sites or cityCode in :cities))";
    }

    /** What the person's next step is: the applicant's, the city's, or the province's. */
    private static String waitsFor(Rights who, Map<String, Object> parameters) {
        parameters.put("applicants", List.of(CaseState.RETURNED, CaseState.REGISTERING));
        parameters.put("review", CaseState.CITY_REVIEW);
        parameters.put("reviewed", orNone(who.cities()));
        var waits = "applicant = :me and state in :applicants"
                + " or applicant <> :me and state = :review and cityCode in :reviewed";
        if (who.provinceAdmin()) {
            parameters.put("decisions", List.of(CaseState.PROVINCE_DECISION, CaseState.SECURITY_TEST));
            parameters.put("ready", CaseState.READY);
            waits += " or applicant <> :me and state in :decisions or state = :ready";
        }
        return "(" + waits + ")";
    }

    private static Set<String> orNone(Set<String> values) {
        return values.isEmpty() ? Set.of("") : values;
    }

    private static void equal(String property, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(property + " = :" + property);
            parameters.put(property, value);
        }
    }
}
