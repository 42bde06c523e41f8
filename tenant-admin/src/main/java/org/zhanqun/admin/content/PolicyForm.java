package org.zhanqun.admin.content;

import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.Validity;

/** The facts of a document (公文要素) in the editor, kept as they were typed. */
public record PolicyForm(
        @RestForm("policy.indexNumber") String indexNumber,
        @RestForm("policy.documentNumber") String documentNumber,
        @RestForm("policy.issuer") String issuer,
        @RestForm("policy.signedOn") String signedOn,
        @RestForm("policy.category") String category,
        @RestForm("policy.validity") String validity,
        @RestForm("policy.validityNote") String validityNote) {
    static final PolicyForm BLANK = new PolicyForm("", "", "", "", "", Validity.EFFECTIVE.name(), "");

    static PolicyForm of(Policy policy) {
        return new PolicyForm(
                policy.indexNumber(),
                policy.documentNumber(),
                policy.issuer(),
                policy.signedOn() == null ? "" : policy.signedOn().toString(),
                policy.category(),
                policy.validity().name(),
                policy.validityNote());
    }

    PolicyDraft draft() {
        return new PolicyDraft(indexNumber, documentNumber, issuer, signedOn, category, validity, validityNote);
    }
}
