package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.zhanqun.check.Words.Versions;
import org.zhanqun.tenancy.TenantOwned;

/** How far all that a site's public reads has been checked (复查). */
@Entity
@Table(name = "check_run")
class CheckRun extends TenantOwned {
    @Id
    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Column(name = "province_version", nullable = false)
    private long provinceVersion;

    @Column(name = "site_version", nullable = false)
    private long siteVersion;

    @Column(name = "last_article", nullable = false)
    private long lastArticle;

    @Column(name = "checked", nullable = false)
    private long checked;

    @Column(name = "total", nullable = false)
    private long total;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected CheckRun() {}

    CheckRun(String siteKey, Versions versions, long total, Instant now) {
        this.siteKey = siteKey;
        begin(versions, total, now);
    }

    /** From the first article on, with these lists. */
    void begin(Versions versions, long articles, Instant now) {
        provinceVersion = versions.province();
        siteVersion = versions.site();
        lastArticle = 0;
        checked = 0;
        total = articles;
        startedAt = now;
        touchedAt = now;
        finishedAt = null;
    }

    boolean isWith(Versions versions) {
        return provinceVersion == versions.province() && siteVersion == versions.site();
    }

    /** @param last the article that was checked last */
    void advance(long last, int articles, Instant now) {
        lastArticle = last;
        checked += articles;
        touchedAt = now;
    }

    void finish(Instant now) {
        touchedAt = now;
        finishedAt = now;
    }

    boolean finished() {
        return finishedAt != null;
    }

    long lastArticle() {
        return lastArticle;
    }
}
