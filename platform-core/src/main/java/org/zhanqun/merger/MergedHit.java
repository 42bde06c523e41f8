package org.zhanqun.merger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/**
 * How often an old address was asked for since a node's last row (旧地址访问). Renderers insert and change nothing; what they wrote on
 * past days is condensed by the workbench.
 */
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

    @Column(name = "hits", nullable = false)
    private long hits;

    @Column(name = "counted_at", nullable = false, updatable = false)
    private Instant countedAt;

    /** Whether it is the sum of a day, or of all days of long ago. */
    @Column(name = "condensed", nullable = false, updatable = false)
    private boolean condensed;

    protected MergedHit() {}

    /** What some rows have in common that become one. @param since the beginning of the day, or the epoch for all of long ago */
    record Sum(String sourceKey, AddressKind kind, String ref, Instant since) {
        /** The same for the same sum on every node: there is one such row. */
        private String id(String site) {
            var name = String.join("\n", site, sourceKey, kind.name(), ref, since.toString());
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    static String id(String site, Sum sum) {
        return sum.id(site);
    }

    MergedHit(String site, Sum sum, long hits) {
        this(sum.sourceKey(), sum.kind(), sum.ref(), hits, sum.since());
        this.id = sum.id(site);
        this.condensed = true;
    }

    MergedHit(String sourceKey, AddressKind kind, String ref, long hits, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.sourceKey = sourceKey;
        this.kind = kind;
        this.ref = ref;
        this.hits = hits;
        this.countedAt = now;
    }

    void add(long more) {
        hits += more;
    }

    Sum sum(Instant since) {
        return new Sum(sourceKey, kind, ref, since);
    }

    String id() {
        return id;
    }

    long hits() {
        return hits;
    }

    Instant countedAt() {
        return countedAt;
    }
}
