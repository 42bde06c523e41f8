package org.zhanqun.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two versions of a framework differ, column by column.
 *
 * @param asked codes of the columns whose articles have other fields
 */
public record FrameworkDiff(List<Change> changes, Set<String> asked) {
    /** Fields that stand on every page of a site, in its navigation. */
    private static final Set<BaseField> IN_NAVIGATION =
            EnumSet.of(BaseField.NAME, BaseField.SLUG, BaseField.DESCRIPTION, BaseField.REQUIRED, BaseField.KIND);

    /** What became of a column. */
    public enum Kind {
        /** 新增 */
        ADDED,
        /** 修改 */
        CHANGED,
        /** 移动 below another column */
        MOVED,
        /** 排序: the columns below it, or at the top, stand in another order */
        ORDERED,
        /** 停用 */
        RETIRED,
        /** 恢复 */
        RESTORED,
        /** 字段: one that the version adds to a kind of content was defined, changed or dropped */
        FIELD
    }

    /**
     * @param code   of the column, or key of the field; empty for the top level whose order changed
     * @param field  what changed, of a changed column; else null
     * @param before as text: a value, a name, the name of the column above, or names in their order
     */
    public record Change(String code, String name, Kind kind, BaseField field, String before, String after) {
        /** Whether an operation on the version before does otherwise. What a retired column was changed to holds nowhere. */
        boolean overriddenBy(DraftOperation operation) {
            return code.equals(operation.code())
                    && switch (kind) {
                        case CHANGED ->
                            switch (operation) {
                                case DraftOperation.Change change ->
                                    change.field() == field && !after.equals(change.value());
                                case DraftOperation.Retire _ -> true;
                                case DraftOperation.Add _,
                                        DraftOperation.Move _,
                                        DraftOperation.Restore _,
                                        DraftOperation.AllowTopLevel _,
                                        DraftOperation.DefineField _,
                                        DraftOperation.DropField _ -> false;
                            };
                        case MOVED ->
                            operation instanceof DraftOperation.Move || operation instanceof DraftOperation.Retire;
                        case FIELD ->
                            !after.equals(
                                    operation instanceof DraftOperation.DefineField define
                                            ? FieldChanges.said(define.field())
                                            : "");
                        case ADDED, ORDERED, RETIRED, RESTORED -> false;
                    };
        }
    }

    /** Two versions with their columns, and with the fields that they add to kinds of content. */
    public static FrameworkDiff between(
            Framework before, List<BaseColumn> columnsBefore, Framework after, List<BaseColumn> columnsAfter) {
        var columns = between(columnsBefore, columnsAfter);
        var fields = FieldChanges.between(before.customFields(), after.customFields());
        var changes = Stream.concat(columns.changes.stream(), fields.changes().stream())
                .toList();
        return new FrameworkDiff(
                changes,
                columnsAfter.stream()
                        .filter(column -> !column.retired() && fields.contents().contains(column.content()))
                        .map(BaseColumn::code)
                        .collect(Collectors.toSet()));
    }

    static FrameworkDiff between(List<BaseColumn> before, List<BaseColumn> after) {
        var known = before.stream().collect(Collectors.toMap(BaseColumn::code, Function.identity()));
        var oldNames = names(before);
        var newNames = names(after);
        var changes = new ArrayList<Change>();
        for (var column : after) {
            var old = known.get(column.code());
            if (old == null) {
                if (!column.retired()) {
                    changes.add(new Change(column.code(), column.name(), Kind.ADDED, null, "", column.name()));
                }
            } else {
                compare(old, column, oldNames, newNames, changes);
            }
        }
        compareOrder(before, after, changes);
        return new FrameworkDiff(List.copyOf(changes), Set.of());
    }

    private static Map<String, String> names(List<BaseColumn> columns) {
        return columns.stream().collect(Collectors.toMap(BaseColumn::code, BaseColumn::name));
    }

    private static void compare(
            BaseColumn old,
            BaseColumn now,
            Map<String, String> oldNames,
            Map<String, String> newNames,
            List<Change> changes) {
        if (old.retired() != now.retired()) {
            changes.add(new Change(
                    now.code(),
                    now.name(),
                    now.retired() ? Kind.RETIRED : Kind.RESTORED,
                    null,
                    old.name(),
                    now.name()));
        }
        if (!Objects.equals(old.parentCode(), now.parentCode())) {
            changes.add(new Change(
                    now.code(),
                    now.name(),
                    Kind.MOVED,
                    null,
                    oldNames.getOrDefault(old.parentCode(), ""),
                    newNames.getOrDefault(now.parentCode(), "")));
        }
        for (Map.Entry<BaseField, String> value : now.values().entrySet()) {
            var before = old.value(value.getKey());
            if (!before.equals(value.getValue())) {
                changes.add(new Change(now.code(), now.name(), Kind.CHANGED, value.getKey(), before, value.getValue()));
            }
        }
    }

    /** Only columns that both versions have below the same one are compared: an added one alone puts nothing out of order. */
    private static void compareOrder(List<BaseColumn> before, List<BaseColumn> after, List<Change> changes) {
        var old = below(before);
        var now = below(after);
        var names = names(after);
        for (var parent : now.keySet()) {
            var common = new ArrayList<>(old.getOrDefault(parent, List.of()));
            common.retainAll(now.get(parent));
            var ordered = new ArrayList<>(now.get(parent));
            ordered.retainAll(common);
            if (!common.equals(ordered)) {
                changes.add(new Change(
                        parent,
                        names.getOrDefault(parent, ""),
                        Kind.ORDERED,
                        null,
                        named(common, names),
                        named(ordered, names)));
            }
        }
    }

    private static String named(List<String> codes, Map<String, String> names) {
        return codes.stream().map(names::get).collect(Collectors.joining("、"));
    }

    /** Codes of live columns in their order, by the code of the column above, empty for the top. */
    private static Map<String, List<String>> below(List<BaseColumn> columns) {
        return columns.stream()
                .filter(column -> !column.retired())
                .sorted(Comparator.comparing(BaseColumn::position).thenComparing(BaseColumn::code))
                .collect(Collectors.groupingBy(
                        column -> Objects.requireNonNullElse(column.parentCode(), ""),
                        TreeMap::new,
                        Collectors.mapping(BaseColumn::code, Collectors.toList())));
    }

    /** Whether every page of a site looks different. */
    public boolean navigation() {
        return changes.stream()
                .anyMatch(change -> change.kind() != Kind.FIELD
                        && (change.kind() != Kind.CHANGED || IN_NAVIGATION.contains(change.field())));
    }

    /** Codes of the columns that differ, in themselves or in what is asked of their articles. */
    public Set<String> codes() {
        return Stream.concat(
                        changes.stream()
                                .filter(change -> change.kind() != Kind.FIELD)
                                .map(Change::code),
                        asked.stream())
                .collect(Collectors.toSet());
    }
}
