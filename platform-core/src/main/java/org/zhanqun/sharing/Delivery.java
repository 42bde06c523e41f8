package org.zhanqun.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.content.Origin;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/**
 * An article of another site that this one was offered, and what it made of it (收到的共享信息、回执). It is the taker's row, and
 * what lets it read the original.
 */
@Entity
@Table(name = "share_delivery")
public class Delivery extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "share_delivery")
    @TableGenerator(name = "share_delivery", table = "id_block", pkColumnValue = "share_delivery", allocationSize = 200)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "share_id", nullable = false, updatable = false)
    private long shareId;

    @Embedded
    private Origin origin;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "available", nullable = false)
    private boolean available = true;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "share_mode", nullable = false, updatable = false, length = 20)
    private ShareMode mode;

    @Column(name = "state_council", nullable = false, updatable = false)
    private boolean stateCouncil;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private DeliveryState state = DeliveryState.OFFERED;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "taken_as", length = 20)
    private TakenAs takenAs;

    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "decided_by", length = 100)
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason", length = 200)
    private String reason;

    @Column(name = "subscription_id", updatable = false)
    private Long subscriptionId;

    protected Delivery() {}

    Delivery(String taker, Share share, Origin origin) {
        ownedBy(taker);
        this.shareId = share.id();
        this.origin = origin;
        this.title = share.title();
        this.columnCode = share.columnCode();
        this.mode = share.mode();
        this.stateCouncil = share.stateCouncil();
        this.dueAt = share.dueAt();
        this.offeredAt = share.offeredAt();
    }

    /** It fits what the taker had subscribed to. */
    Delivery(Subscription subscription, Share share, Origin origin, Instant now) {
        this(subscription.site(), share, origin);
        this.subscriptionId = subscription.id();
        this.offeredAt = now;
    }

    /** @param article the reference or the draft that the taker got */
    void take(TakenAs as, long article, Instant now) {
        decide(DeliveryState.TAKEN, null, now, DeliveryState.OFFERED);
        takenAs = as;
        articleId = article;
    }

    /** Declines it, or gives it back; what must be shown is not given back. */
    void decline(String why, Instant now) {
        if (state == DeliveryState.TAKEN && mode == ShareMode.OBLIGATORY) {
            throw new Conflict("share.obligatory", title);
        }
        if (state == DeliveryState.TAKEN && takenAs == TakenAs.COPY) {
            throw new Conflict("share.copy", title);
        }
        decide(DeliveryState.DECLINED, why, now, DeliveryState.OFFERED, DeliveryState.TAKEN);
    }

    /** The origin took its offer back. A copy is the taker's own and stays. */
    void recall(String why, Instant now) {
        decide(DeliveryState.RECALLED, why, now, DeliveryState.OFFERED, DeliveryState.TAKEN);
    }

    private void decide(DeliveryState next, String why, Instant now, DeliveryState... allowed) {
        for (var from : allowed) {
            if (state == from) {
                state = next;
                reason = why;
                decidedBy = Actor.current();
                decidedAt = now;
                return;
            }
        }
        throw new Conflict("share.decided." + state, title);
    }

    /** Whether nobody has decided though the time for it is over. */
    public boolean overdue(Instant now) {
        return state == DeliveryState.OFFERED && dueAt != null && now.isAfter(dueAt);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The article of the other site. */
    public Origin origin() {
        return origin;
    }

    public String title() {
        return title;
    }

    /** Whether the original is public at the moment. */
    public boolean available() {
        return available;
    }

    public String columnCode() {
        return columnCode;
    }

    public ShareMode mode() {
        return mode;
    }

    public boolean stateCouncil() {
        return stateCouncil;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public DeliveryState state() {
        return state;
    }

    /** The subscription that it came by, or null. */
    public Long subscriptionId() {
        return subscriptionId;
    }

    /** How it was taken; null while it was not. */
    public TakenAs takenAs() {
        return takenAs;
    }

    /** The reference or the draft that came of it, or null. */
    public Long articleId() {
        return articleId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String reason() {
        return reason;
    }
}
