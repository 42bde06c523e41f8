package org.zhanqun.content.facts;

import java.time.Clock;
import java.util.List;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Violations;

/**
 * The facts that come with an article, not yet checked; each part may be null.
 *
 * @param interprets id of the document that the article explains
 * @param topic      the blocks of a topic
 */
public record FactsDraft(
        PolicyDraft policy, Long interprets, LeaderDraft leader, OrganisationDraft organisation, TopicDraft topic) {
    public static final FactsDraft NONE = new FactsDraft(null, null, null, null);

    /** Facts of anything but a topic. */
    public FactsDraft(PolicyDraft policy, Long interprets, LeaderDraft leader, OrganisationDraft organisation) {
        this(policy, interprets, leader, organisation, null);
    }

    public static FactsDraft topic(TopicBlock... blocks) {
        return new FactsDraft(null, null, null, null, new TopicDraft(List.of(blocks)));
    }

    /** Facts as they would be handed in again. @param facts may be null */
    public static FactsDraft of(Facts facts) {
        return switch (facts) {
            case null -> NONE;
            case Policy policy -> new FactsDraft(PolicyDraft.of(policy), null, null, null);
            case Interpretation explains -> new FactsDraft(null, explains.policyId(), null, null);
            case Leader leader -> new FactsDraft(null, null, LeaderDraft.of(leader), null);
            case Organisation organisation -> new FactsDraft(null, null, null, OrganisationDraft.of(organisation));
            case Topic topic -> new FactsDraft(null, null, null, null, TopicDraft.of(topic));
        };
    }

    /**
     * The facts that belong to the articles of a column of this kind; parts that do not belong there are refused rather
     * than lost.
     *
     * @return null when there are none
     */
    public Facts checked(ContentKind kind, Clock clock, Violations violations) {
        refuse(policy != null && kind != ContentKind.POLICY, "policy", violations);
        refuse(interprets != null && kind != ContentKind.INTERPRETATION, "interprets", violations);
        refuse(leader != null && kind != ContentKind.LEADER, "leader", violations);
        refuse(organisation != null && kind != ContentKind.ORGANISATION, "organisation", violations);
        refuse(topic != null && !topic.blocks().isEmpty() && kind != ContentKind.TOPIC, "topic", violations);
        return switch (kind) {
            case NEWS, MAILBOX, LETTERS -> null;
            case POLICY -> (policy == null ? PolicyDraft.NONE : policy).checked(clock, violations);
            case INTERPRETATION -> interprets == null ? null : new Interpretation(interprets);
            case LEADER -> (leader == null ? LeaderDraft.NONE : leader).checked(violations);
            case ORGANISATION -> (organisation == null ? OrganisationDraft.NONE : organisation).checked(violations);
            case TOPIC -> topic == null ? null : topic.checked(violations);
        };
    }

    /** What the facts say and show beside the article's text, as HTML that has not been cleaned; empty for most. */
    public String html() {
        return topic == null ? "" : topic.html();
    }

    private static void refuse(boolean misplaced, String field, Violations violations) {
        violations.require(!misplaced, field, "facts.misplaced");
    }
}
