package org.zhanqun.content.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.zhanqun.kernel.Violations;

/**
 * The facts of a document as an editor or a program hands them in.
 *
 * @param signedOn as 2026-11-18
 * @param validity name of a {@link Validity}; EFFECTIVE when blank
 */
public record PolicyDraft(
        String indexNumber,
        String documentNumber,
        String issuer,
        String signedOn,
        String category,
        String validity,
        String validityNote) {
    static final PolicyDraft NONE = new PolicyDraft(null, null, null, null, null, null, null);

    static PolicyDraft of(Policy policy) {
        return new PolicyDraft(
                policy.indexNumber(),
                policy.documentNumber(),
                policy.issuer(),
                policy.signedOn() == null ? null : policy.signedOn().toString(),
                policy.category(),
                policy.validity().name(),
                policy.validityNote());
    }

    Policy checked(Clock clock, Violations violations) {
        violations
                .limitText(indexNumber, "policy.indexNumber", 60)
                .limitText(documentNumber, "policy.documentNumber", 60)
                .limitText(issuer, "policy.issuer", 120)
                .limitText(category, "policy.category", 60)
                .limitText(validityNote, "policy.validityNote", 120);
        return new Policy(
                Texts.given(indexNumber),
                Texts.given(documentNumber),
                Texts.given(issuer),
                date(clock, violations),
                Texts.given(category),
                validity(violations),
                Texts.given(validityNote));
    }

    private LocalDate date(Clock clock, Violations violations) {
        if (Texts.given(signedOn) == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(signedOn.strip());
            violations.require(!date.isAfter(LocalDate.now(clock)), "policy.signedOn", "policy.signed-on.future");
            violations.require(date.getYear() >= 1949, "policy.signedOn", "policy.signed-on.form");
            return date;
        } catch (DateTimeParseException notADate) {
            violations.require(false, "policy.signedOn", "policy.signed-on.form");
            return null;
        }
    }

    private Validity validity(Violations violations) {
        var given = Texts.given(validity);
        if (given == null) {
            return Validity.EFFECTIVE;
        }
        for (var known : Validity.values()) {
            if (known.name().equals(given)) {
                return known;
            }
        }
        violations.require(false, "policy.validity", "policy.validity.unknown");
        return Validity.EFFECTIVE;
    }
}
