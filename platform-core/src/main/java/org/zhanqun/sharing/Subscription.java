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
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** A column that takes what fits a filter from another site (订阅). It is the taker's row; the source says whether it holds. */
@Entity
@Table(name = "share_subscription")
public class Subscription extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "share_subscription")
    @TableGenerator(
            name = "share_subscription",
            table = "id_block",
            pkColumnValue = "share_subscription",
            allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "source_site", nullable = false, updatable = false, length = 40)
    private String source;

    @Embedded
    private SubscriptionFilter filter;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "taken_as", nullable = false, updatable = false, length = 20)
    private TakenAs as;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private SubscriptionState state = SubscriptionState.ASKED;

    @Column(name = "asked_by", nullable = false, updatable = false, length = 100)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "decided_by", length = 100)
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason", length = 200)
    private String reason;

    @Column(name = "looked_until", nullable = false)
    private Instant lookedUntil;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected Subscription() {}

    Subscription(String source, SubscriptionFilter filter, String columnCode, TakenAs as, Instant now) {
        this.source = source;
        this.filter = filter;
        this.columnCode = columnCode;
        this.as = as;
        this.askedBy = Actor.current();
        this.askedAt = now;
        this.lookedUntil = filter.since();
    }

    /** The source lets it take (同意订阅). */
    void allow(Instant now) {
        decide(SubscriptionState.ALLOWED, null, now, SubscriptionState.ASKED);
    }

    /** The source does not let it take (不同意). */
    void refuse(String why, Instant now) {
        decide(SubscriptionState.REFUSED, why, now, SubscriptionState.ASKED);
    }

    /** Either side has enough of it (停止订阅); what was taken stays as it was taken. */
    void end(String why, Instant now) {
        decide(SubscriptionState.ENDED, why, now, SubscriptionState.ASKED, SubscriptionState.ALLOWED);
    }

    private void decide(SubscriptionState next, String why, Instant now, SubscriptionState... allowed) {
        for (var from : allowed) {
            if (state == from) {
                state = next;
                reason = why;
                decidedBy = Actor.current();
                decidedAt = now;
                return;
            }
        }
        throw new Conflict("subscription.decided." + state);
    }

    /** All that became public at the source until then was looked at. */
    void looked(Instant until, Instant now) {
        lookedUntil = until;
        lookedAt = now;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Key of the site it takes from. */
    public String source() {
        return source;
    }

    public SubscriptionFilter filter() {
        return filter;
    }

    /** Code of the taker's column. */
    public String columnCode() {
        return columnCode;
    }

    public TakenAs as() {
        return as;
    }

    public SubscriptionState state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
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

    /** Up to which time of publishing the source was looked through. */
    public Instant lookedUntil() {
        return lookedUntil;
    }

    /** When it was last looked whether there is anything new; null before the first time. */
    public Instant lookedAt() {
        return lookedAt;
    }
}
