package org.zhanqun.sharing;

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
import org.zhanqun.content.Article;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** An article that its site offers to others (共享信息); to whom, and what they made of it, their {@link Delivery} says. */
@Entity
@Table(name = "share_item")
public class Share extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "share_item")
    @TableGenerator(name = "share_item", table = "id_block", pkColumnValue = "share_item", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "share_mode", nullable = false, updatable = false, length = 20)
    private ShareMode mode;

    @Column(name = "state_council", nullable = false, updatable = false)
    private boolean stateCouncil;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "offered_by", nullable = false, updatable = false, length = 100)
    private String offeredBy;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    @Column(name = "recalled_at")
    private Instant recalledAt;

    @Column(name = "recall_reason", length = 200)
    private String recallReason;

    protected Share() {}

    Share(Article article, String columnCode, ShareMode mode, boolean stateCouncil, Instant dueAt, Instant now) {
        ownedBy(article.site());
        this.articleId = article.id();
        this.title = article.title();
        this.columnCode = columnCode;
        this.mode = mode;
        this.stateCouncil = stateCouncil;
        this.dueAt = dueAt;
        this.offeredBy = Actor.current();
        this.offeredAt = now;
    }

    /** Takes the offer back (撤回). */
    void recall(String reason, Instant now) {
        if (recalledAt != null) {
            throw new Conflict("share.recalled", title);
        }
        recalledAt = now;
        recallReason = reason;
    }

    public Long id() {
        return id;
    }

    public long articleId() {
        return articleId;
    }

    public String title() {
        return title;
    }

    /** Code of the column in which it shall stand at the others. */
    public String columnCode() {
        return columnCode;
    }

    public ShareMode mode() {
        return mode;
    }

    /** Whether it is the State Council's (国务院信息), which is reprinted within 24 hours. */
    public boolean stateCouncil() {
        return stateCouncil;
    }

    /** Until when the others are asked to decide; null when they have all the time. */
    public Instant dueAt() {
        return dueAt;
    }

    public String offeredBy() {
        return offeredBy;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    /** When it was taken back; null while it holds. */
    public Instant recalledAt() {
        return recalledAt;
    }

    public String recallReason() {
        return recallReason;
    }
}
