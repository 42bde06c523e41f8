package org.zhanqun.admin.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.OrganisationDraft;

/**
 * The facts of an organ (机构信息) in the editor, kept as they were typed.
 *
 * @param offices 内设机构, one a line: name, phone and duties with upright strokes between
 */
public record OrganisationForm(
        @RestForm("organisation.address") String address,
        @RestForm("organisation.hours") String hours,
        @RestForm("organisation.phone") String phone,
        @RestForm("organisation.offices") String offices) {
    static final OrganisationForm BLANK = new OrganisationForm("", "", "", "");

    private static final String STROKE = "｜";

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.address(),
                organisation.hours(),
                organisation.phone(),
                organisation.offices().list().stream()
                        .map(OrganisationForm::line)
                        .collect(Collectors.joining("\n")));
    }

    OrganisationDraft draft() {
        return new OrganisationDraft(address, hours, phone, offices == null ? List.of() : drafted(offices));
    }

    private static List<Office> drafted(String lines) {
        return Stream.of(lines.split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> line.split("[|｜]", 3))
                .map(parts -> new Office(parts[0], part(parts, 1), part(parts, 2)))
                .toList();
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : null;
    }

    /** Parts that are missing at the end leave no strokes behind. */
    private static String line(Office office) {
        var phone = office.phone() == null ? "" : office.phone();
        var duties = office.duties() == null ? "" : office.duties();
        return String.join(STROKE, office.name(), phone, duties).replaceFirst(STROKE + "+$", "");
    }
}
