package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a site may do with each field of a base column. */
@Embeddable
public record FieldRules(
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "description_rule", nullable = false, length = 10)
        FieldRule description,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "keywords_rule", nullable = false, length = 10)
        FieldRule keywords,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "max_age_rule", nullable = false, length = 10)
        FieldRule maxAge,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "position_rule", nullable = false, length = 10)
        FieldRule position,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "home_rule", nullable = false, length = 10)
        FieldRule home) {
    /** A site describes its column in its own words and may promise more; order and home page are the province's. */
    public static final FieldRules USUAL =
            new FieldRules(FieldRule.DEFAULT, FieldRule.DEFAULT, FieldRule.DEFAULT, FieldRule.LOCKED, FieldRule.LOCKED);

    public FieldRule of(InheritedField field) {
        return switch (field) {
            case DESCRIPTION -> description;
            case KEYWORDS -> keywords;
            case MAX_AGE_DAYS -> maxAge;
            case POSITION -> position;
            case HOME -> home;
        };
    }

    FieldRules with(InheritedField field, FieldRule rule) {
        return new FieldRules(
                field == InheritedField.DESCRIPTION ? rule : description,
                field == InheritedField.KEYWORDS ? rule : keywords,
                field == InheritedField.MAX_AGE_DAYS ? rule : maxAge,
                field == InheritedField.POSITION ? rule : position,
                field == InheritedField.HOME ? rule : home);
    }
}
