package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;

/** How serious the province takes a rule. */
@Entity
@Table(name = "check_severity")
class SetSeverity {
    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "check_rule", length = 20)
    private Rule rule;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "severity", nullable = false, length = 10)
    private Severity severity;

    protected SetSeverity() {}

    SetSeverity(Rule rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    Rule rule() {
        return rule;
    }

    Severity severity() {
        return severity;
    }
}
