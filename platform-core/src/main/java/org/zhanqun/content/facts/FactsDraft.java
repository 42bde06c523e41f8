package org.zhanqun.content.facts;

import java.time.Clock;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Violations;

/**
 * The facts that come with an article, not yet checked; each part may be null.
 *
 * @param interprets id of the document that the article explains
 */
public record FactsDraft(PolicyDraft policy, Long interprets, LeaderDraft leader, OrganisationDraft organisation) {
    public static final FactsDraft NONE = new FactsDraft(null, null, null, null);

    /** Facts as they would be handed in again. @param facts may be null */
    public static FactsDraft of(Facts facts) {
        return switch (facts) {
            case null -> NONE;
            case Policy policy -> new FactsDraft(PolicyDraft.of(policy), null, null, null);
            case Interpretation explains -> new FactsDraft(null, explains.policyId(), null, null);
            case Leader leader -> new FactsDraft(null, null, LeaderDraft.of(leader), null);
            case Organisation organisation -> new FactsDraft(null, null, null, OrganisationDraft.of(organisation));
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
        return switch (kind) {
            case NEWS, MAILBOX, LETTERS -> null;
            case POLICY -> (policy == null ? PolicyDraft.NONE : policy).checked(clock, violations);
            case INTERPRETATION -> interprets == null ? null : new Interpretation(interprets);
            case LEADER -> (leader == null ? LeaderDraft.NONE : leader).checked(violations);
            case ORGANISATION -> (organisation == null ? OrganisationDraft.NONE : organisation).checked(violations);
        };
    }

    private static void refuse(boolean misplaced, String field, Violations violations) {
        violations.require(!misplaced, field, "facts.misplaced");
    }
}
