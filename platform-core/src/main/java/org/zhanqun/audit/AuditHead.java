package org.zhanqun.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain. Its one row is locked while entries are sealed, and tells a chain that was cut off from a whole one. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
    static final int ONLY = 1;

    @Id
    private Integer id;

    @Column(name = "sequence_number", nullable = false)
    private long sequence;

    @Column(name = "hash", nullable = false, length = 64)
    private String hash;

    protected AuditHead() {}

    /** Lengthens the chain by an entry. */
    AuditSeal seal(AuditEntry entry) {
        sequence++;
        hash = EntryHash.of(hash, sequence, entry);
        return new AuditSeal(sequence, entry.id(), hash);
    }

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }
}
