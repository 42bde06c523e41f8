package org.zhanqun.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.zhanqun.tenancy.TenantOwned;

/** The latest measurement of a site (网站健康); there is one row for each. */
@Entity
@Table(name = "site_health")
public class SiteHealth extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "site_health")
    @TableGenerator(name = "site_health", table = "id_block", pkColumnValue = "site_health", allocationSize = 100)
    private Long id;

    @Embedded
    private Measured measured;

    @Column(name = "measured_at", nullable = false)
    private Instant measuredAt;

    protected SiteHealth() {}

    SiteHealth(Measured measured, Instant now) {
        measure(measured, now);
    }

    void measure(Measured latest, Instant now) {
        measured = latest;
        measuredAt = now;
    }

    public Measured measured() {
        return measured;
    }

    public Instant measuredAt() {
        return measuredAt;
    }
}
