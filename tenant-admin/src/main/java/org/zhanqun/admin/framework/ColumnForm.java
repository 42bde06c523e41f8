package org.zhanqun.admin.framework;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.framework.Inspection;

/**
 * The form with a base column's fields. It carries the values that the person saw, so that what somebody else changed
 * meanwhile is not taken for a change of theirs.
 */
record ColumnForm(String code, List<Field> fields) {
    /** What the form calls the value that the person saw. */
    private static final String SEEN = "seen.";

    record Option(String value, String label) {}

    /** @param options to choose from; empty when it is typed @param seen the value before it was touched */
    record Field(
            String key, String label, String value, String seen, List<Option> options, boolean wide, String hint) {}

    static ColumnForm of(BaseColumn column) {
        var values = column.values();
        return form(column.code(), values, values);
    }

    static ColumnForm blank() {
        var values = new EnumMap<BaseField, String>(BaseField.class);
        values.put(BaseField.COLUMN_TYPE, "工作动态");
        values.put(BaseField.KIND, ColumnKind.LIST.name());
        values.put(BaseField.CONTENT, ContentKind.NEWS.name());
        values.put(BaseField.INSPECTION, Inspection.DUE.name());
        values.put(BaseField.MAX_AGE_DAYS, "180");
        values.put(BaseField.REQUIRED, "false");
        values.put(BaseField.FEATURED_ALLOWED, "false");
        for (var rule : List.of(BaseField.DESCRIPTION_RULE, BaseField.KEYWORDS_RULE, BaseField.MAX_AGE_RULE)) {
            values.put(rule, FieldRule.DEFAULT.name());
        }
        values.put(BaseField.POSITION_RULE, FieldRule.LOCKED.name());
        values.put(BaseField.HOME_RULE, FieldRule.LOCKED.name());
        return form(null, values, values);
    }

    /** As it was handed in, to be shown again. */
    static ColumnForm of(String code, MultivaluedMap<String, String> form) {
        return form(code, typed(form, ""), typed(form, SEEN));
    }

    /** What the person changed, a step for each field. */
    static List<DraftOperation> changes(String code, MultivaluedMap<String, String> form) {
        var seen = typed(form, SEEN);
        var changes = new ArrayList<DraftOperation>();
        typed(form, "").forEach((field, value) -> {
            if (!value.equals(seen.getOrDefault(field, ""))) {
                changes.add(new DraftOperation.Change(code, field, value));
            }
        });
        return changes;
    }

    static DraftOperation addition(String parent, MultivaluedMap<String, String> form) {
        return new DraftOperation.Add(null, parent, null, typed(form, ""));
    }

    private static Map<BaseField, String> typed(MultivaluedMap<String, String> form, String prefix) {
        var typed = new EnumMap<BaseField, String>(BaseField.class);
        for (var field : BaseField.values()) {
            var value = form.getFirst(prefix + field.key());
            if (value != null) {
                typed.put(field, value.strip());
            }
        }
        return typed;
    }

    private static ColumnForm form(String code, Map<BaseField, String> values, Map<BaseField, String> seen) {
        return new ColumnForm(
                code,
                Arrays.stream(BaseField.values())
                        .map(field -> new Field(
                                field.key(),
                                FrameworkWords.word(field),
                                values.getOrDefault(field, ""),
                                seen.getOrDefault(field, ""),
                                options(field),
                                field == BaseField.DESCRIPTION,
                                hint(field)))
                        .toList());
    }

    private static List<Option> options(BaseField field) {
        return switch (field) {
            case NAME, SLUG, COLUMN_TYPE, DESCRIPTION, KEYWORDS, MAX_AGE_DAYS -> List.of();
            case KIND -> options(ColumnKind.values(), ColumnForm::kind);
            case CONTENT -> options(ContentKind.values(), FrameworkWords::word);
            case INSPECTION -> options(Inspection.values(), FrameworkWords::word);
            case REQUIRED, FEATURED_ALLOWED -> List.of(new Option("true", "是"), new Option("false", "否"));
            case HOME_SLOT -> {
                var slots = new ArrayList<>(List.of(new Option("", "不上首页")));
                slots.addAll(options(HomeSlot.values(), FrameworkWords::word));
                yield slots;
            }
            case DESCRIPTION_RULE, KEYWORDS_RULE, MAX_AGE_RULE, POSITION_RULE, HOME_RULE ->
                options(FieldRule.values(), FrameworkWords::word);
        };
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> word) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), word.apply(value)))
                .toList();
    }

    private static String kind(ColumnKind kind) {
        return switch (kind) {
            case LIST -> "列表";
            case PAGE -> "单页";
            case DIRECTORY -> "目录";
            case APPLICATION -> "应用";
            case TOPIC -> "专题";
            case LINK -> "链接";
        };
    }

    private static String hint(BaseField field) {
        return switch (field) {
            case NAME -> "{region} 代表各站的地区名，如 走进{region}";
            case SLUG -> "小写字母和数字；改了以后旧地址自动跳转";
            case COLUMN_TYPE -> "写进网页标签 ColumnType";
            case MAX_AGE_DAYS -> "不检查更新的留空";
            default -> "";
        };
    }
}
