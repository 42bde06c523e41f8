package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

@Entity
@Table(name = "topic")
class TopicFacts extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "blocks", nullable = false, length = 1_000_000)
    private Topic facts;

    protected TopicFacts() {}

    TopicFacts(long articleId, Topic facts) {
        this.articleId = articleId;
        this.facts = facts;
    }

    void take(Topic facts) {
        this.facts = facts;
    }

    Topic facts() {
        return facts;
    }
}
