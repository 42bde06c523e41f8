package org.zhanqun.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** That an article uses a file (引用), kept when the article is stored, so that what is used is never deleted by accident. */
@Entity
@Table(name = "media_use")
public class MediaUse extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "media_use")
    @TableGenerator(name = "media_use", table = "id_block", pkColumnValue = "media_use", allocationSize = 100)
    private Long id;

    @Column(name = "media_id", nullable = false, updatable = false)
    private long mediaId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "place", nullable = false, updatable = false, length = 20)
    private Place place;

    @Column(name = "sort_order", nullable = false)
    private int position;

    protected MediaUse() {}

    MediaUse(long mediaId, long articleId, Place place, int position) {
        this.mediaId = mediaId;
        this.articleId = articleId;
        this.place = place;
        this.position = position;
    }

    /** Where in the article. */
    public enum Place {
        /** 正文 */
        BODY,
        /** 标题图 */
        LEAD,
        /** 附件 */
        ATTACHMENT,
        /** 待公开的改动: in a text that waits for its approval; the public's does not use it. */
        PENDING
    }

    public long mediaId() {
        return mediaId;
    }

    public long articleId() {
        return articleId;
    }

    public Place place() {
        return place;
    }

    /** Among the article's attachments, from 0. */
    public int position() {
        return position;
    }
}
