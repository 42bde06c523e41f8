package org.zhanqun.content.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.zhanqun.kernel.SafeHtml;

/** Takes a body apart into what people read as a unit: paragraphs, headings, items, rows of tables, pictures. */
final class Blocks {
    private static final Set<String> UNITS = Set.of(
            "p", "h2", "h3", "h4", "li", "tr", "blockquote", "pre", "figcaption", "caption", "div", "figure", "hr");

    private final List<Block> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String element = "p";

    private Blocks() {}

    /** @param element of HTML that it was written as */
    record Block(String element, String text) {}

    static List<Block> of(SafeHtml body) {
        var blocks = new Blocks();
        Jsoup.parseBodyFragment(body.html()).body().childNodes().forEach(blocks::read);
        blocks.close();
        return blocks.found;
    }

    private void read(Node node) {
        switch (node) {
            case TextNode words -> text.append(words.text());
            case Element unit when UNITS.contains(unit.tagName()) -> unit(unit);
            case Element other -> inside(other);
            default -> {}
        }
    }

    private void unit(Element unit) {
        close();
        var around = element;
        element = unit.tagName();
        unit.childNodes().forEach(this::read);
        close();
        element = around;
    }

    /** What cannot be seen as words, such as where a link leads, is said in words: a change of it is a change, too. */
    private void inside(Element other) {
        switch (other.tagName()) {
            case "img" ->
                text.append("［图片：")
                        .append(other.attr("alt"))
                        .append(' ')
                        .append(other.attr("src"))
                        .append('］');
            case "br" -> text.append(' ');
            case "td", "th" -> {
                if (!text.isEmpty()) {
                    text.append(" | ");
                }
                other.childNodes().forEach(this::cell);
            }
            case "a" -> {
                other.childNodes().forEach(this::read);
                text.append("［链接：").append(other.attr("href")).append('］');
            }
            default -> other.childNodes().forEach(this::read);
        }
    }

    /** Paragraphs inside a cell do not tear its row apart. */
    private void cell(Node node) {
        if (node instanceof Element unit && UNITS.contains(unit.tagName())) {
            unit.childNodes().forEach(this::cell);
        } else {
            read(node);
        }
    }

    private void close() {
        var words = text.toString().replace('\u00a0', ' ').strip();
        if (!words.isEmpty()) {
            found.add(new Block(element, words));
        }
        text.setLength(0);
    }
}
