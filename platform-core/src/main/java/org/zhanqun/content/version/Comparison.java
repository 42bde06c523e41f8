package org.zhanqun.content.version;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.version.Blocks.Block;

/**
 * Two texts side by side (对照), with what differs marked.
 *
 * @param fields everything but the body that differs
 * @param rows   the body, paragraph beside paragraph
 */
public record Comparison(List<Field> fields, List<Row> rows) {
    /** Beyond it, two bodies are shown as wholly different where they differ. */
    private static final int MOST_BLOCKS = 2000;

    /**
     * @param name  of the field, as in the editor's form: {@code policy.issuer}
     * @param label what a field is called that the framework added, null for any other
     */
    public record Field(String name, String label, List<Run> left, List<Run> right) {}

    /**
     * A paragraph beside its counterpart. A side without one is empty.
     *
     * @param element that it is written as; the earlier one's and the later one's, each null when there is none
     */
    public record Row(String leftElement, List<Run> left, String rightElement, List<Run> right, boolean changed) {
        /** Whether the same words are written as something else, such as a heading. */
        public boolean restyled() {
            return leftElement != null && rightElement != null && !leftElement.equals(rightElement);
        }
    }

    public static Comparison of(Snapshot earlier, Snapshot later) {
        return new Comparison(fields(earlier, later), rows(Blocks.of(earlier.body()), Blocks.of(later.body())));
    }

    /** In how many places the two differ. */
    public int changes() {
        return fields.size() + (int) rows.stream().filter(Row::changed).count();
    }

    private static List<Field> fields(Snapshot earlier, Snapshot later) {
        var left = Fields.of(earlier);
        var right = Fields.of(later);
        var names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        return names.stream()
                .filter(name -> !text(left, name).equals(text(right, name)))
                .map(name -> {
                    var sides = Words.compare(text(left, name), text(right, name));
                    return new Field(name, label(name, earlier, later), sides.left(), sides.right());
                })
                .toList();
    }

    /** As the later text calls it, unless only the earlier one has it. */
    private static String label(String name, Snapshot earlier, Snapshot later) {
        if (!name.startsWith(CustomValues.FIELD)) {
            return null;
        }
        var key = name.substring(CustomValues.FIELD.length());
        return later.custom()
                .find(key)
                .or(() -> earlier.custom().find(key))
                .map(CustomValue::label)
                .orElse(key);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static List<Row> rows(List<Block> earlier, List<Block> later) {
        if (earlier.size() > MOST_BLOCKS || later.size() > MOST_BLOCKS) {
            return wholly(earlier, later);
        }
        var rows = new ArrayList<Row>();
        var done = 0;
        for (var change : Change.between(earlier, later, 1)) {
            same(earlier.subList(done, change.oldFrom()), rows);
            rows.addAll(Pairs.of(
                    earlier.subList(change.oldFrom(), change.oldTo()),
                    later.subList(change.newFrom(), change.newTo())));
            done = change.oldTo();
        }
        same(earlier.subList(done, earlier.size()), rows);
        return rows;
    }

    private static void same(List<Block> blocks, List<Row> rows) {
        for (var block : blocks) {
            var runs = Run.same(block.text());
            rows.add(new Row(block.element(), runs, block.element(), runs, false));
        }
    }

    /** Very long bodies: what stands before the first difference and after the last one is the same, all else is not. */
    private static List<Row> wholly(List<Block> earlier, List<Block> later) {
        var rows = new ArrayList<Row>();
        var shorter = Math.min(earlier.size(), later.size());
        var head = 0;
        while (head < shorter && earlier.get(head).equals(later.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head
                && earlier.get(earlier.size() - 1 - tail).equals(later.get(later.size() - 1 - tail))) {
            tail++;
        }
        same(earlier.subList(0, head), rows);
        earlier.subList(head, earlier.size() - tail).forEach(block -> rows.add(Pairs.removed(block)));
        later.subList(head, later.size() - tail).forEach(block -> rows.add(Pairs.added(block)));
        same(earlier.subList(earlier.size() - tail, earlier.size()), rows);
        return rows;
    }
}
