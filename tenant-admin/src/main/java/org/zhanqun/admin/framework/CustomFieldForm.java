package org.zhanqun.admin.framework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;

/**
 * The form that defines a field of a kind of content, kept as it was typed.
 *
 * @param choices one on each line
 * @param required {@code on} when ticked
 * @param shown    {@code on} when ticked
 */
public record CustomFieldForm(
        @RestForm String key,
        @RestForm String content,
        @RestForm String label,
        @RestForm String kind,
        @RestForm String choices,
        @RestForm String required,
        @RestForm String help,
        @RestForm String shown,
        @RestForm String place) {
    static final CustomFieldForm BLANK = new CustomFieldForm("", "NEWS", "", "TEXT", "", null, "", "on", "0");

    static CustomFieldForm of(CustomField field) {
        return new CustomFieldForm(
                field.key(),
                field.content().name(),
                field.label(),
                field.kind().name(),
                String.join("\n", field.choices()),
                ticked(field.required()),
                field.help(),
                ticked(field.shown()),
                Integer.toString(field.place()));
    }

    private static String ticked(boolean yes) {
        return yes ? "on" : null;
    }

    /** What is no name of a kind is none, and what is no number is no place: the domain says then what may stand there. */
    CustomField field() {
        return new CustomField(
                key == null ? null : key.strip(),
                named(ContentKind.values(), content),
                label,
                named(CustomFieldKind.values(), kind),
                choices == null || choices.isBlank()
                        ? List.of()
                        : Stream.of(choices.strip().split("\\s*\\R\\s*")).toList(),
                "on".equals(required),
                help,
                "on".equals(shown),
                place != null && place.strip().matches("\\d{1,3}") ? Integer.parseInt(place.strip()) : -1);
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
