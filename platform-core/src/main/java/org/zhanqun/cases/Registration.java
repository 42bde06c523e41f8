package org.zhanqun.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A registration that was granted (登记备案). @param grantedOn day on which it was */
@Embeddable
public record Registration(
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "kind", nullable = false, length = 20)
        RegistrationKind kind,

        @Column(name = "number", nullable = false, length = 60)
        String number,

        @Column(name = "granted_on", nullable = false) LocalDate grantedOn) {}
