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

    /** A domain that the site had before: it leads on to the main one. */
    @Column(name = "leads_on", nullable = false)
    private boolean leadsOn;

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

    /** Whether whoever comes here is sent on to the site's main domain. */
    public boolean leadsOn() {
        return leadsOn;
    }

    /** Another domain is the main one from now on, and this one leads to it. */
    void leadOn() {
        main = false;
        leadsOn = true;
    }

    void answerAsMain() {
        main = true;
        leadsOn = false;
    }
}
