package org.zhanqun.admin.column;

import java.util.List;
import org.zhanqun.column.EffectiveField;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.framework.Inspection;

/** A column as the API shows it. @param fields of a base column: what the site may set itself, and where values come from */
public record ColumnView(
        String code,
        String name,
        String slug,
        String path,
        Origin origin,
        String columnType,
        String description,
        String keywords,
        ColumnKind kind,
        ContentKind content,
        Inspection inspection,
        Integer maxAgeDays,
        boolean required,
        boolean featuredAllowed,
        boolean hidden,
        List<Field> fields,
        List<ColumnView> children) {
    public enum Origin {
        BASE,
        FEATURED
    }

    /**
     * One field of a base column.
     *
     * @param value  what holds
     * @param origin where it comes from: the framework's version that is named above, or the site
     * @param base   what the framework says
     * @param own    what the site has set, or null; kept while the framework does not let it hold
     */
    public record Field(
            InheritedField field, FieldRule rule, String value, EffectiveField.Origin origin, String base, String own) {
        static Field of(EffectiveField field) {
            return new Field(field.field(), field.rule(), field.value(), field.origin(), field.base(), field.own());
        }
    }

    static ColumnView of(SiteColumn column) {
        return new ColumnView(
                column.code(),
                column.name(),
                column.slug(),
                column.path(),
                column.base() ? Origin.BASE : Origin.FEATURED,
                column.purpose().type(),
                column.purpose().description(),
                column.purpose().keywords(),
                column.kind(),
                column.content(),
                column.inspection(),
                column.maxAgeDays(),
                column.required(),
                column.featuredAllowed(),
                column.hidden(),
                column.fields().stream().map(Field::of).toList(),
                column.children().stream().map(ColumnView::of).toList());
    }
}
