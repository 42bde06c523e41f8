package org.zhanqun.content.facts;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.kernel.Violations;

/** What stands in the fields that frameworks add to an article (自定义字段的内容), in order. */
public record CustomValues(List<CustomValue> list) {
    public static final CustomValues NONE = new CustomValues(List.of());

    /** Under this name, with the field's key behind it, a person hears what is wrong with a value. */
    public static final String FIELD = "custom.";

    private static final int MOST_GIVEN = 100;
    private static final int LONGEST_WORDS = 1000;

    public CustomValues {
        list = List.copyOf(list);
    }

    /**
     * What becomes of values that are handed in. What stands already may stay as it is, whatever is asked today: a choice that is
     * offered no more, or a field that is asked no more.
     *
     * @param given by the keys of the fields; null when nothing was said about them, and all stays as it is
     * @param asked what the framework asks
     */
    public CustomValues replacedBy(Map<String, String> given, List<CustomField> asked, Violations violations) {
        if (given == null) {
            return this;
        }
        violations.require(given.size() <= MOST_GIVEN, "custom", "custom.many", MOST_GIVEN);
        var values = new ArrayList<CustomValue>();
        for (var field : asked) {
            var value = stripped(given.get(field.key()));
            if (!value.isEmpty()) {
                if (!value.equals(value(field.key()))) {
                    field.check(value, FIELD + field.key(), violations);
                }
                values.add(new CustomValue(field.key(), field.label(), field.kind(), value, field.shown()));
            }
        }
        list.stream()
                .filter(kept -> asked.stream().noneMatch(field -> field.key().equals(kept.key())))
                .forEach(values::add);
        given.forEach((key, value) -> violations.require(
                stripped(value).isEmpty()
                        || asked.stream().anyMatch(field -> field.key().equals(key))
                        || stripped(value).equals(value(key)),
                "custom",
                "custom.unknown",
                key.length() > 30 ? key.substring(0, 30) + "…" : key));
        return new CustomValues(values);
    }

    /** Collects what is still missing before the article may be public. */
    public void requireForPublishing(List<CustomField> asked, Violations violations) {
        asked.stream()
                .filter(CustomField::required)
                .forEach(
                        field -> violations.require(find(field.key()).isPresent(), FIELD + field.key(), "field.blank"));
    }

    public Optional<CustomValue> find(String key) {
        return list.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    private String value(String key) {
        return find(key).map(CustomValue::value).orElse(null);
    }

    /** To be handed in again: the values by the keys of their fields. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        list.forEach(value -> given.put(value.key(), value.value()));
        return given;
    }

    /** What another site may have of them. */
    public CustomValues shown() {
        return new CustomValues(list.stream().filter(CustomValue::shown).toList());
    }

    /** With links that lead to the same pages from anywhere. @param url of a page of the site that they were written on */
    public CustomValues resolved(String url) {
        return new CustomValues(list.stream()
                .map(value -> value.kind() == CustomFieldKind.LINK
                                && value.value().startsWith("/")
                        ? new CustomValue(
                                value.key(),
                                value.label(),
                                value.kind(),
                                URI.create(url).resolve("/") + value.value().substring(1),
                                value.shown())
                        : value)
                .toList());
    }

    /** What a search of the public finds; null when there is nothing. */
    public String words() {
        var words =
                list.stream().filter(CustomValue::shown).map(CustomValue::value).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    /** All that they say, as HTML that has not been cleaned, to be checked like the text. */
    public static String html(Map<String, String> given) {
        return given == null
                ? ""
                : given.values().stream()
                        .map(value -> "<p>" + Entities.escape(stripped(value)) + "</p>")
                        .collect(Collectors.joining());
    }

    private static String stripped(String value) {
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
