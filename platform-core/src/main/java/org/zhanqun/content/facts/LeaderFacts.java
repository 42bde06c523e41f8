package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

@Entity
@Table(name = "leader")
class LeaderFacts extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Embedded
    private Leader facts;

    protected LeaderFacts() {}

    LeaderFacts(long articleId, Leader facts) {
        this.articleId = articleId;
        this.facts = facts;
    }

    void take(Leader facts) {
        this.facts = facts;
    }

    Leader facts() {
        return facts;
    }
}
