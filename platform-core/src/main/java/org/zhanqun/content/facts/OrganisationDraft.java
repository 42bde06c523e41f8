package org.zhanqun.content.facts;

import java.util.List;
import java.util.Objects;
import org.zhanqun.kernel.Violations;

/** The facts of an organ as an editor or a program hands them in. */
public record OrganisationDraft(String address, String hours, String phone, List<Office> offices) {
    static final OrganisationDraft NONE = new OrganisationDraft(null, null, null, null);

    private static final String OFFICES = "organisation.offices";
    private static final int MOST_OFFICES = 60;

    static OrganisationDraft of(Organisation organisation) {
        return new OrganisationDraft(
                organisation.address(),
                organisation.hours(),
                organisation.phone(),
                organisation.offices().list());
    }

    Organisation checked(Violations violations) {
        violations
                .limitText(address, "organisation.address", 200)
                .limitText(hours, "organisation.hours", 200)
                .limitText(phone, "organisation.phone", 60);
        return new Organisation(
                Texts.given(address), Texts.given(hours), Texts.given(phone), checkedOffices(violations));
    }

    private Offices checkedOffices(Violations violations) {
        if (offices == null) {
            return Offices.NONE;
        }
        violations.require(offices.size() <= MOST_OFFICES, OFFICES, "organisation.offices.many", MOST_OFFICES);
        for (var office : offices) {
            violations.require(
                    office != null && Texts.given(office.name()) != null, OFFICES, "organisation.offices.name");
            if (office != null) {
                violations
                        .limitText(office.name(), OFFICES, 60)
                        .limitText(office.phone(), OFFICES, 60)
                        .limitText(office.duties(), OFFICES, 300);
            }
        }
        if (violations.has(OFFICES)) {
            return Offices.NONE;
        }
        var kept = new Offices(offices.stream()
                .filter(Objects::nonNull)
                .map(office ->
                        new Office(office.name().strip(), Texts.given(office.phone()), Texts.given(office.duties())))
                .toList());
        var length = kept.stored().length();
        violations.require(
                length <= Organisation.LONGEST_OFFICES,
                OFFICES,
                "field.too-long",
                Organisation.LONGEST_OFFICES,
                length);
        return kept;
    }
}
