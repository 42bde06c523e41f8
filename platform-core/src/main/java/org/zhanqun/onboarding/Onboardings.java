package org.zhanqun.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.onboarding.Onboarding.Phase;
import org.zhanqun.onboarding.OnboardingRow.State;

/** The onboardings of the province. Read as the province, by those who administer it. */
@ApplicationScoped
public class Onboardings {
    /** Hibernate's word for leaving out what others hold; H2 and MySQL both know it. */
    private static final int SKIP_LOCKED = -2;

    private static final String OF = "from OnboardingRow where onboardingId = :onboarding";

    private final EntityManager entityManager;

    Onboardings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An onboarding that there is work for. @param resumeAt until when it was put off, or null */
    record Due(Long id, Phase phase, String by, Instant resumeAt) {}

    /** Which rows are shown. */
    public enum Part {
        /** 全部 */
        ALL,
        /** 没有开通的 */
        FAILED,
        /** 开通了还缺东西的 */
        LACKING
    }

    void persist(Object row) {
        entityManager.persist(row);
    }

    void delete(Onboarding found) {
        entityManager
                .createQuery("delete from OnboardingRow where onboardingId = :onboarding")
                .setParameter("onboarding", found.id())
                .executeUpdate();
        entityManager.remove(found);
    }

    void flush() {
        entityManager.flush();
    }

    /** @throws NotFound when there is none with this id */
    public Onboarding require(long id) {
        return found(entityManager.find(Onboarding.class, id), id);
    }

    /** The same for whoever is going to change it: others wait. */
    Onboarding requireToChange(long id) {
        return found(entityManager.find(Onboarding.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Onboarding found(Onboarding found, long id) {
        return Optional.ofNullable(found).orElseThrow(() -> new NotFound("onboarding.not-found", Long.toString(id)));
    }

    /** The newest first. */
    public List<Onboarding> newest(int most) {
        return entityManager
                .createQuery("from Onboarding order by id desc", Onboarding.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many sites of an onboarding are in each state; states with none are left out. */
    public Map<State, Long> counts(long onboarding) {
        var counts = new EnumMap<State, Long>(State.class);
        entityManager
                .createQuery(
                        "select state, count(*) from OnboardingRow where onboardingId = :onboarding group by state",
                        Object[].class)
                .setParameter("onboarding", onboarding)
                .getResultList()
                .forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }

    /** How many opened sites were looked at. */
    public long looked(long onboarding) {
        return entityManager
                .createQuery("select count(*) " + OF + " and lookedAt is not null", Long.class)
                .setParameter("onboarding", onboarding)
                .getSingleResult();
    }

    public long count(long onboarding, Part part) {
        return entityManager
                .createQuery("select count(*) " + OF + condition(part), Long.class)
                .setParameter("onboarding", onboarding)
                .getSingleResult();
    }

    /** Rows in the order of the spreadsheet. */
    public List<OnboardingRow> rows(long onboarding, Part part, int from, int most) {
        return entityManager
                .createQuery(OF + condition(part) + " order by rowNo", OnboardingRow.class)
                .setParameter("onboarding", onboarding)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    private static String condition(Part part) {
        return switch (part) {
            case ALL -> "";
            case FAILED -> " and state = org.zhanqun.onboarding.OnboardingRow.State.FAILED";
            case LACKING -> " and acceptance.lacking is not null";
        };
    }

    /** A site that waits to be opened and that nobody else works on; those that failed least come first. */
    Optional<OnboardingRow> takeWaiting(long onboarding) {
        return take(onboarding, " and state = :state order by attempts, rowNo", State.WAITING);
    }

    /** An opened site that was not looked at and that nobody else works on. */
    Optional<OnboardingRow> takeUnseen(long onboarding) {
        return take(onboarding, " and state = :state and lookedAt is null order by rowNo", State.OPENED);
    }

    private Optional<OnboardingRow> take(long onboarding, String which, State state) {
        return entityManager
                .createQuery(OF + which, OnboardingRow.class)
                .setParameter("onboarding", onboarding)
                .setParameter("state", state)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** One row that still waits. */
    Optional<OnboardingRow> waiting(long onboarding, int rowNo) {
        return entityManager
                .createQuery(OF + " and rowNo = :row and state = :state", OnboardingRow.class)
                .setParameter("onboarding", onboarding)
                .setParameter("row", rowNo)
                .setParameter("state", State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<OnboardingRow> failed(long onboarding) {
        return rows(onboarding, Part.FAILED, 0, Integer.MAX_VALUE);
    }

    /** Forgets what was found on the sites of an onboarding, so that they are looked at again. */
    void forgetLooks(long onboarding) {
        entityManager
                .createQuery("update OnboardingRow set lookedAt = null where onboardingId = :onboarding")
                .setParameter("onboarding", onboarding)
                .executeUpdate();
    }

    /** What there is work for, the oldest first. */
    List<Due> due(Instant now) {
        return entityManager
                .createQuery(
                        "select id, phase, runBy, resumeAt from Onboarding where phase in :moving"
                                + " and (resumeAt is null or resumeAt <= :now) order by id",
                        Due.class)
                .setParameter("moving", List.of(Phase.OPENING, Phase.LOOKING))
                .setParameter("now", now)
                .getResultList();
    }
}
