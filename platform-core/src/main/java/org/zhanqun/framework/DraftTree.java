package org.zhanqun.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.zhanqun.framework.DraftOperation.Add;
import org.zhanqun.framework.DraftOperation.AllowTopLevel;
import org.zhanqun.framework.DraftOperation.Change;
import org.zhanqun.framework.DraftOperation.Move;
import org.zhanqun.framework.DraftOperation.Restore;
import org.zhanqun.framework.DraftOperation.Retire;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;

/** The columns of a draft while operations are done on them. */
final class DraftTree {
    private static final int HIGHEST = 99;
    private static final int MOST_TOP_LEVEL = 20;
    private static final int DEEPEST = 5;

    private final Framework framework;
    private final List<BaseColumn> columns;
    private final Set<String> required;
    private final Set<String> codesEver;
    private final Set<String> inherited;
    private final FieldDrafting fields;
    private final List<BaseColumn> added = new ArrayList<>();
    private final List<BaseColumn> removed = new ArrayList<>();

    /**
     * @param required  codes of columns that no version may lack
     * @param codesEver codes that any version of the kind has used: articles may refer to them
     * @param inherited codes of the version that the draft is based on
     * @param fieldsEver fields that any version of the kind has defined
     */
    DraftTree(
            Framework framework,
            List<BaseColumn> columns,
            Set<String> required,
            Set<String> codesEver,
            Set<String> inherited,
            List<CustomField> fieldsEver) {
        this.framework = framework;
        this.columns = new ArrayList<>(columns);
        this.required = required;
        this.codesEver = new HashSet<>(codesEver);
        this.inherited = inherited;
        this.fields = new FieldDrafting(framework, fieldsEver);
    }

    /** An operation as it was done, with the code it gave, and what undoes it. */
    record Done(DraftOperation operation, DraftOperation inverse, String before, String after) {}

    List<BaseColumn> added() {
        return added;
    }

    List<BaseColumn> removed() {
        return removed;
    }

    Done apply(DraftOperation operation) {
        return switch (operation) {
            case Add add -> add(add);
            case Change change -> change(change);
            case Move move -> move(move);
            case Retire retire -> retire(retire);
            case Restore restore -> restore(restore);
            case AllowTopLevel allow -> allow(allow);
            case DraftOperation.DefineField define -> fields.define(define);
            case DraftOperation.DropField drop -> fields.drop(drop);
        };
    }

    private Done add(Add add) {
        var violations = new Violations();
        BaseField.NEEDED.stream()
                .filter(field -> !add.fields().containsKey(field))
                .forEach(field -> violations.require(false, field.key(), "field.blank"));
        add.fields().forEach((field, value) -> field.check(value, violations));
        checkParent(add.parent(), violations);
        violations.require(
                add.code() == null || add.code().matches("\\d{2,20}") && byCode(add.code()) == null,
                "code",
                "framework.code.taken",
                add.code());
        violations.check();
        var code = add.code() == null ? nextCode(add.parent()) : add.code();
        var column = BaseColumn.added(framework.id(), code, add.parent(), 0, add.fields());
        columns.add(column);
        added.add(column);
        codesEver.add(code);
        place(column, add.parent(), add.position());
        return new Done(
                new Add(code, column.parentCode(), column.position(), column.values()),
                new Retire(code, null),
                "",
                column.name());
    }

    private Done change(Change change) {
        var column = live(change.code());
        var violations = new Violations().require(change.field() != null, "field", "field.blank");
        if (change.field() != null) {
            change.field().check(change.value(), violations);
            violations.require(
                    change.field() != BaseField.REQUIRED
                            || !required.contains(change.code())
                            || "true".equals(change.value()),
                    BaseField.REQUIRED.key(),
                    "framework.required",
                    column.name());
        }
        violations.check();
        var before = column.value(change.field());
        column.set(change.field(), change.value() == null ? "" : change.value());
        var after = column.value(change.field());
        return new Done(
                new Change(change.code(), change.field(), after),
                new Change(change.code(), change.field(), before),
                before,
                after);
    }

    private Done move(Move move) {
        var column = live(move.code());
        var violations = new Violations();
        checkParent(move.parent(), violations);
        violations.require(!within(move.parent(), column), "parent", "framework.move.cycle", column.name());
        violations.check();
        var back = new Move(move.code(), column.parentCode(), column.position());
        place(column, move.parent(), move.position());
        return new Done(
                new Move(move.code(), column.parentCode(), column.position()), back, place(back), place(column));
    }

    private static String place(Move move) {
        return Objects.requireNonNullElse(move.parent(), "") + "/" + move.position();
    }

    private static String place(BaseColumn column) {
        return Objects.requireNonNullElse(column.parentCode(), "") + "/" + column.position();
    }

    /** A column that no site can have content in is taken out; any other stays, retired. */
    private Done retire(Retire retire) {
        var column = live(retire.code());
        var successor = retire.successor() == null ? null : byCode(retire.successor());
        new Violations()
                .require(!required.contains(retire.code()), "code", "framework.required", column.name())
                .require(
                        columns.stream().noneMatch(child -> !child.retired() && isParent(column, child)),
                        "code",
                        "framework.retire.children",
                        column.name())
                .require(
                        retire.successor() == null || successor != null && !successor.retired() && successor != column,
                        "successor",
                        "framework.retire.successor")
                .check();
        if (inherited.contains(column.code()) || framework.rolledOut()) {
            column.retire(retire.successor());
            return new Done(retire, new Restore(retire.code()), column.name(), "");
        }
        columns.remove(column);
        if (!added.remove(column)) {
            removed.add(column);
        }
        var back = new Add(column.code(), column.parentCode(), column.position(), column.values());
        number(column.parentCode());
        return new Done(retire, back, column.name(), "");
    }

    private Done restore(Restore restore) {
        var column = byCode(restore.code());
        var violations = new Violations()
                .require(column != null && column.retired(), "code", "column.not-found", restore.code());
        if (column != null) {
            checkParent(column.parentCode(), violations);
        }
        violations.check();
        var inverse = new Retire(restore.code(), column.successorCode());
        column.restore();
        return new Done(restore, inverse, "", column.name());
    }

    private Done allow(AllowTopLevel allow) {
        new Violations()
                .require(
                        allow.most() >= 0 && allow.most() <= MOST_TOP_LEVEL,
                        "most",
                        "framework.top-level.range",
                        MOST_TOP_LEVEL)
                .check();
        var before = framework.featuredTopLevel();
        framework.allowTopLevel(allow.most());
        return new Done(allow, new AllowTopLevel(before), Integer.toString(before), Integer.toString(allow.most()));
    }

    private void checkParent(String parent, Violations violations) {
        var column = parent == null ? null : byCode(parent);
        violations
                .require(parent == null || column != null && !column.retired(), "parent", "column.not-found", parent)
                .require(parent == null || depth(column) < DEEPEST, "parent", "framework.too-deep", DEEPEST);
    }

    private int depth(BaseColumn column) {
        var depth = 0;
        for (var at = column; at != null && depth <= DEEPEST; at = byCode(at.parentCode())) {
            depth++;
        }
        return depth;
    }

    /** Whether a place lies in a column itself or below it. */
    private boolean within(String place, BaseColumn column) {
        var steps = 0;
        for (var at = byCode(place); at != null && steps <= columns.size(); at = byCode(at.parentCode())) {
            if (at == column) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private void place(BaseColumn column, String parent, Integer position) {
        var left = column.parentCode();
        var siblings = siblings(parent);
        siblings.remove(column);
        siblings.add(position == null ? siblings.size() : Math.clamp(position, 0, siblings.size()), column);
        for (var at = 0; at < siblings.size(); at++) {
            siblings.get(at).place(parent, at);
        }
        if (!Objects.equals(left, parent)) {
            number(left);
        }
    }

    private void number(String parent) {
        var siblings = siblings(parent);
        for (var at = 0; at < siblings.size(); at++) {
            siblings.get(at).place(parent, at);
        }
    }

    private List<BaseColumn> siblings(String parent) {
        return new ArrayList<>(columns.stream()
                .filter(column -> Objects.equals(column.parentCode(), parent))
                .sorted(Comparator.comparing(BaseColumn::position).thenComparing(BaseColumn::code))
                .toList());
    }

    /** Codes are two digits more than the parent's, and are never given twice. */
    private String nextCode(String parent) {
        var prefix = parent == null ? "" : parent;
        Function<String, Integer> last = code -> Integer.parseInt(code.substring(prefix.length()));
        var next = codesEver.stream()
                        .filter(code -> code.length() == prefix.length() + 2 && code.startsWith(prefix))
                        .map(last)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
        if (next > HIGHEST) {
            throw new Conflict("framework.codes-used-up");
        }
        return prefix + "%02d".formatted(next);
    }

    private BaseColumn live(String code) {
        var column = byCode(code);
        new Violations()
                .require(column != null && !column.retired(), "code", "column.not-found", code)
                .check();
        return column;
    }

    private BaseColumn byCode(String code) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean isParent(BaseColumn column, BaseColumn child) {
        return column.code().equals(child.parentCode());
    }
}
