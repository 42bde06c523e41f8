package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

@Entity
@Table(name = "policy")
class PolicyFacts extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Embedded
    private Policy facts;

    protected PolicyFacts() {}

    PolicyFacts(long articleId, Policy facts) {
        this.articleId = articleId;
        this.facts = facts;
    }

    void take(Policy facts) {
        this.facts = facts;
    }

    Policy facts() {
        return facts;
    }
}
