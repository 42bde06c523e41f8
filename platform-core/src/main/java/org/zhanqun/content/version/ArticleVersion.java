package org.zhanqun.content.version;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.tenancy.TenantOwned;

/** A saved text of an article (版本), without its body. Nothing changes it any more. */
@Entity
@Immutable
@IdClass(VersionKey.class)
public class ArticleVersion extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Id
    @Column(name = "version_number")
    private Integer number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "saved_step", nullable = false, length = 20)
    private VersionStep step;

    @Column(name = "saved_by", nullable = false, length = 100)
    private String savedBy;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "note", length = 200)
    private String note;

    @Column(name = "column_code", nullable = false, length = 20)
    private String columnCode;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "summary", nullable = false, length = 500)
    private String summary;

    @Column(name = "source", nullable = false, length = 100)
    private String source;

    @Column(name = "editor", length = 60)
    private String editor;

    @Column(name = "picture_url", length = 300)
    private String pictureUrl;

    @Column(name = "picture_alt", length = 200)
    private String pictureAlt;

    @Column(name = "facts", nullable = false, length = 1_000_000)
    private String facts;

    @Column(name = "custom_values", length = 1_000_000)
    private CustomValues custom;

    @Column(name = "attachments", nullable = false, length = 1_000_000)
    private String attachments;

    @Column(name = "body_number", nullable = false)
    private int bodyNumber;

    @Column(name = "text_hash", nullable = false, length = 64)
    private String hash;

    protected ArticleVersion() {}

    /** @param bodyNumber of the version that holds the body */
    ArticleVersion(long articleId, int number, int bodyNumber, Saving saving, Snapshot text) {
        this.articleId = articleId;
        this.number = number;
        this.bodyNumber = bodyNumber;
        step = saving.step();
        savedBy = saving.by();
        savedAt = saving.at();
        note = saving.note();
        columnCode = text.columnCode();
        title = text.title();
        summary = text.summary();
        source = text.source();
        editor = text.editor();
        pictureUrl = text.pictureUrl();
        pictureAlt = text.pictureAlt();
        facts = FactsJson.write(text.facts());
        custom = text.custom();
        attachments = Attached.write(text.attachments());
        hash = text.hash();
    }

    /** Who saved it, when and why. @param note more words on why, or null */
    public record Saving(VersionStep step, String by, Instant at, String note) {}

    public int number() {
        return number;
    }

    public String columnCode() {
        return columnCode;
    }

    public String title() {
        return title;
    }

    public Saving saving() {
        return new Saving(step, savedBy, savedAt, note);
    }

    /** SHA-256 of the whole text, see {@link Snapshot#hash()}. */
    public String hash() {
        return hash;
    }

    CustomValues custom() {
        return custom == null ? CustomValues.NONE : custom;
    }

    List<Attached> attachments() {
        return Attached.read(attachments);
    }

    int bodyNumber() {
        return bodyNumber;
    }

    Snapshot with(SafeHtml body) {
        return new Snapshot(
                columnCode,
                title,
                summary,
                body,
                source,
                editor,
                pictureUrl,
                pictureAlt,
                FactsJson.read(facts),
                custom(),
                attachments());
    }
}
