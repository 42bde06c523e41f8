package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.check.link.LinkAnswer;
import org.zhanqun.tenancy.TenantOwned;

/** What became of asking for a page on another host that a site's articles lead to (外部链接). */
@Entity
@Table(name = "check_link")
@IdClass(ExternalLink.Key.class)
class ExternalLink extends TenantOwned {
    /** Of two times without an answer, one may have been ours. */
    private static final int SILENT_FOR_DEAD = 2;

    @Id
    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Id
    @Column(name = "address_hash", length = 64)
    private String hash;

    @Column(name = "address", nullable = false, updatable = false, length = 1000)
    private String address;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "answer", nullable = false, length = 10)
    private LinkAnswer answer;

    @Column(name = "silent", nullable = false)
    private int silent;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    record Key(String siteKey, String hash) implements Serializable {}

    protected ExternalLink() {}

    ExternalLink(String siteKey, String hash, String address) {
        this.siteKey = siteKey;
        this.hash = hash;
        this.address = address;
    }

    void answered(LinkAnswer given, Instant now) {
        answer = given;
        silent = given == LinkAnswer.SILENT ? silent + 1 : 0;
        askedAt = now;
    }

    boolean dead() {
        return answer == LinkAnswer.GONE || answer == LinkAnswer.SILENT && silent >= SILENT_FOR_DEAD;
    }

    String address() {
        return address;
    }

    LinkAnswer answer() {
        return answer;
    }

    Instant askedAt() {
        return askedAt;
    }
}
