package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.Violations;

/**
 * The facts of an official document (公文要素); all but the validity may be null in a draft.
 *
 * @param indexNumber    索引号, such as 43092300/2026-00412
 * @param documentNumber 发文字号, such as 安政发〔2026〕12号; a rule (规章) may have none
 * @param issuer         发文机关
 * @param signedOn       成文日期
 * @param category       主题分类
 * @param validityNote   why it no longer holds as it stands, such as 被安政发〔2026〕20号废止
 */
@Embeddable
public record Policy(
        @Column(name = "index_number", length = 60) String indexNumber,

        @Column(name = "document_number", length = 60) String documentNumber,

        @Column(name = "issuer", length = 120) String issuer,

        @Column(name = "signed_on") LocalDate signedOn,

        @Column(name = "category", length = 60) String category,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "validity", nullable = false, length = 20)
        Validity validity,

        @Column(name = "validity_note", length = 120) String validityNote)
        implements Facts {
    @Override
    public void requireForPublishing(Violations violations) {
        violations
                .require(issuer != null, "policy.issuer", "field.blank")
                .require(signedOn != null, "policy.signedOn", "field.blank");
    }
}
