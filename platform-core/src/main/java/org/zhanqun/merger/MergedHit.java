package org.zhanqun.merger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** How often an old address was asked for since a node's last row (旧地址访问). Renderers insert and change nothing. */
@Entity
@Table(name = "merged_hit")
public class MergedHit extends TenantOwned {
    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "source_key", nullable = false, updatable = false, length = 40)
    private String sourceKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private AddressKind kind;

    @Column(name = "ref", nullable = false, updatable = false, length = 200)
    private String ref;

    @Column(name = "hits", nullable = false, updatable = false)
    private long hits;

    @Column(name = "counted_at", nullable = false, updatable = false)
    private Instant countedAt;

    protected MergedHit() {}

    MergedHit(String sourceKey, AddressKind kind, String ref, long hits, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.sourceKey = sourceKey;
        this.kind = kind;
        this.ref = ref;
        this.hits = hits;
        this.countedAt = now;
    }
}
