package org.zhanqun.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** The public got something else than the site's own page (网页篡改告警). Written once, after healing was tried. */
@Entity
@Immutable
public class TamperAlarm extends TenantOwned {
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_DETAIL = 500;

    /** Random, so that the renderer, which may only insert, needs no counter. */
    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, length = 20)
    private Kind kind;

    @Column(name = "address", nullable = false, length = LONGEST_ADDRESS)
    private String address;

    @Column(name = "detail", nullable = false, length = LONGEST_DETAIL)
    private String detail;

    @Column(name = "healed", nullable = false)
    private boolean healed;

    protected TamperAlarm() {}

    /** @param address path on the site, or of the file that was found  @param healed whether the public gets the right thing again */
    public TamperAlarm(Instant raisedAt, Kind kind, String address, String detail, boolean healed) {
        this.id = UUID.randomUUID().toString();
        this.raisedAt = raisedAt;
        this.kind = kind;
        this.address = shortened(address, LONGEST_ADDRESS);
        this.detail = shortened(detail, LONGEST_DETAIL);
        this.healed = healed;
    }

    /** What was found. */
    public enum Kind {
        /** A page holds something else (页面被改). */
        CONTENT,
        /** A page is not served, or with another status (页面缺失). */
        STATUS,
        /** There is a file that no export wrote (多出文件). */
        PLANTED,
        /** The signed list itself does not bear its signature (清单被改). */
        MANIFEST
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public String id() {
        return id;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Kind kind() {
        return kind;
    }

    public String address() {
        return address;
    }

    public String detail() {
        return detail;
    }

    public boolean healed() {
        return healed;
    }
}
