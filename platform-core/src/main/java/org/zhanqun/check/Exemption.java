package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.zhanqun.kernel.Actor;
import org.zhanqun.tenancy.TenantOwned;

/** A reviewer answers for it that what blocks a text is none of what the rule is for (误报放行); for this text and no other. */
@Entity
@Table(name = "check_exemption")
class Exemption extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "check_exemption")
    @TableGenerator(
            name = "check_exemption",
            table = "id_block",
            pkColumnValue = "check_exemption",
            allocationSize = 20)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "finding_key", nullable = false, updatable = false, length = 120)
    private String findingKey;

    @Column(name = "text_hash", nullable = false, updatable = false, length = 64)
    private String textHash;

    @Column(name = "reason", nullable = false, updatable = false, length = 200)
    private String reason;

    @Column(name = "given_by", nullable = false, updatable = false, length = 100)
    private String givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected Exemption() {}

    /** @param textHash of the text, see {@code Snapshot.hash()} */
    Exemption(long articleId, String findingKey, String textHash, String reason, Instant givenAt) {
        this.articleId = articleId;
        this.findingKey = findingKey;
        this.textHash = textHash;
        this.reason = reason;
        this.givenBy = Actor.current();
        this.givenAt = givenAt;
    }
}
