package org.zhanqun.content.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** One thing done to many articles of a site (批量操作), and how far it is. */
@Entity
@Table(name = "bulk_operation")
public class BulkOperation extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "bulk_operation")
    @TableGenerator(name = "bulk_operation", table = "id_block", pkColumnValue = "bulk_operation", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "step", nullable = false, updatable = false, length = 20)
    private BulkStep.Kind kind;

    @Column(name = "argument", updatable = false, length = 200)
    private String argument;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "phase", nullable = false, length = 20)
    private Phase phase = Phase.TRYING;

    @Column(name = "articles", nullable = false, updatable = false)
    private int articles;

    @Column(name = "set_by", nullable = false, updatable = false, length = 100)
    private String setBy;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected BulkOperation() {}

    BulkOperation(BulkStep.Kind kind, String argument, int articles, String setBy, Instant now) {
        this.kind = kind;
        this.argument = argument;
        this.articles = articles;
        this.setBy = setBy;
        this.setAt = now;
        this.changedAt = now;
    }

    /** How far it is. */
    public enum Phase {
        /** 试算中: what would happen is found out; nothing is changed. */
        TRYING,
        /** 待确认: it is known what would happen. */
        READY,
        /** 执行中 */
        RUNNING,
        /** 已完成 */
        DONE,
        /** 撤销中 */
        UNDOING,
        /** 已撤销 */
        UNDONE,
        /** 已停止: somebody stopped it; what was done until then is done, and can be undone. */
        STOPPED;

        /** Whether there is work to do. */
        public boolean moves() {
            return this == TRYING || this == RUNNING || this == UNDOING;
        }
    }

    void run(Instant now) {
        go(Phase.RUNNING, now, phase == Phase.READY);
    }

    void undo(Instant now) {
        go(Phase.UNDOING, now, phase == Phase.DONE || phase == Phase.STOPPED);
    }

    void stop(Instant now) {
        go(Phase.STOPPED, now, phase.moves());
    }

    /** Nothing is left to do in this phase. */
    void end(Instant now) {
        switch (phase) {
            case TRYING -> go(Phase.READY, now, true);
            case RUNNING -> go(Phase.DONE, now, true);
            case UNDOING -> go(Phase.UNDONE, now, true);
            case READY, DONE, UNDONE, STOPPED -> {} // another node has said so already
        }
    }

    private void go(Phase to, Instant now, boolean allowed) {
        if (!allowed) {
            throw new Conflict("bulk.phase");
        }
        phase = to;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public BulkStep.Kind kind() {
        return kind;
    }

    /** The column or the reason, or null. */
    public String argument() {
        return argument;
    }

    public BulkStep step() {
        return BulkStep.of(kind, argument);
    }

    public Phase phase() {
        return phase;
    }

    /** How many it is about. */
    public int articles() {
        return articles;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
