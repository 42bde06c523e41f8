package org.zhanqun.theme;

import java.time.format.DateTimeFormatter;
import java.util.List;

/** The normalisations that the records share. */
final class Values {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private Values() {}

    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** A block without items is no block: a slot never shows an empty box. */
    static Block filled(Block block) {
        return block == null || block.items().isEmpty() ? null : block;
    }

    static List<Block> filled(List<Block> blocks) {
        return list(blocks).stream().filter(block -> !block.items().isEmpty()).toList();
    }

    static Entrances filled(Entrances entrances) {
        return entrances == null || entrances.items().isEmpty() ? null : entrances;
    }

    static LinkGroup filled(LinkGroup group) {
        return group == null || group.links().isEmpty() ? null : group;
    }

    static List<LinkGroup> filledGroups(List<LinkGroup> groups) {
        return list(groups).stream().filter(group -> !group.links().isEmpty()).toList();
    }

    static String required(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return value;
    }

    static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
