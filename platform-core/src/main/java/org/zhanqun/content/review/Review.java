package org.zhanqun.content.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** The review of an article's text (送审件). An article has one at most; a new submission begins a new round of it. */
@Entity
@Table(name = "article_review")
public class Review extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private ReviewState state;

    @Column(name = "review_round", nullable = false)
    private int round;

    @Column(name = "review_level", nullable = false)
    private int level;

    @Column(name = "levels", nullable = false)
    private int levels;

    @Column(name = "version_number", nullable = false)
    private int versionNumber;

    @Column(name = "base_number", nullable = false)
    private int baseNumber;

    @Column(name = "submitted_by", nullable = false, length = 100)
    private String submittedBy;

    @Column(name = "submitted_at", nullable = false)
    private Instant submittedAt;

    @Column(name = "waiting_since", nullable = false)
    private Instant waitingSince;

    @Column(name = "assignee", length = 100)
    private String assignee;

    protected Review() {}

    Review(long articleId, Submission submission) {
        this.articleId = articleId;
        begin(submission);
    }

    /**
     * What is handed in.
     *
     * @param number   of the version to review
     * @param base     of the version that was public last, 0 for none: whoever saved a later one wrote what is reviewed
     * @param levels   that the column asks for now
     * @param assignee who shall review the first level, or null for whoever may
     */
    record Submission(int number, int base, int levels, String by, String assignee, Instant at) {}

    /** Begins a new round; what is under way goes on with the chain it began with. */
    void submit(Submission submission) {
        if (state == ReviewState.SUBMITTED || state == ReviewState.APPROVED) {
            throw new Conflict("review.already." + state);
        }
        var bound = state == ReviewState.RETURNED ? levels : submission.levels();
        begin(submission);
        levels = bound;
    }

    private void begin(Submission submission) {
        submittedBy = submission.by();
        submittedAt = submission.at();
        baseNumber = submission.base();
        levels = submission.levels();
        restart(submission.number(), submission.at());
        assignee = submission.assignee();
    }

    /** A text that changed while it was reviewed, or after, is reviewed from the first level on. */
    void restart(int number, Instant now) {
        versionNumber = number;
        state = ReviewState.SUBMITTED;
        round++;
        level = 1;
        waitFor(null, now);
    }

    /** 审核通过 of the present level; the last one's lets the text be published. */
    void approve(Instant now) {
        require(ReviewState.SUBMITTED);
        if (level == levels) {
            state = ReviewState.APPROVED;
        } else {
            level++;
        }
        waitFor(null, now);
    }

    /** 退回 */
    void giveBack(Instant now) {
        require(ReviewState.SUBMITTED);
        state = ReviewState.RETURNED;
        waitFor(null, now);
    }

    /** 撤回送审 */
    void recall(Instant now) {
        if (!state.underWay()) {
            throw new Conflict("review.not-under-way");
        }
        state = ReviewState.RECALLED;
        waitFor(null, now);
    }

    /** 转办 */
    void assign(String reviewer, Instant now) {
        require(ReviewState.SUBMITTED);
        waitFor(reviewer, now);
    }

    /** The text became public. */
    void done(Instant now) {
        state = ReviewState.DONE;
        waitFor(null, now);
    }

    /** @param read the version of this review that the caller had read */
    void requireUnchanged(long read) {
        if (version != read) {
            throw new Conflict("review.changed-meanwhile");
        }
    }

    boolean approved(int number) {
        return state == ReviewState.APPROVED && versionNumber == number;
    }

    private void require(ReviewState expected) {
        if (state != expected) {
            throw new Conflict("review.not-waiting");
        }
    }

    private void waitFor(String reviewer, Instant now) {
        assignee = reviewer;
        waitingSince = now;
    }

    public Long articleId() {
        return articleId;
    }

    public long version() {
        return version;
    }

    public ReviewState state() {
        return state;
    }

    public int round() {
        return round;
    }

    /** The level that is waited for, from 1. */
    public int level() {
        return level;
    }

    public int levels() {
        return levels;
    }

    /** Number of the version under review. */
    public int versionNumber() {
        return versionNumber;
    }

    /** Number of the version that was public when the review began, 0 when none was. */
    public int baseNumber() {
        return baseNumber;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    /** Who shall review the present level; null when it is anybody's. */
    public String assignee() {
        return assignee;
    }
}
