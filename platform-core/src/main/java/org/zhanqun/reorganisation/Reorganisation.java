package org.zhanqun.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;

/** A reorganisation of departments (机构改革), and how far it is. Belongs to the province. */
@Entity
public class Reorganisation {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "reorganisation")
    @TableGenerator(name = "reorganisation", table = "id_block", pkColumnValue = "reorganisation", allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "title", nullable = false, updatable = false, length = 100)
    private String title;

    @Column(name = "basis", nullable = false, updatable = false, length = 200)
    private String basis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "phase", nullable = false, length = 20)
    private Phase phase = Phase.READY;

    @Column(name = "set_by", nullable = false, updatable = false, length = 100)
    private String setBy;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    /** In whose name the steps are taken. */
    @Column(name = "run_by", length = 100)
    private String runBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Reorganisation() {}

    Reorganisation(String title, String basis, String setBy, Instant now) {
        this.title = title;
        this.basis = basis;
        this.setBy = setBy;
        this.setAt = now;
        this.changedAt = now;
    }

    /** How far it is. */
    public enum Phase {
        /** 待确认: every row is right; nothing has been done. */
        READY,
        /** 正在执行 */
        RUNNING,
        /** 已停止: no further step is taken; what is under way goes on. */
        STOPPED,
        /** 已完成: every step is done. */
        DONE,
        /** 正在撤销 */
        UNDOING,
        /** 已撤销: what could be undone is. */
        UNDONE;

        /** Whether there is work to do. */
        public boolean moves() {
            return this == RUNNING || this == UNDOING;
        }
    }

    void run(String who, Instant now) {
        go(Phase.RUNNING, now, Phase.READY, Phase.STOPPED);
        runBy = who;
    }

    void stop(Instant now) {
        go(Phase.STOPPED, now, Phase.RUNNING);
    }

    void undo(String who, Instant now) {
        go(Phase.UNDOING, now, Phase.STOPPED, Phase.DONE);
        runBy = who;
    }

    /** Nothing is left to do. @param whole whether every step is done */
    void end(boolean whole, Instant now) {
        if (phase == Phase.UNDOING) {
            go(Phase.UNDONE, now, Phase.UNDOING);
        } else {
            go(whole ? Phase.DONE : Phase.STOPPED, now, Phase.RUNNING);
        }
    }

    /** @throws Conflict when somebody has let it begin */
    void requireUntouched() {
        if (phase != Phase.READY) {
            throw new Conflict("reorganisation.phase");
        }
    }

    private void go(Phase to, Instant now, Phase... from) {
        if (!Set.of(from).contains(phase)) {
            throw new Conflict("reorganisation.phase");
        }
        phase = to;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The decision that it rests on (依据), such as the number of a document. */
    public String basis() {
        return basis;
    }

    public Phase phase() {
        return phase;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    /** Who let it begin, go on or be undone; null before that. */
    public String runBy() {
        return runBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Why its mergers begin without a case. */
    String ground() {
        return "机构改革：" + title + "（" + basis + "）";
    }
}
