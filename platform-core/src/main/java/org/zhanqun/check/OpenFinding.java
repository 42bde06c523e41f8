package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.tenancy.TenantOwned;

/** Something in what the public reads that nobody answers for yet (需要处理). */
@Entity
@Table(name = "check_finding")
class OpenFinding extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "check_finding")
    @TableGenerator(name = "check_finding", table = "id_block", pkColumnValue = "check_finding", allocationSize = 100)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "check_rule", nullable = false, updatable = false, length = 20)
    private Rule rule;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "field", nullable = false, updatable = false, length = 20)
    private Field field;

    @Column(name = "place_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "words", nullable = false, updatable = false, length = 200)
    private String words;

    @Column(name = "note", updatable = false, length = 200)
    private String note;

    @Column(name = "suggestion", updatable = false, length = 100)
    private String suggestion;

    @Column(name = "finding_key", nullable = false, updatable = false, length = 120)
    private String findingKey;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    protected OpenFinding() {}

    OpenFinding(long articleId, Finding finding, Instant foundAt) {
        this.articleId = articleId;
        this.rule = finding.rule();
        this.field = finding.place().field();
        this.number = finding.place().number();
        this.words = cut(finding.words(), 200);
        this.note = cut(finding.note(), 200);
        this.suggestion = cut(finding.suggestion(), 100);
        this.findingKey = finding.key();
        this.foundAt = foundAt;
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    long articleId() {
        return articleId;
    }

    Rule rule() {
        return rule;
    }

    String findingKey() {
        return findingKey;
    }
}
