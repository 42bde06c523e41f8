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

/** Somebody answers for it that what was found in an article is right as it is (核对放行). */
@Entity
@Table(name = "check_waiver")
class Waiver extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "check_waiver")
    @TableGenerator(name = "check_waiver", table = "id_block", pkColumnValue = "check_waiver", allocationSize = 20)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "finding_key", nullable = false, updatable = false, length = 120)
    private String findingKey;

    @Column(name = "reason", updatable = false, length = 200)
    private String reason;

    @Column(name = "given_by", nullable = false, updatable = false, length = 100)
    private String givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected Waiver() {}

    Waiver(long articleId, String findingKey, String reason, Instant givenAt) {
        this.articleId = articleId;
        this.findingKey = findingKey;
        this.reason = reason;
        this.givenBy = Actor.current();
        this.givenAt = givenAt;
    }
}
