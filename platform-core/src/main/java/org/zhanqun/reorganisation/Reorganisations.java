package org.zhanqun.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.reorganisation.Reorganisation.Phase;

/** The reorganisations of the province. Read as the province, by those who administer it. */
@ApplicationScoped
public class Reorganisations {
    private final EntityManager entityManager;

    Reorganisations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void persist(Object row) {
        entityManager.persist(row);
    }

    void delete(Reorganisation found) {
        entityManager
                .createQuery("delete from ReorganisationStep where reorganisationId = :id")
                .setParameter("id", found.id())
                .executeUpdate();
        entityManager.remove(found);
    }

    void flush() {
        entityManager.flush();
    }

    /** @throws NotFound when there is none with this id */
    public Reorganisation require(long id) {
        return found(entityManager.find(Reorganisation.class, id), id);
    }

    /** The same for whoever is going to change it, or one of its steps: others wait. */
    Reorganisation requireToChange(long id) {
        return found(entityManager.find(Reorganisation.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Reorganisation found(Reorganisation found, long id) {
        return Optional.ofNullable(found)
                .orElseThrow(() -> new NotFound("reorganisation.not-found", Long.toString(id)));
    }

    /** The newest first. */
    public List<Reorganisation> newest(int most) {
        return entityManager
                .createQuery("from Reorganisation order by id desc", Reorganisation.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The steps in the order of the list. */
    public List<ReorganisationStep> steps(long id) {
        return entityManager
                .createQuery(
                        "from ReorganisationStep where reorganisationId = :id order by rowNo", ReorganisationStep.class)
                .setParameter("id", id)
                .getResultList();
    }

    ReorganisationStep step(long id, int rowNo) {
        return entityManager
                .createQuery(
                        "from ReorganisationStep where reorganisationId = :id and rowNo = :row",
                        ReorganisationStep.class)
                .setParameter("id", id)
                .setParameter("row", rowNo)
                .getSingleResult();
    }

    /** What there is work for, the oldest first. */
    List<Reorganisation> due() {
        return entityManager
                .createQuery("from Reorganisation where phase in :moving order by id", Reorganisation.class)
                .setParameter("moving", List.of(Phase.RUNNING, Phase.UNDOING))
                .getResultList();
    }
}
