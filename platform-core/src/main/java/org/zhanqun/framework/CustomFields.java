package org.zhanqun.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that one version of a framework adds to kinds of content, kind by kind in their places. */
public record CustomFields(List<CustomField> list) {
    public static final CustomFields NONE = new CustomFields(List.of());

    public CustomFields {
        list = list.stream()
                .sorted(Comparator.comparing(CustomField::content)
                        .thenComparing(CustomField::place)
                        .thenComparing(CustomField::key))
                .toList();
    }

    /** What is asked of articles of a kind, in order. */
    public List<CustomField> of(ContentKind content) {
        return list.stream().filter(field -> field.content() == content).toList();
    }

    public Optional<CustomField> find(String key) {
        return list.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** With a field, in place of the one of the same key. */
    CustomFields with(CustomField field) {
        return new CustomFields(Stream.concat(without(field.key()).list.stream(), Stream.of(field))
                .toList());
    }

    CustomFields without(String key) {
        return new CustomFields(
                list.stream().filter(field -> !field.key().equals(key)).toList());
    }
}
