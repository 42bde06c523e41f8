package org.zhanqun.content.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.zhanqun.tenancy.TenantOwned;

/** A reviewer's remark on a passage (批注): the passage as it stood, where it stood, and what is wrong with it. */
@Entity
@Immutable
@Table(name = "article_review_mark")
public class ReviewMark extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "article_review_mark")
    @TableGenerator(
            name = "article_review_mark",
            table = "id_block",
            pkColumnValue = "article_review_mark",
            allocationSize = 50)
    private Long id;

    @Column(name = "article_id", nullable = false)
    private Long articleId;

    @Column(name = "review_round", nullable = false)
    private int round;

    @Column(name = "version_number", nullable = false)
    private int versionNumber;

    @Column(name = "quote", nullable = false, length = 200)
    private String quote;

    @Column(name = "quote_position", nullable = false)
    private int position;

    @Column(name = "note", nullable = false, length = 500)
    private String note;

    @Column(name = "made_by", nullable = false, length = 100)
    private String madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected ReviewMark() {}

    ReviewMark(Review review, Anchored anchored, String madeBy, Instant now) {
        articleId = review.articleId();
        round = review.round();
        versionNumber = review.versionNumber();
        quote = anchored.quote();
        position = anchored.position();
        note = anchored.note();
        this.madeBy = madeBy;
        madeAt = now;
    }

    /** A remark whose passage was found. @param position of the passage in the body's plain text, from 0 */
    record Anchored(String quote, int position, String note) {}

    public Long id() {
        return id;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public String quote() {
        return quote;
    }

    public int position() {
        return position;
    }

    public String note() {
        return note;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
