package org.zhanqun.framework;

import java.util.EnumSet;
import java.util.Set;
import org.zhanqun.kernel.Violations;

/** A field of a base column that a draft may change. Values travel as text, so that every change reads and undoes alike. */
public enum BaseField {
    NAME("name"),
    SLUG("slug"),
    COLUMN_TYPE("columnType"),
    DESCRIPTION("description"),
    KEYWORDS("keywords"),
    KIND("kind"),
    CONTENT("content"),
    INSPECTION("inspection"),
    MAX_AGE_DAYS("maxAgeDays"),
    REQUIRED("required"),
    FEATURED_ALLOWED("featuredAllowed"),
    HOME_SLOT("homeSlot"),
    DESCRIPTION_RULE("descriptionRule"),
    KEYWORDS_RULE("keywordsRule"),
    MAX_AGE_RULE("maxAgeRule"),
    POSITION_RULE("positionRule"),
    HOME_RULE("homeRule");

    /** Without these a column cannot be added. */
    static final Set<BaseField> NEEDED = EnumSet.of(NAME, SLUG, COLUMN_TYPE, DESCRIPTION, KEYWORDS, KIND, INSPECTION);

    private final String key;

    BaseField(String key) {
        this.key = key;
    }

    /** The field's name in forms and in violations. */
    public String key() {
        return key;
    }

    /** @param value as it came, may be null; blank means none where a field may have none */
    void check(String value, Violations violations) {
        switch (this) {
            case NAME -> violations.requireText(value, key, 20);
            case SLUG -> Slugs.check(value, key, violations);
            case COLUMN_TYPE -> violations.requireText(value, key, 20);
            case DESCRIPTION -> violations.requireText(value, key, 200);
            case KEYWORDS -> violations.requireText(value, key, 100);
            case KIND -> oneOf(ColumnKind.class, value, violations);
            case CONTENT -> oneOf(ContentKind.class, value, violations);
            case INSPECTION -> oneOf(Inspection.class, value, violations);
            case MAX_AGE_DAYS -> {
                if (!blank(value)) {
                    violations.require(
                            value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= 400, key, "column.max-age");
                }
            }
            case REQUIRED, FEATURED_ALLOWED ->
                violations.require("true".equals(value) || "false".equals(value), key, "field.choice");
            case HOME_SLOT -> {
                if (!blank(value)) {
                    oneOf(HomeSlot.class, value, violations);
                }
            }
            case DESCRIPTION_RULE, KEYWORDS_RULE, MAX_AGE_RULE, POSITION_RULE, HOME_RULE ->
                oneOf(FieldRule.class, value, violations);
        }
    }

    private <E extends Enum<E>> void oneOf(Class<E> type, String value, Violations violations) {
        violations.require(
                value != null
                        && EnumSet.allOf(type).stream()
                                .anyMatch(one -> one.name().equals(value)),
                key,
                "field.choice");
    }

    static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
