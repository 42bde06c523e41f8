package org.zhanqun.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.site.Site;

/** One row of a reorganisation, and what became of it. */
@Entity
@Table(name = "reorganisation_step")
@IdClass(ReorganisationStep.Key.class)
public class ReorganisationStep {
    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "reorganisation_id", nullable = false, updatable = false)
    private Long reorganisationId;

    @Id
    @Column(name = "row_no", nullable = false, updatable = false)
    private Integer rowNo;

    @Embedded
    private PlannedStep planned;

    @Column(name = "old_name", length = 60)
    private String oldName;

    @Column(name = "old_organiser", length = 100)
    private String oldOrganiser;

    @Column(name = "old_domain", length = 190)
    private String oldDomain;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private State state = State.WAITING;

    @Column(name = "reason", length = LONGEST_REASON)
    private String reason;

    @Column(name = "merger_id")
    private Long mergerId;

    protected ReorganisationStep() {}

    ReorganisationStep(long reorganisation, int rowNo, PlannedStep planned) {
        this.reorganisationId = reorganisation;
        this.rowNo = rowNo;
        this.planned = planned;
    }

    record Key(Long reorganisationId, Integer rowNo) implements Serializable {}

    /** What became of it. */
    public enum State {
        /** 等候 */
        WAITING,
        /** 正在办: its merger moves. */
        UNDER_WAY,
        /** 已办 */
        DONE,
        /** 没有办成: the rules refuse it by now. */
        FAILED,
        /** 正在撤销 */
        UNDOING,
        /** 已撤销 */
        UNDONE,
        /** 保留: it could not be undone, or somebody has changed it since. */
        KEPT;

        /** Whether something of it stands. */
        boolean stands() {
            return this == UNDER_WAY || this == DONE || this == UNDOING;
        }
    }

    /** What the site was before, to be put back when it is undone. */
    void remember(Site site) {
        oldName = site.name();
        oldOrganiser = site.organiser().name();
        oldDomain = site.domain();
    }

    void move(long merger) {
        mergerId = merger;
        go(State.UNDER_WAY, null);
    }

    void done() {
        go(State.DONE, null);
    }

    void fail(String why) {
        go(State.FAILED, why);
    }

    void waitAgain() {
        mergerId = null;
        go(State.WAITING, null);
    }

    void undoing() {
        go(State.UNDOING, null);
    }

    void undone() {
        go(State.UNDONE, null);
    }

    void keep(String why) {
        go(State.KEPT, why);
    }

    private void go(State to, String why) {
        state = to;
        reason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    /** As the spreadsheet's program counts. */
    public int rowNo() {
        return rowNo;
    }

    public PlannedStep planned() {
        return planned;
    }

    public State state() {
        return state;
    }

    /** Why it was not done, or not undone, in Chinese; null when nothing is wrong. */
    public String reason() {
        return reason;
    }

    /** The merger that carries it out; null for other kinds, and before it began. */
    public Long merger() {
        return mergerId;
    }

    String oldName() {
        return oldName;
    }

    String oldOrganiser() {
        return oldOrganiser;
    }

    String oldDomain() {
        return oldDomain;
    }
}
