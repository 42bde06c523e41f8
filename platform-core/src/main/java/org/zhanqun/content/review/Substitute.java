package org.zhanqun.content.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.zhanqun.tenancy.TenantOwned;

/** Who reviews in a reviewer's place for a time (审核代理). */
@Entity
@Table(name = "review_substitute")
public class Substitute extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "review_substitute")
    @TableGenerator(
            name = "review_substitute",
            table = "id_block",
            pkColumnValue = "review_substitute",
            allocationSize = 50)
    private Long id;

    @Column(name = "reviewer", nullable = false, updatable = false, length = 100)
    private String reviewer;

    @Column(name = "substitute", nullable = false, updatable = false, length = 100)
    private String substitute;

    @Column(name = "starts_at", nullable = false, updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected Substitute() {}

    Substitute(String reviewer, String substitute, Instant startsAt, Instant endsAt) {
        this.reviewer = reviewer;
        this.substitute = substitute;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public Long id() {
        return id;
    }

    public String reviewer() {
        return reviewer;
    }

    public String substitute() {
        return substitute;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
