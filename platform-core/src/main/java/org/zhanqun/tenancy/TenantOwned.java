package org.zhanqun.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/** Whatever a site owns. Hibernate fills the key in and adds it to every query, bulk update and bulk delete. */
@MappedSuperclass
public abstract class TenantOwned {
    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false, length = 40)
    private String tenantId;

    /** The key of the site that owns this. */
    public String site() {
        return tenantId;
    }
}
