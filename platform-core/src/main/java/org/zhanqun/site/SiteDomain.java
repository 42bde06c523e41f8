package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A host name under which a site answers (域名). The name is the key: no two sites can share one. */
@Entity
@Table(name = "site_domain")
public class SiteDomain {
    @Id
    @Column(name = "host", length = 190)
    private String host;

    @Column(name = "site_key", nullable = false, updatable = false, length = 40)
    private String siteKey;

    /** 主域名: the one that page tags and canonical addresses name. */
    @Column(name = "main_domain", nullable = false)
    private boolean main;

    protected SiteDomain() {}

    public SiteDomain(String host, String siteKey, boolean main) {
        this.host = host;
        this.siteKey = siteKey;
        this.main = main;
    }

    public String host() {
        return host;
    }

    public String siteKey() {
        return siteKey;
    }

    public boolean main() {
        return main;
    }
}
