package org.zhanqun.onboarding;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;

/** Sites that are opened from one spreadsheet (批量开通), and how far that is. Belongs to the province. */
@Entity
public class Onboarding {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "onboarding")
    @TableGenerator(name = "onboarding", table = "id_block", pkColumnValue = "onboarding", allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "file_name", nullable = false, updatable = false, length = 200)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "phase", nullable = false, length = 20)
    private Phase phase = Phase.READY;

    @Column(name = "site_count", nullable = false, updatable = false)
    private int siteCount;

    @Column(name = "set_by", nullable = false, updatable = false, length = 100)
    private String setBy;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    /** In whose name the sites are opened. */
    @Column(name = "run_by", length = 100)
    private String runBy;

    @Column(name = "run_at")
    private Instant runAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "resume_at")
    private Instant resumeAt;

    @Column(name = "hold_up", length = 300)
    private String holdUp;

    protected Onboarding() {}

    Onboarding(String fileName, int siteCount, String setBy, Instant now) {
        this.fileName = fileName;
        this.siteCount = siteCount;
        this.setBy = setBy;
        this.setAt = now;
        this.changedAt = now;
    }

    /** How far it is. */
    public enum Phase {
        /** 待确认: all cells are right; nothing has been opened. */
        READY,
        /** 正在开通 */
        OPENING,
        /** 正在验收: all that could be opened is open, and each site is looked at. */
        LOOKING,
        /** 已完成 */
        DONE,
        /** 已停止: what was opened until then is open. */
        STOPPED;

        /** Whether there is work to do. */
        public boolean moves() {
            return this == OPENING || this == LOOKING;
        }
    }

    /** @param again whether rows that failed wait to be tried again */
    void run(String who, boolean again, Instant now) {
        go(Phase.OPENING, now, phase == Phase.READY || phase == Phase.STOPPED || phase == Phase.DONE && again);
        runBy = who;
        runAt = runAt == null ? now : runAt;
    }

    /** Looks at all sites that were opened once more. */
    void lookAgain(Instant now) {
        go(Phase.LOOKING, now, phase == Phase.DONE);
    }

    void stop(Instant now) {
        go(Phase.STOPPED, now, phase.moves());
    }

    /** Nothing is left to do in this phase. @param settled when the last sites show on every renderer */
    void end(Instant now, Instant settled) {
        switch (phase) {
            case OPENING -> {
                go(Phase.LOOKING, now, true);
                resumeAt = settled;
            }
            case LOOKING -> go(Phase.DONE, now, true);
            case READY, DONE, STOPPED -> {} // another node has said so already
        }
    }

    /** @throws Conflict when somebody has let it begin: then what was opened is on record here */
    void requireUntouched() {
        if (phase != Phase.READY) {
            throw new Conflict("bulk.phase");
        }
    }

    private void go(Phase to, Instant now, boolean allowed) {
        if (!allowed) {
            throw new Conflict("bulk.phase");
        }
        phase = to;
        changedAt = now;
        goOn();
    }

    /** Something that is needed does not answer: nothing is tried until then. @param why in Chinese */
    void putOff(Instant until, String why) {
        resumeAt = until;
        holdUp = why;
    }

    /** What was needed answers again. */
    void goOn() {
        resumeAt = null;
        holdUp = null;
    }

    public Long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public Phase phase() {
        return phase;
    }

    /** How many sites it is about. */
    public int siteCount() {
        return siteCount;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    /** Who let it begin or go on; null before that. */
    public String runBy() {
        return runBy;
    }

    /** When it began; null before that. */
    public Instant runAt() {
        return runAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Why nothing goes on for the moment, in Chinese; null when nothing holds it up. */
    public String holdUp() {
        return holdUp;
    }

    /** When it goes on after a hold-up, or null. */
    public Instant resumeAt() {
        return resumeAt;
    }
}
