package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

/** How often a site's own list has changed; a site without any words has none. */
@Entity
@Table(name = "site_check_list")
class SiteList extends TenantOwned {
    @Id
    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Column(name = "version", nullable = false)
    private long revision;

    protected SiteList() {}

    SiteList(String siteKey) {
        this.siteKey = siteKey;
        this.revision = 1;
    }
}
