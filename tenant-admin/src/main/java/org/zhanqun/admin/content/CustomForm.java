package org.zhanqun.admin.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;

/**
 * What the editor asks because the framework adds it (自定义字段). It holds the fields of every kind, since the column can be changed
 * while writing; those of the column's kind count.
 *
 * @param fields all that the site's framework asks, of every kind
 * @param typed  by the keys of the fields, as it was typed
 * @param others what stands in fields that are asked no more
 */
record CustomForm(List<CustomField> fields, Map<String, String> typed, List<CustomValue> others) {
    /** The fields of one kind of content. @param css its class in the form */
    record Group(String css, List<Asked> asked) {}

    /** @param type of the input @param several whether its text may have several lines @param choices empty where it is typed */
    record Asked(String name, CustomField field, String type, String value, boolean several, List<String> choices) {}

    static CustomForm of(List<CustomField> fields, CustomValues stored) {
        return new CustomForm(
                fields,
                stored.given(),
                stored.list().stream()
                        .filter(value ->
                                fields.stream().noneMatch(field -> field.key().equals(value.key())))
                        .toList());
    }

    /** As the form that was just handed in has it; null when it asks for no such thing. */
    static Map<String, String> handedIn() {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return null;
        }
        var typed = new LinkedHashMap<String, String>();
        for (var name : form) {
            if (name.startsWith(CustomValues.FIELD)) {
                typed.put(
                        name.substring(CustomValues.FIELD.length()),
                        form.getFirst(name).getValue());
            }
        }
        return typed.isEmpty() ? null : typed;
    }

    /** The same form with what was typed into it. @param form null for nothing */
    CustomForm with(Map<String, String> form) {
        return form == null ? this : new CustomForm(fields, form, others);
    }

    /** The fields kind by kind, in order. */
    public List<Group> groups() {
        return fields.stream()
                .map(CustomField::content)
                .distinct()
                .map(content -> new Group(
                        "facts-" + content.name().toLowerCase(Locale.ROOT),
                        fields.stream()
                                .filter(field -> field.content() == content)
                                .map(this::asked)
                                .toList()))
                .toList();
    }

    private Asked asked(CustomField field) {
        var value = typed.getOrDefault(field.key(), "");
        var choices = new ArrayList<>(field.choices());
        if (field.kind() == CustomFieldKind.CHOICE && !value.isBlank() && !choices.contains(value)) {
            choices.add(value);
        }
        return new Asked(
                CustomValues.FIELD + field.key(),
                field,
                field.kind() == CustomFieldKind.DATE && (value.isBlank() || value.matches("\\d{4}-\\d\\d-\\d\\d"))
                        ? "date"
                        : "text",
                value,
                field.kind() == CustomFieldKind.LONG_TEXT,
                choices);
    }
}
