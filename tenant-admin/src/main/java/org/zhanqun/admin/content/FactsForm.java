package org.zhanqun.admin.content;

import jakarta.ws.rs.BeanParam;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.framework.ContentKind;

/**
 * What the editor asks beside the text. It holds the fields of every kind, since the column can be changed while writing;
 * those of the column's kind count.
 *
 * @param interprets id of a document, or the address of its page
 * @param topic      blocks of a topic, which have a page of their own, as JSON
 */
public record FactsForm(
        @BeanParam PolicyForm policy,
        @RestForm String interprets,
        @BeanParam LeaderForm leader,
        @BeanParam OrganisationForm organisation,
        @RestForm String topic) {
    static final FactsForm BLANK = new FactsForm(PolicyForm.BLANK, "", LeaderForm.BLANK, OrganisationForm.BLANK, "");

    private static final Pattern ID = Pattern.compile("(?:\\S*_)?(\\d{1,18})(?:\\.html)?");

    /** @param facts may be null */
    static FactsForm of(Facts facts) {
        return switch (facts) {
            case null -> BLANK;
            case Policy policy ->
                new FactsForm(PolicyForm.of(policy), "", LeaderForm.BLANK, OrganisationForm.BLANK, "");
            case Interpretation interpretation ->
                new FactsForm(
                        PolicyForm.BLANK,
                        Long.toString(interpretation.policyId()),
                        LeaderForm.BLANK,
                        OrganisationForm.BLANK,
                        "");
            case Leader leader ->
                new FactsForm(PolicyForm.BLANK, "", LeaderForm.of(leader), OrganisationForm.BLANK, "");
            case Organisation organisation ->
                new FactsForm(PolicyForm.BLANK, "", LeaderForm.BLANK, OrganisationForm.of(organisation), "");
            case Topic topic ->
                new FactsForm(PolicyForm.BLANK, "", LeaderForm.BLANK, OrganisationForm.BLANK, BlocksJson.write(topic));
        };
    }

    FactsDraft draft(ContentKind kind) {
        return switch (kind) {
            case NEWS, MAILBOX, LETTERS -> FactsDraft.NONE;
            case POLICY -> new FactsDraft(policy.draft(), null, null, null);
            case INTERPRETATION -> new FactsDraft(null, document(), null, null);
            case LEADER -> new FactsDraft(null, null, leader.draft(), null);
            case ORGANISATION -> new FactsDraft(null, null, null, organisation.draft());
            case TOPIC -> new FactsDraft(null, null, null, null, BlocksJson.read(topic));
        };
    }

    /** Zero, which no document has, for what is neither an id nor an address: the domain says then what is asked for. */
    private Long document() {
        if (interprets == null || interprets.isBlank()) {
            return null;
        }
        var id = ID.matcher(interprets.strip());
        return id.matches() ? Long.parseLong(id.group(1)) : 0L;
    }
}
