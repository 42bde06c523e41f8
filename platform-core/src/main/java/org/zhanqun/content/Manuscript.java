package org.zhanqun.content;

import java.util.Map;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.TopicDraft;

/**
 * What an editor or a program hands in. Of the facts only those that fit the column may be given.
 *
 * @param body         HTML, not yet cleaned
 * @param policy       facts of a document (公文要素)
 * @param interprets   id of the document that an interpretation explains, on the same site
 * @param leader       facts of a leader (负责人信息)
 * @param organisation facts of an organ (机构信息)
 * @param topic        the blocks of a topic (专题区块)
 * @param custom       values of the fields that the framework adds, by their keys; null when they stay as they are
 */
public record Manuscript(
        String columnCode,
        String title,
        String summary,
        String body,
        String source,
        String editor,
        String pictureUrl,
        String pictureAlt,
        PolicyDraft policy,
        Long interprets,
        LeaderDraft leader,
        OrganisationDraft organisation,
        TopicDraft topic,
        Map<String, String> custom) {
    /** A text without facts. */
    public Manuscript(
            String columnCode,
            String title,
            String summary,
            String body,
            String source,
            String editor,
            String pictureUrl,
            String pictureAlt) {
        this(columnCode, title, summary, body, source, editor, pictureUrl, pictureAlt, FactsDraft.NONE);
    }

    public Manuscript(
            String columnCode,
            String title,
            String summary,
            String body,
            String source,
            String editor,
            String pictureUrl,
            String pictureAlt,
            FactsDraft facts) {
        this(
                columnCode,
                title,
                summary,
                body,
                source,
                editor,
                pictureUrl,
                pictureAlt,
                facts.policy(),
                facts.interprets(),
                facts.leader(),
                facts.organisation(),
                facts.topic(),
                null);
    }

    /** The same with values of the fields that the framework adds. */
    public Manuscript with(Map<String, String> values) {
        return new Manuscript(
                columnCode,
                title,
                summary,
                body,
                source,
                editor,
                pictureUrl,
                pictureAlt,
                policy,
                interprets,
                leader,
                organisation,
                topic,
                values);
    }

    /** The same in another column. */
    Manuscript in(String otherColumn) {
        return new Manuscript(otherColumn, title, summary, body, source, editor, pictureUrl, pictureAlt, facts())
                .with(custom);
    }

    public FactsDraft facts() {
        return new FactsDraft(policy, interprets, leader, organisation, topic);
    }
}
