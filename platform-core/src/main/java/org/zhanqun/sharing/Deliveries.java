package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.zhanqun.content.bin.ArticleErased;
import org.zhanqun.kernel.DomainException.NotFound;

/** What the bound site was offered (收件箱). */
@ApplicationScoped
public class Deliveries {
    private final EntityManager entityManager;

    Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public record Found(List<Delivery> deliveries, long total) {}

    /** One page of what is in a state, last offered first. */
    public Found page(DeliveryState state, int page, int size) {
        var deliveries = entityManager
                .createQuery("from Delivery where state = :state order by offeredAt desc, id desc", Delivery.class)
                .setParameter("state", state)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        return new Found(deliveries, count(state));
    }

    public long count(DeliveryState state) {
        return entityManager
                .createQuery("select count(*) from Delivery where state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** How many wait though the time for them is over. */
    public long overdue(Instant now) {
        return entityManager
                .createQuery("select count(*) from Delivery where state = :state and dueAt < :now", Long.class)
                .setParameter("state", DeliveryState.OFFERED)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** @throws NotFound when this site was offered nothing with this id; another site's looks the same */
    public Delivery require(long id) {
        return one(id, LockModeType.NONE);
    }

    Delivery hold(long id) {
        return one(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Delivery one(long id, LockModeType lock) {
        return entityManager
                .createQuery("from Delivery where id = :id", Delivery.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("share.not-found", Long.toString(id)));
    }

    void flush() {
        entityManager.flush();
    }

    /** A copy was erased before it was ever public; that it was taken stays known. */
    void forget(@Observes ArticleErased erased) {
        entityManager
                .createQuery("update Delivery set articleId = null where articleId = :article")
                .setParameter("article", erased.id())
                .executeUpdate();
    }
}
