package org.zhanqun.content.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** A step of a review (审核记录): who took it, for whom, and what was said. */
@Entity
@Immutable
@Table(name = "article_review_step")
public class ReviewStep extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "article_review_step")
    @TableGenerator(
            name = "article_review_step",
            table = "id_block",
            pkColumnValue = "article_review_step",
            allocationSize = 50)
    private Long id;

    @Column(name = "article_id", nullable = false)
    private Long articleId;

    @Column(name = "review_round", nullable = false)
    private int round;

    @Column(name = "review_level", nullable = false)
    private int level;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "step", nullable = false, length = 20)
    private Kind kind;

    @Column(name = "actor", nullable = false, length = 100)
    private String actor;

    @Column(name = "on_behalf_of", length = 100)
    private String onBehalfOf;

    @Column(name = "note", length = 500)
    private String note;

    @Column(name = "version_number", nullable = false)
    private int versionNumber;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    protected ReviewStep() {}

    /** @param place round, level and version at which the step was taken */
    ReviewStep(long articleId, Place place, Kind kind, By by, String note, Instant now) {
        this.articleId = articleId;
        this.round = place.round();
        this.level = place.level();
        this.versionNumber = place.versionNumber();
        this.kind = kind;
        this.actor = by.actor();
        this.onBehalfOf = by.onBehalfOf();
        this.note = note;
        this.happenedAt = now;
    }

    /** What was done. */
    public enum Kind {
        /** 送审 */
        SUBMIT,
        /** 通过 */
        APPROVE,
        /** 退回 */
        RETURN,
        /** 转办 */
        ASSIGN,
        /** 撤回 */
        RECALL,
        /** 改动后重审: the text changed under review. */
        RESTART,
        /** 发布 */
        PUBLISH,
        /** 紧急发布: published without the approvals that the column asks for. */
        URGENT
    }

    record Place(int round, int level, int versionNumber) {
        static Place of(Review review) {
            return new Place(review.round(), review.level(), review.versionNumber());
        }
    }

    /** @param onBehalfOf the reviewer whom the actor substitutes, or null */
    record By(String actor, String onBehalfOf) {}

    public Long articleId() {
        return articleId;
    }

    public int level() {
        return level;
    }

    public Kind kind() {
        return kind;
    }

    public String actor() {
        return actor;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    public String note() {
        return note;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
