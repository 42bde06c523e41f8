package org.zhanqun.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One site of an onboarding, and what became of it. */
@Entity
@Table(name = "onboarding_row")
@IdClass(OnboardingRow.Key.class)
public class OnboardingRow {
    static final int MOST_ATTEMPTS = 5;

    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "onboarding_id", nullable = false, updatable = false)
    private Long onboardingId;

    @Id
    @Column(name = "row_no", nullable = false, updatable = false)
    private Integer rowNo;

    @Embedded
    private NewSite site;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private State state = State.WAITING;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "reason", length = LONGEST_REASON)
    private String reason;

    @Column(name = "account_made", nullable = false)
    private boolean accountMade;

    @Embedded
    private Acceptance acceptance;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected OnboardingRow() {}

    OnboardingRow(long onboarding, int rowNo, NewSite site) {
        this.onboardingId = onboarding;
        this.rowNo = rowNo;
        this.site = site;
    }

    record Key(Long onboardingId, Integer rowNo) implements Serializable {}

    /** What became of it. */
    public enum State {
        /** 等候 */
        WAITING,
        /** 已开通 */
        OPENED,
        /** 没有开通: the rules refuse it by now; nothing is left of it. */
        FAILED
    }

    void open(boolean accountMade) {
        state = State.OPENED;
        reason = null;
        this.accountMade = accountMade;
    }

    /** @param why in Chinese */
    void fail(String why) {
        state = State.FAILED;
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }

    /** Something unforeseen happened; others have their turn before it is tried again. @param why when it is given up, in Chinese */
    void stumble(String why) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            fail(why);
        }
    }

    void waitAgain() {
        state = State.WAITING;
        attempts = 0;
    }

    void accept(Acceptance found, Instant now) {
        acceptance = found;
        lookedAt = now;
    }

    /** As the spreadsheet's program counts. */
    public int rowNo() {
        return rowNo;
    }

    public NewSite site() {
        return site;
    }

    public State state() {
        return state;
    }

    /** Why it was not opened, in Chinese; null when it was, or is still to be. */
    public String reason() {
        return reason;
    }

    /** Whether an account was made for the webmaster. */
    public boolean accountMade() {
        return accountMade;
    }

    /** What was found when the site was looked at; null before that. */
    public Acceptance acceptance() {
        return acceptance;
    }

    public Instant lookedAt() {
        return lookedAt;
    }
}
