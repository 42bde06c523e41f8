package org.zhanqun.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.tenancy.TenantOwned;

/** A piece of content of one site (信息), in one of its columns. */
@Entity
public class Article extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "article")
    @TableGenerator(name = "article", table = "id_block", pkColumnValue = "article", allocationSize = 100)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "column_code", nullable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private ArticleState state = ArticleState.DRAFT;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "summary", nullable = false, length = 500)
    private String summary;

    @Column(name = "body", nullable = false, length = 1_000_000)
    private SafeHtml body;

    @Column(name = "source", nullable = false, length = 100)
    private String source;

    @Column(name = "editor", length = 60)
    private String editor;

    @Embedded
    private LeadPicture picture;

    @Column(name = "created_by", nullable = false, updatable = false, length = 100)
    private String createdBy;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawal_reason", length = 200)
    private String withdrawalReason;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "deleted_by", length = 100)
    private String deletedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "deleted_from", length = 20)
    private ArticleState deletedFrom;

    @Column(name = "latest_version", nullable = false)
    private int latestVersion;

    @Column(name = "pending_version")
    private Integer pendingVersion;

    /** No part of the text: whoever is writing when a pin begins or ends has missed nothing. */
    @OptimisticLock(excluded = true)
    @Column(name = "pinned_until")
    private Instant pinnedUntil;

    @Embedded
    private Origin origin;

    @Column(name = "custom_values", length = 1_000_000)
    private CustomValues custom;

    @Column(name = "custom_words", length = 1000)
    private String customWords;

    protected Article() {}

    Article(String createdBy, Text text, Instant now) {
        this.createdBy = createdBy;
        take(text, now);
    }

    /**
     * A reference (引用): it stands in lists and has an address like any article, and its text is another site's.
     *
     * @param site that gets it
     */
    static Article reference(String site, String createdBy, Referenced of, String columnCode, Instant now) {
        var article = new Article();
        article.ownedBy(site);
        article.createdBy = createdBy;
        article.columnCode = columnCode;
        article.body = SafeHtml.sanitise("").html();
        article.source = of.source();
        article.editor = of.editor();
        article.origin = of.origin();
        article.title = of.title();
        article.summary = of.summary();
        article.picture = of.picture();
        article.publish(now);
        return article;
    }

    /** The reference ends: what stays is an address that says it was withdrawn. */
    void endReference(String reason, Instant now) {
        if (state == ArticleState.PUBLISHED) {
            withdraw(reason, now);
        }
        origin = null;
    }

    /** What is another site's is changed there. */
    public void requireOwn() {
        if (origin != null) {
            throw new Conflict("article.reference", title);
        }
    }

    /** What an editor writes. The parts have been checked and cleaned by {@link Writing}. */
    public record Text(
            String columnCode,
            String title,
            String summary,
            SafeHtml body,
            String source,
            String editor,
            LeadPicture picture,
            CustomValues custom) {}

    /** Replaces the text; a published article's page shows it at once, under its old address and time. */
    void take(Text text, Instant now) {
        columnCode = text.columnCode();
        title = text.title();
        summary = text.summary();
        body = text.body();
        source = text.source();
        editor = text.editor();
        picture = text.picture();
        custom = text.custom();
        customWords = custom.words();
        updatedAt = now;
        pendingVersion = null;
    }

    /** A text of the article was kept under this number. */
    public void kept(int number) {
        latestVersion = number;
    }

    /** Leaves the public text as it is; a later one waits for its approval. */
    void keepWaiting(int number) {
        pendingVersion = number;
    }

    /** Makes the article public (发布). A withdrawn one returns under its old address and first time. */
    void publish(Instant now) {
        if (state == ArticleState.PUBLISHED) {
            throw new Conflict("article.already-published", title);
        }
        state = ArticleState.PUBLISHED;
        withdrawalReason = null;
        updatedAt = now;
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Lets the article stand first in its column's lists (置顶). @param until null to let it stand in its place again */
    void pin(Instant until) {
        pinnedUntil = until;
    }

    /** Takes the article from the public (撤稿). */
    void withdraw(String reason, Instant now) {
        if (state != ArticleState.PUBLISHED) {
            throw new Conflict("article.not-published", title);
        }
        state = ArticleState.WITHDRAWN;
        withdrawalReason = reason;
        updatedAt = now;
    }

    /** Puts the article into the recycle bin (删除). What the public reads cannot be deleted. */
    public void delete(String by, Instant now) {
        requireNotDeleted();
        if (state == ArticleState.PUBLISHED) {
            throw new Conflict("article.delete.public", title);
        }
        deletedFrom = state;
        deletedBy = by;
        deletedAt = now;
        state = ArticleState.DELETED;
    }

    /** Takes the article out of the recycle bin as it was (恢复). */
    public void undelete() {
        if (state != ArticleState.DELETED) {
            throw new Conflict("article.not-deleted", title);
        }
        state = deletedFrom;
        deletedFrom = null;
        deletedBy = null;
        deletedAt = null;
    }

    /** Whatever is done to an article, one in the recycle bin is brought back first. */
    public void requireNotDeleted() {
        if (state == ArticleState.DELETED) {
            throw new Conflict("article.deleted", title);
        }
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String columnCode() {
        return columnCode;
    }

    public ArticleState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public SafeHtml body() {
        return body;
    }

    /** 来源: never empty. */
    public String source() {
        return source;
    }

    /** 责任编辑: an office or a person, or null. */
    public String editor() {
        return editor;
    }

    /** The picture that stands for the article in lists, or null. */
    public LeadPicture picture() {
        return picture;
    }

    /** What stands in the fields that frameworks add; a reference has none of its own. */
    public CustomValues custom() {
        return custom == null ? CustomValues.NONE : custom;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it first became public; null before that. It is real: nobody can set it (forged times are 弄虚作假). */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Number of the version that was kept last, 0 when none was kept yet. */
    public int latestVersion() {
        return latestVersion;
    }

    /** Number of the version that waits for approval while this text stays; null when none does. */
    public Integer pendingVersion() {
        return pendingVersion;
    }

    /** Until when it stands first in its column's lists; null when it stands in its place. */
    public Instant pinnedUntil() {
        return pinnedUntil;
    }

    /** The article that this one is a reference to; null when it has a text of its own. */
    public Origin origin() {
        return origin;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    /** When it was put into the recycle bin; null when it is not there. */
    public Instant deletedAt() {
        return deletedAt;
    }

    public String deletedBy() {
        return deletedBy;
    }

    /** The state that it had before it was deleted, and gets back. */
    public ArticleState deletedFrom() {
        return deletedFrom;
    }
}
