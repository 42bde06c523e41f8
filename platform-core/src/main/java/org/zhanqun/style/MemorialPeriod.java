package org.zhanqun.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** A time in which all sites of the province are shown in grey (全站灰), for public mourning. */
@Entity
public class MemorialPeriod {
    static final int LONGEST_REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "memorial_period")
    @TableGenerator(
            name = "memorial_period",
            table = "id_block",
            pkColumnValue = "memorial_period",
            allocationSize = 10)
    private Long id;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "reason", nullable = false, length = LONGEST_REASON)
    private String reason;

    protected MemorialPeriod() {}

    MemorialPeriod(Instant startsAt, Instant endsAt, String reason) {
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.reason = reason;
    }

    public Long id() {
        return id;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The first moment in colour again. */
    public Instant endsAt() {
        return endsAt;
    }

    public String reason() {
        return reason;
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }
}
