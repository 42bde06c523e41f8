package org.zhanqun.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Says that an entry has no seal yet; written by the {@link AuditTrail}, taken away by whoever seals it. */
@Entity
@Immutable
@Table(name = "audit_unsealed")
public class UnsealedEntry {
    @Id
    @Column(name = "entry_id")
    private Long entryId;

    protected UnsealedEntry() {}
}
