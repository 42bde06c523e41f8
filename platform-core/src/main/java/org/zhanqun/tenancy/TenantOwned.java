package org.zhanqun.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * Whatever a site owns. Hibernate fills the key in and adds it to every query, bulk update and bulk delete. Naming it as the
 * partition key, too, adds it to the update and delete of a single row: without it these would not use the primary key, of
 * which the site is the first part, and MySQL would read, and lock, the whole table.
 */
@MappedSuperclass
public abstract class TenantOwned {
    @TenantId
    @PartitionKey
    @Column(name = "tenant_id", nullable = false, updatable = false, length = 40)
    private String tenantId;

    /** At once rather than when it is written: a row that changes before that is found again by its key. */
    @PrePersist
    void own() {
        if (tenantId == null) {
            tenantId = Tenants.current();
        }
    }

    /** The province stores a row for a site. Whoever else tries it for another site than the bound one is refused by Hibernate. */
    protected void ownedBy(String site) {
        tenantId = site;
    }

    /** The key of the site that owns this. */
    public String site() {
        return tenantId;
    }
}
