package org.zhanqun.content.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhanqun.content.version.Blocks.Block;
import org.zhanqun.content.version.Comparison.Row;

/** Finds, where some paragraphs were replaced by others, which became which: the more alike, the rather. */
final class Pairs {
    /** Two paragraphs less alike than this are two paragraphs, not one that was changed. */
    private static final double ALIKE = 0.3;

    private static final int MOST_COMBINATIONS = 2500;

    private Pairs() {}

    static List<Row> of(List<Block> old, List<Block> young) {
        if ((long) old.size() * young.size() > MOST_COMBINATIONS) {
            var rows = new ArrayList<Row>();
            old.forEach(block -> rows.add(removed(block)));
            young.forEach(block -> rows.add(added(block)));
            return rows;
        }
        return rows(old, young, best(old, young));
    }

    static Row removed(Block block) {
        return new Row(block.element(), Run.removed(block.text()), null, List.of(), true);
    }

    static Row added(Block block) {
        return new Row(null, List.of(), block.element(), Run.added(block.text()), true);
    }

    /** The greatest likeness that can be had from the i-th old and the j-th young paragraph on, in order. */
    private static double[][] best(List<Block> old, List<Block> young) {
        var best = new double[old.size() + 1][young.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = young.size() - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        likeness(old.get(i), young.get(j)) + best[i + 1][j + 1]);
            }
        }
        return best;
    }

    private static List<Row> rows(List<Block> old, List<Block> young, double[][] best) {
        var rows = new ArrayList<Row>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && best[i][j] > Math.max(best[i + 1][j], best[i][j + 1])) {
                rows.add(changed(old.get(i++), young.get(j++)));
            } else if (j == young.size() || i < old.size() && best[i + 1][j] >= best[i][j + 1]) {
                rows.add(removed(old.get(i++)));
            } else {
                rows.add(added(young.get(j++)));
            }
        }
        return rows;
    }

    private static Row changed(Block old, Block young) {
        var sides = Words.compare(old.text(), young.text());
        return new Row(old.element(), sides.left(), young.element(), sides.right(), true);
    }

    /** Share of the pairs of neighbouring characters that both have; 0 when they are too little alike. */
    private static double likeness(Block old, Block young) {
        if (old.text().equals(young.text())) {
            return 1;
        }
        var left = neighbours(old.text());
        var right = neighbours(young.text());
        var all = left.size() + right.size();
        left.retainAll(right);
        var share = all == 0 ? 0 : 2.0 * left.size() / all;
        return share < ALIKE ? 0 : share;
    }

    private static Set<String> neighbours(String text) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(at -> text.substring(at, at + 2))
                .collect(Collectors.toSet());
    }
}
