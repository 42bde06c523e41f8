package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.zhanqun.tenancy.TenantOwned;

/**
 * How far a site's public articles were looked through for links to other hosts. No transaction waits for another host's answer:
 * whoever works on a site claims it for a while, and whoever dies lets it go by not coming back.
 */
@Entity
@Table(name = "check_link_run")
class LinkRun extends TenantOwned {
    @Id
    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Column(name = "last_article", nullable = false)
    private long lastArticle;

    @Column(name = "claim", nullable = false)
    private long claim;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected LinkRun() {}

    LinkRun(String siteKey) {
        this.siteKey = siteKey;
    }

    boolean free(Instant now) {
        return claimedUntil == null || claimedUntil.isBefore(now);
    }

    /** @return the number under which the work is to be handed in */
    long claim(Instant until) {
        if (finishedAt != null) {
            finishedAt = null;
            lastArticle = 0;
        }
        claimedUntil = until;
        return ++claim;
    }

    /** Whether nobody else has claimed it since. */
    boolean isClaimed(long number) {
        return claim == number;
    }

    /** @param last the article that was looked through last @param now when that was the last of all, else null */
    void handIn(long last, Instant now) {
        lastArticle = last;
        claimedUntil = null;
        finishedAt = now;
    }

    long lastArticle() {
        return lastArticle;
    }
}
