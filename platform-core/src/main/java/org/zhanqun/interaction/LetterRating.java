package org.zhanqun.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** What the sender thinks of the answer, said once. A row of its own: whoever takes it in may insert, and need not update. */
@Entity
@Immutable
@Table(name = "letter_rating")
public class LetterRating extends TenantOwned {
    @Id
    @Column(name = "number", length = 15)
    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "satisfaction", nullable = false, length = 20)
    private Satisfaction satisfaction;

    @Column(name = "rated_at", nullable = false)
    private Instant ratedAt;

    protected LetterRating() {}

    LetterRating(String number, Satisfaction satisfaction, Instant ratedAt) {
        this.number = number;
        this.satisfaction = satisfaction;
        this.ratedAt = ratedAt;
    }

    public Satisfaction satisfaction() {
        return satisfaction;
    }
}
