package org.zhanqun.admin.word;

import java.util.ArrayList;
import java.util.List;
import org.zhanqun.admin.word.Block.Paragraph;

/**
 * What a document becomes.
 *
 * @param title null when the document names none
 * @param html  not yet cleaned
 */
record WordText(String title, String html) {
    private static final int LONGEST_TITLE = 100;
    private static final int BEFORE_THE_TITLE = 10;
    private static final double SMALLEST = 16;
    private static final double LARGEST = 32;

    static WordText of(List<Block> blocks, List<Block> notes) {
        var title = title(blocks);
        var rest = new ArrayList<>(blocks);
        rest.removeAll(title);
        rest.addAll(notes);
        return new WordText(title.isEmpty() ? null : joined(title), Blocks.html(rest, true));
    }

    /** The paragraphs that are the title: by their style, as the first heading, or as officials write them, large and in the middle. */
    private static List<Paragraph> title(List<Block> blocks) {
        var styled = blocks.stream()
                .limit(BEFORE_THE_TITLE)
                .filter(block -> block instanceof Paragraph paragraph && paragraph.title())
                .map(Paragraph.class::cast)
                .toList();
        if (fits(styled)) {
            return styled;
        }
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Paragraph first && first.level() == 1) {
            return fits(List.of(first)) ? List.of(first) : List.of();
        }
        var large = blocks.stream()
                .takeWhile(block -> block instanceof Paragraph paragraph && isLarge(paragraph))
                .map(Paragraph.class::cast)
                .toList();
        return fits(large) ? large : List.of();
    }

    /** Larger is the red head of an official paper, smaller is its text. */
    private static boolean isLarge(Paragraph paragraph) {
        return paragraph.alignment().equals("center")
                && paragraph.points() >= SMALLEST
                && paragraph.points() <= LARGEST
                && !paragraph.words().text().isBlank();
    }

    private static boolean fits(List<Paragraph> title) {
        var text = joined(title);
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_TITLE;
    }

    private static String joined(List<Paragraph> title) {
        var text = new StringBuilder();
        for (var line : title) {
            var latin = !text.isEmpty() && text.charAt(text.length() - 1) < 128;
            text.append(latin ? " " : "").append(line.text());
        }
        return text.toString().replaceAll("\\p{Cntrl}", "");
    }
}
