package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.zhanqun.tenancy.TenantOwned;

@Entity
@Table(name = "organisation")
class OrganisationFacts extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Embedded
    private Organisation facts;

    protected OrganisationFacts() {}

    OrganisationFacts(long articleId, Organisation facts) {
        this.articleId = articleId;
        this.facts = facts;
    }

    void take(Organisation facts) {
        this.facts = facts;
    }

    Organisation facts() {
        return facts;
    }
}
