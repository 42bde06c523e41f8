package org.zhanqun.content.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.zhanqun.tenancy.TenantOwned;

/** Somebody has an article open to write, or had it a moment ago. */
@Entity
@Table(name = "article_presence")
@IdClass(PresenceKey.class)
class Presence extends TenantOwned {
    @Id
    @Column(name = "article_id", nullable = false)
    private Long articleId;

    @Id
    @Column(name = "user_name", nullable = false, length = 100)
    private String userName;

    @Column(name = "shown_name", nullable = false, length = 100)
    private String shownName;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected Presence() {}

    Presence(Long articleId, String userName, String shownName, Instant seenAt) {
        this.articleId = articleId;
        this.userName = userName;
        this.shownName = shownName;
        this.seenAt = seenAt;
    }
}
