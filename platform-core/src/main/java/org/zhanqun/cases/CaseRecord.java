package org.zhanqun.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A step that was taken (办理记录): who, when, and what was said.
 *
 * @param opinion reasons, an opinion or a result; null when nothing was said
 */
@Embeddable
public record CaseRecord(
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "move", nullable = false, length = 20)
        CaseMove move,

        @Column(name = "person", nullable = false, length = 100)
        String person,

        @Column(name = "opinion", length = 300) String opinion,

        @Column(name = "happened_at", nullable = false) Instant happenedAt) {}
