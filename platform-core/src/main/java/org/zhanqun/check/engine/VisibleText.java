package org.zhanqun.check.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader sees of a field: the text without mark-up. Words go on across tags such as {@code <b>}, and end where a
 * paragraph, a cell or a line ends.
 */
final class VisibleText {
    /** Stands between paragraphs. Nobody can type it: an HTML parser takes it for a space or drops it. */
    static final char BOUNDARY = '\u001E';

    private final String text;
    private final List<Integer> boundaries;

    private VisibleText(String text, List<Integer> boundaries) {
        this.text = text;
        this.boundaries = boundaries;
    }

    static VisibleText plain(String text) {
        return new VisibleText(text == null ? "" : text.replace(BOUNDARY, ' '), List.of());
    }

    static VisibleText of(Element body) {
        var text = new StringBuilder();
        var boundaries = new ArrayList<Integer>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replace(BOUNDARY, ' '));
                } else {
                    separate(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                separate(node);
            }

            private void separate(Node node) {
                if (node instanceof Element element
                        && (element.isBlock() || element.nameIs("br") || element.nameIs("td") || element.nameIs("th"))
                        && !text.isEmpty()
                        && text.charAt(text.length() - 1) != BOUNDARY) {
                    boundaries.add(text.length());
                    text.append(BOUNDARY);
                }
            }
        });
        return new VisibleText(text.toString(), boundaries);
    }

    String text() {
        return text;
    }

    Finding.Place place(Finding.Field field, int start, int end) {
        var before = boundariesBefore(start);
        var within = boundariesBefore(end) - before;
        return new Finding.Place(
                field, start - before, end - start - within, field == Finding.Field.BODY ? before + 1 : 0);
    }

    private int boundariesBefore(int position) {
        var found = Collections.binarySearch(boundaries, position);
        return found < 0 ? -found - 1 : found;
    }
}
