package org.zhanqun.content.version;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.zhanqun.kernel.CompressedHtml;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.tenancy.TenantOwned;

/** The body of a version and of those after it that left the body as it was. */
@Entity
@Immutable
@Table(name = "article_version_body")
@IdClass(VersionKey.class)
class VersionBody extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Id
    @Column(name = "version_number")
    private Integer number;

    @Column(name = "body_hash", nullable = false, length = 64)
    private String hash;

    @Convert(converter = CompressedHtml.class)
    @Column(name = "body", nullable = false, length = 16_000_000)
    private SafeHtml body;

    protected VersionBody() {}

    VersionBody(long articleId, int number, SafeHtml body) {
        this.articleId = articleId;
        this.number = number;
        this.body = body;
        hash = Snapshot.sha256(body.html());
    }

    String hash() {
        return hash;
    }

    SafeHtml body() {
        return body;
    }
}
