package org.zhanqun.content.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two sentences character by character where they are Chinese, and word by word where they are not. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:[.,:/_-][A-Za-z0-9]+)*|\\s+|.", Pattern.DOTALL);

    /** Beyond it, two paragraphs are shown as wholly different: nobody reads a difference of that size by words. */
    private static final int MOST = 4000;

    /** Changes with a single word between them read better as one. */
    private static final int APART = 2;

    private Words() {}

    /** What each side reads. */
    record Sides(List<Run> left, List<Run> right) {}

    static Sides compare(String left, String right) {
        if (left.equals(right)) {
            return new Sides(Run.same(left), Run.same(right));
        }
        var old = words(left);
        var young = words(right);
        if (old.size() > MOST || young.size() > MOST) {
            return new Sides(Run.removed(left), Run.added(right));
        }
        var sides = new Sides(new ArrayList<>(), new ArrayList<>());
        var done = 0;
        for (var change : Change.between(old, young, APART)) {
            var same = String.join("", old.subList(done, change.oldFrom()));
            add(sides.left, Run.Kind.SAME, same);
            add(sides.right, Run.Kind.SAME, same);
            add(sides.left, Run.Kind.REMOVED, String.join("", old.subList(change.oldFrom(), change.oldTo())));
            add(sides.right, Run.Kind.ADDED, String.join("", young.subList(change.newFrom(), change.newTo())));
            done = change.oldTo();
        }
        var rest = String.join("", old.subList(done, old.size()));
        add(sides.left, Run.Kind.SAME, rest);
        add(sides.right, Run.Kind.SAME, rest);
        return sides;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Run> runs, Run.Kind kind, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }
}
