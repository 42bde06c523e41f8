package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

@Entity
@Table(name = "interpretation")
class InterpretationFacts extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "policy_id", nullable = false)
    private long policyId;

    protected InterpretationFacts() {}

    InterpretationFacts(long articleId, Interpretation facts) {
        this.articleId = articleId;
        take(facts);
    }

    void take(Interpretation facts) {
        policyId = facts.policyId();
    }

    Interpretation facts() {
        return new Interpretation(policyId);
    }
}
