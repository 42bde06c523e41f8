package org.zhanqun.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One walk along the chain, from its beginning to what was its end when it began (日志校验), and how far it is. */
@Entity
@Table(name = "audit_verification")
public class AuditVerification {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "audit_verification")
    @TableGenerator(
            name = "audit_verification",
            table = "id_block",
            pkColumnValue = "audit_verification",
            allocationSize = 5)
    private Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private State state = State.RUNNING;

    @Column(name = "started_by", nullable = false, updatable = false, length = 100)
    private String startedBy;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_sequence", nullable = false, updatable = false)
    private long last;

    @Column(name = "last_hash", nullable = false, updatable = false, length = 64)
    private String lastHash;

    @Column(name = "checked_sequence", nullable = false)
    private long checked;

    @Column(name = "checked_hash", nullable = false, length = 64)
    private String checkedHash = EntryHash.BEGINNING;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "flaw", length = 20)
    private Flaw flaw;

    @Column(name = "broken_entry")
    private Long brokenEntry;

    protected AuditVerification() {}

    AuditVerification(String startedBy, Instant startedAt, AuditHead head) {
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.last = head.sequence();
        this.lastHash = head.hash();
    }

    public enum State {
        RUNNING,
        /** 完整 */
        INTACT,
        /** 不完整 */
        BROKEN
    }

    /** What is wrong at the first place where something is. */
    public enum Flaw {
        /** 内容被改: the entry does not say what was sealed. */
        CHANGED,
        /** 记录缺失: the entry, or its seal, is not there any more. */
        MISSING,
        /** 未经平台写入: an entry that was never to be sealed. */
        FOREIGN
    }

    /** Goes on by one entry, which must have been sealed as it is now. @param entry null when it is not there */
    boolean follows(long sequence, String sealed, Long entryId, AuditEntry entry) {
        var next = checked + 1;
        if (sequence != next) {
            end(Flaw.MISSING, null);
        } else if (entry == null) {
            end(Flaw.MISSING, entryId);
        } else {
            var hash = EntryHash.of(checkedHash, next, entry);
            if (hash.equals(sealed)) {
                checked = next;
                checkedHash = hash;
            } else {
                end(Flaw.CHANGED, entryId);
            }
        }
        return state == State.RUNNING;
    }

    /** There is no more to read: the chain must be as long as it was, and end as it did. */
    void arrive(Instant now) {
        if (checked < last) {
            end(Flaw.MISSING, null);
        } else if (!checkedHash.equals(lastHash)) {
            end(Flaw.CHANGED, null);
        } else {
            state = State.INTACT;
        }
        endedAt = now;
    }

    void foundForeign(Long entry) {
        end(Flaw.FOREIGN, entry);
    }

    private void end(Flaw found, Long entry) {
        state = State.BROKEN;
        flaw = found;
        brokenEntry = entry;
    }

    void endedAt(Instant now) {
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    public State state() {
        return state;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** How many entries there were when it began. */
    public long last() {
        return last;
    }

    /** The hash at the end of the chain, to be kept outside the platform and compared. */
    public String lastHash() {
        return lastHash;
    }

    public long checked() {
        return checked;
    }

    /** What is wrong at the first wrong place, or null. */
    public Flaw flaw() {
        return flaw;
    }

    /** Number in the chain of the first wrong place; it has no meaning for an entry that was never sealed. */
    public long broken() {
        return checked + 1;
    }

    /** Id of the first wrong entry, or null when it is not known. */
    public Long brokenEntry() {
        return brokenEntry;
    }
}
