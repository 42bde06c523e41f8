package org.zhanqun.admin.content;

import java.util.List;
import java.util.Map;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.Topic;

/**
 * An article with its text.
 *
 * @param pendingVersion number of the version that waits for approval while the public reads this text, or null
 * @param address its path on the site, or null before it was first published
 * @param policy          facts of a document, null for anything else
 * @param interprets      id of the document that an interpretation explains, or null
 * @param interpretations ids of the articles that explain a document
 * @param leader          facts of a leader, null for anything else
 * @param organisation    facts of an organ, null for anything else
 * @param topic           blocks of a topic, null for anything else
 * @param custom          what stands in the fields that the framework adds, by their keys
 * @param removed elements and attributes that the cleaning took out of what was just handed in
 */
public record ArticleView(
        ArticleSummary article,
        String summary,
        String body,
        String source,
        String editor,
        String pictureUrl,
        String pictureAlt,
        String withdrawalReason,
        Integer pendingVersion,
        String address,
        Policy policy,
        Long interprets,
        List<Long> interpretations,
        Leader leader,
        OrganisationView organisation,
        Topic topic,
        Map<String, String> custom,
        List<String> removed) {
    /** @param offices 内设机构, in order */
    public record OrganisationView(String address, String hours, String phone, List<Office> offices) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.address(),
                    organisation.hours(),
                    organisation.phone(),
                    organisation.offices().list());
        }
    }

    /** @param facts may be null */
    static ArticleView of(
            Article article, ColumnTree columns, Facts facts, List<Long> interpretations, List<String> removed) {
        var picture = article.picture();
        return new ArticleView(
                ArticleSummary.of(article, columns),
                article.summary(),
                article.body().html(),
                article.source(),
                article.editor(),
                picture == null ? null : picture.url(),
                picture == null ? null : picture.alt(),
                article.withdrawalReason(),
                article.pendingVersion(),
                address(article, columns),
                facts instanceof Policy policy ? policy : null,
                facts instanceof Interpretation interpretation ? interpretation.policyId() : null,
                interpretations,
                facts instanceof Leader leader ? leader : null,
                facts instanceof Organisation organisation ? OrganisationView.of(organisation) : null,
                facts instanceof Topic topic ? topic : null,
                article.custom().given(),
                removed);
    }

    private static String address(Article article, ColumnTree columns) {
        return article.publishedAt() == null
                ? null
                : columns.byCode(article.columnCode())
                        .map(column -> ArticleAddress.of(column.path(), article.publishedAt(), article.id()))
                        .orElse(null);
    }
}
