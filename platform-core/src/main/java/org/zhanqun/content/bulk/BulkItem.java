package org.zhanqun.content.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.content.Article;
import org.zhanqun.tenancy.TenantOwned;

/** One article of an operation, and what became of it. */
@Entity
@Table(name = "bulk_item")
@IdClass(BulkItem.Key.class)
public class BulkItem extends TenantOwned {
    private static final int LONGEST_REASON = 300;

    @Id
    @Column(name = "operation_id", nullable = false, updatable = false)
    private Long operationId;

    @Id
    @Column(name = "article_id", nullable = false, updatable = false)
    private Long articleId;

    @Column(name = "title", nullable = false, updatable = false, length = 200)
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private State state = State.WAITING;

    @Column(name = "reason", length = LONGEST_REASON)
    private String reason;

    @Column(name = "column_before", length = 20)
    private String columnBefore;

    @Column(name = "version_after")
    private Long versionAfter;

    protected BulkItem() {}

    BulkItem(long operation, Article article) {
        this.operationId = operation;
        this.articleId = article.id();
        this.title = article.title();
    }

    record Key(Long operationId, Long articleId) implements Serializable {}

    /** What became of it. */
    public enum State {
        /** 待试算 */
        WAITING,
        /** 可以 */
        READY,
        /** 不能: refused when it was tried; it is left alone. */
        REFUSED,
        /** 已完成 */
        DONE,
        /** 未完成: it could have been done when it was tried, and was refused later. */
        FAILED,
        /** 已撤销 */
        UNDONE,
        /** 不能撤销: somebody has changed it since, or the rules forbid it. */
        KEPT
    }

    void ready() {
        state = State.READY;
    }

    void done(String columnBefore, long versionAfter) {
        state = State.DONE;
        this.columnBefore = columnBefore;
        this.versionAfter = versionAfter;
    }

    void undone() {
        state = State.UNDONE;
    }

    /** @param why in Chinese */
    void refuse(String why) {
        state = switch (state) {
            case WAITING -> State.REFUSED;
            case READY -> State.FAILED;
            case DONE -> State.KEPT;
            case REFUSED, FAILED, UNDONE, KEPT -> state;
        };
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }

    Long operationId() {
        return operationId;
    }

    public Long articleId() {
        return articleId;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    /** Why it was refused, in Chinese; null when it was not. */
    public String reason() {
        return reason;
    }

    /** The column that it was moved out of. */
    String columnBefore() {
        return columnBefore;
    }

    /** Version of the article after the step; another one means that somebody has changed it since. */
    Long versionAfter() {
        return versionAfter;
    }
}
