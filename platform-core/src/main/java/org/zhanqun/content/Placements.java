package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.feed.Placement;
import org.zhanqun.framework.ContentKind;

/** Says where an article stands for the public at this moment of a transaction. */
@ApplicationScoped
class Placements {
    private final ArticleFacts facts;

    Placements(ArticleFacts facts) {
        this.facts = facts;
    }

    /** @return null when the public does not see the article */
    Placement of(Article article) {
        if (article.state() != ArticleState.PUBLISHED) {
            return null;
        }
        // By the rows there are, not by the column's kind: that is how lists find documents and interpretations.
        var validity = facts.of(article.id(), ContentKind.POLICY)
                .map(known -> ((Policy) known).validity().name());
        var explains =
                facts.of(article.id(), ContentKind.INTERPRETATION).map(known -> ((Interpretation) known).policyId());
        return new Placement(
                article.columnCode(),
                article.publishedAt(),
                article.picture() != null && article.picture().url() != null,
                validity.orElse(null),
                explains.orElse(null),
                article.pinnedUntil() != null);
    }
}
