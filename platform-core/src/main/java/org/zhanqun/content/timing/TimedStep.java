package org.zhanqun.content.timing;

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

/** What shall happen to an article at a time (定时任务). Steps of one release happen together or not at all. */
@Entity
@Table(name = "article_timed_step")
public class TimedStep extends TenantOwned {
    private static final int LONGEST_FAILURE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "article_timed_step")
    @TableGenerator(
            name = "article_timed_step",
            table = "id_block",
            pkColumnValue = "article_timed_step",
            allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "article_id", nullable = false, updatable = false)
    private Long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "step", nullable = false, updatable = false, length = 20)
    private Kind kind;

    @Column(name = "release_key", nullable = false, updatable = false, length = 36)
    private String release;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private State state = State.WAITING;

    @Column(name = "set_by", nullable = false, updatable = false, length = 100)
    private String setBy;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "failure", length = LONGEST_FAILURE)
    private String failure;

    protected TimedStep() {}

    TimedStep(long articleId, Kind kind, String release, Instant dueAt, String setBy, Instant now) {
        this.articleId = articleId;
        this.kind = kind;
        this.release = release;
        this.dueAt = dueAt;
        this.setBy = setBy;
        this.setAt = now;
    }

    /** What shall be done. */
    public enum Kind {
        /** 定时发布 */
        PUBLISH,
        /** 到期撤下 */
        EXPIRE,
        /** 置顶到期 */
        UNPIN
    }

    /** How far it is. */
    public enum State {
        /** 等待 */
        WAITING,
        /** 已完成 */
        DONE,
        /** 未能完成: refused at its time, and not tried again. */
        FAILED,
        /** 已取消 */
        CANCELLED
    }

    void done(Instant now) {
        end(State.DONE, now);
    }

    /** @param reason why it was refused, in Chinese */
    void fail(String reason, Instant now) {
        end(State.FAILED, now);
        failure = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
    }

    void cancel(Instant now) {
        end(State.CANCELLED, now);
    }

    private void end(State as, Instant now) {
        if (state != State.WAITING) {
            throw new Conflict("timing.over");
        }
        state = as;
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long articleId() {
        return articleId;
    }

    public Kind kind() {
        return kind;
    }

    /** The same for all steps that happen together. */
    public String release() {
        return release;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public String setBy() {
        return setBy;
    }
}
