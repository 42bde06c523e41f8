package org.zhanqun.admin.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.DraftEntry;
import org.zhanqun.framework.DraftHistory;
import org.zhanqun.framework.FrameworkDiff;

/**
 * The page of one version.
 *
 * @param current  title of the version that is current now
 * @param selected the column whose fields are shown, or null
 * @param undo     the step to undo next, or null
 * @param redo     the step to do again, or null
 * @param steps    the latest first
 */
record Editor(
        FrameworkDesk.Version version,
        String current,
        List<Row> rows,
        Selected selected,
        List<FrameworkDiff.Change> changes,
        List<Step> steps,
        Step undo,
        Step redo) {
    private static final int STEPS_SHOWN = 12;

    /** @param mark what the draft did to it, or null */
    record Row(
            String code,
            String name,
            int depth,
            ColumnKind kind,
            Integer maxAgeDays,
            boolean required,
            boolean featuredAllowed,
            boolean retired,
            FrameworkDiff.Kind mark) {}

    /** Where the buttons move a column to; null where there is no such place. */
    record Moves(String up, String down, String outer, String inner) {}

    record Selected(String code, String name, boolean required, boolean retired, ColumnForm form, Moves moves) {}

    record Step(long revision, String user, Instant at, String said, boolean undone) {}

    static Editor of(
            FrameworkDesk.Version version,
            String current,
            List<BaseColumn> columns,
            FrameworkDiff diff,
            DraftHistory history,
            String code) {
        var rows = new ArrayList<Row>();
        var marks = diff.changes().stream()
                .filter(change -> change.kind() != FrameworkDiff.Kind.ORDERED)
                .collect(Collectors.toMap(FrameworkDiff.Change::code, FrameworkDiff.Change::kind, (first, _) -> first));
        collect(null, 0, columns, marks, rows);
        return new Editor(
                version,
                current,
                rows,
                columns.stream()
                        .filter(column -> column.code().equals(code))
                        .findFirst()
                        .map(column -> selected(column, columns))
                        .orElse(null),
                diff.changes(),
                history.entries().reversed().stream()
                        .limit(STEPS_SHOWN)
                        .map(entry -> step(entry, history.undone(entry)))
                        .toList(),
                history.last().map(entry -> step(entry, false)).orElse(null),
                history.lastUndoing().map(entry -> step(entry, false)).orElse(null));
    }

    private static Step step(DraftEntry entry, boolean undone) {
        var said = FrameworkWords.said(entry.operation());
        return new Step(
                entry.revision(),
                entry.userName(),
                entry.happenedAt(),
                entry.undoes() == null ? said : "撤销第 " + entry.undoes() + " 步：" + said,
                undone);
    }

    private static void collect(
            String parent, int depth, List<BaseColumn> columns, Map<String, FrameworkDiff.Kind> marks, List<Row> rows) {
        for (var column : siblings(parent, columns)) {
            rows.add(new Row(
                    column.code(),
                    column.name(),
                    depth,
                    column.kind(),
                    column.maxAgeDays(),
                    column.required(),
                    column.featuredAllowed(),
                    column.retired(),
                    marks.get(column.code())));
            collect(column.code(), depth + 1, columns, marks, rows);
        }
    }

    private static Selected selected(BaseColumn column, List<BaseColumn> columns) {
        var siblings = siblings(column.parentCode(), columns).stream()
                .filter(sibling -> !sibling.retired() || sibling == column)
                .map(BaseColumn::code)
                .toList();
        var at = siblings.indexOf(column.code());
        var above = at > 0 ? siblings.get(at - 1) : null;
        var below = at + 1 < siblings.size() ? siblings.get(at + 1) : null;
        return new Selected(
                column.code(),
                column.name(),
                column.required(),
                column.retired(),
                ColumnForm.of(column),
                new Moves(above, below, column.parentCode(), above));
    }

    private static List<BaseColumn> siblings(String parent, List<BaseColumn> columns) {
        return columns.stream()
                .filter(column -> Objects.equals(column.parentCode(), parent))
                .toList();
    }

    /** The same page with a form as it was handed in. */
    Editor withForm(ColumnForm form) {
        return new Editor(
                version,
                current,
                rows,
                selected == null
                        ? null
                        : new Selected(
                                selected.code(),
                                selected.name(),
                                selected.required(),
                                selected.retired(),
                                form,
                                selected.moves()),
                changes,
                steps,
                undo,
                redo);
    }

    /** Columns that another one's address may lead to, or that others may hang below. */
    public List<Row> places() {
        return rows.stream().filter(row -> !row.retired()).toList();
    }
}
