package org.zhanqun.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * An entry's place in the chain (校验值): its hash covers what the entry says and the hash before it, so that no entry can be
 * changed, taken out or put between others without all later hashes being wrong.
 */
@Entity
@Immutable
@Table(name = "audit_seal")
public class AuditSeal {
    /** From 1, without gaps. */
    @Id
    @Column(name = "sequence_number")
    private Long sequence;

    @Column(name = "entry_id", nullable = false)
    private Long entryId;

    @Column(name = "hash", nullable = false, length = 64)
    private String hash;

    protected AuditSeal() {}

    AuditSeal(long sequence, Long entryId, String hash) {
        this.sequence = sequence;
        this.entryId = entryId;
        this.hash = hash;
    }

    public long sequence() {
        return sequence;
    }

    public long entryId() {
        return entryId;
    }

    public String hash() {
        return hash;
    }
}
