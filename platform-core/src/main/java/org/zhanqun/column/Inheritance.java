package org.zhanqun.column;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnPurpose;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.framework.InheritedField;

/** The fields of one base column on one site: the framework's values, with what the site set where it may. */
final class Inheritance {
    private final BaseColumn column;
    private final Map<InheritedField, EffectiveField> fields = new EnumMap<>(InheritedField.class);

    /** @param own what the site set, by field @param region stands in for {@code {region}} */
    Inheritance(BaseColumn column, Map<InheritedField, String> own, String region) {
        this.column = column;
        for (var field : InheritedField.values()) {
            fields.put(field, EffectiveField.of(field, column.rules().of(field), base(field, region), own.get(field)));
        }
    }

    static String filled(String text, String region) {
        return text.replace("{region}", region);
    }

    private String base(InheritedField field, String region) {
        return switch (field) {
            case DESCRIPTION -> filled(column.purpose().description(), region);
            case KEYWORDS -> filled(column.purpose().keywords(), region);
            case MAX_AGE_DAYS ->
                column.maxAgeDays() == null ? "" : column.maxAgeDays().toString();
            case POSITION -> Integer.toString(column.position());
            case HOME -> Boolean.toString(column.homeSlot() != null);
        };
    }

    List<EffectiveField> fields() {
        return List.copyOf(fields.values());
    }

    ColumnPurpose purpose() {
        return new ColumnPurpose(
                column.purpose().type(), value(InheritedField.DESCRIPTION), value(InheritedField.KEYWORDS));
    }

    Integer maxAgeDays() {
        var days = value(InheritedField.MAX_AGE_DAYS);
        return days.isEmpty() ? null : Integer.valueOf(days);
    }

    int position() {
        return Integer.parseInt(value(InheritedField.POSITION));
    }

    /** Whether the site itself put the column where it is. */
    boolean placed() {
        return fields.get(InheritedField.POSITION).origin() == EffectiveField.Origin.SITE;
    }

    HomeSlot homeSlot() {
        return Boolean.parseBoolean(value(InheritedField.HOME)) ? column.homeSlot() : null;
    }

    private String value(InheritedField field) {
        return fields.get(field).value();
    }
}
