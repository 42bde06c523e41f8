package org.zhanqun.admin.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.zhanqun.admin.word.Block.Paragraph;
import org.zhanqun.admin.word.Block.Table;
import org.zhanqun.admin.word.WordNumbering.Mark;

/** Writes blocks as HTML: headings from h2 without a gap, lists inside of lists. */
final class Blocks {
    private static final int DEEPEST_HEADING = 4;

    private final StringBuilder html = new StringBuilder();
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final List<Integer> levels;

    private Blocks(List<Integer> levels) {
        this.levels = levels;
    }

    /** @param headings whether there may be any: in a table there are none */
    static String html(List<Block> blocks, boolean headings) {
        var levels = new TreeSet<Integer>();
        for (var block : blocks) {
            if (headings && block instanceof Paragraph paragraph && paragraph.isHeading()) {
                levels.add(paragraph.level());
            }
        }
        var written = new Blocks(List.copyOf(levels));
        blocks.forEach(written::add);
        written.closeLists(0);
        return written.html.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Table table -> {
                closeLists(0);
                html.append(table.html());
            }
            case Paragraph paragraph -> add(paragraph);
        }
    }

    private void add(Paragraph paragraph) {
        if (paragraph.isHeading() && levels.contains(paragraph.level())) {
            closeLists(0);
            var heading = "h" + Math.min(DEEPEST_HEADING, 2 + levels.indexOf(paragraph.level()));
            html.append("<%s>%s</%s>".formatted(heading, paragraph.html(true), heading));
        } else if (paragraph.item() != null) {
            item(paragraph.item(), paragraph.html(false));
        } else {
            closeLists(0);
            var alignment = paragraph.alignment().isEmpty() ? "" : " class=\"align-" + paragraph.alignment() + "\"";
            html.append("<p%s>%s</p>".formatted(alignment, paragraph.html(false)));
        }
    }

    /** A level that nothing stands above of begins where the list is. */
    private void item(Mark mark, String words) {
        var depth = Math.min(mark.level(), lists.size()) + 1;
        closeLists(depth);
        if (lists.size() == depth && lists.peek() == mark.bullet()) {
            html.append("</li>");
        } else {
            closeLists(depth - 1);
            lists.push(mark.bullet());
            html.append(mark.bullet() ? "<ul>" : mark.number() == 1 ? "<ol>" : "<ol start=\"" + mark.number() + "\">");
        }
        html.append("<li>").append(words);
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            html.append("</li>").append(lists.pop() ? "</ul>" : "</ol>");
        }
    }
}
