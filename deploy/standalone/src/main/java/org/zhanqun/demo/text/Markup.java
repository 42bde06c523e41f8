package org.zhanqun.demo.text;

/**
 * The small markup that the demo's texts are written in, one block a line: {@code ## heading}, {@code - item},
 * {@code 1. item}, {@code | cell | cell |} (the first row of a table is its head), {@code > quotation}, {@code ~ signature}, else a paragraph.
 */
final class Markup {

    private final StringBuilder html = new StringBuilder(2048);
    private String open = "";

    private Markup() {}

    static String toHtml(String text) {
        var markup = new Markup();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(markup::line);
        markup.switchTo("");
        return markup.html.toString();
    }

    static String figure(Picture picture) {
        return "<figure><img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\"><figcaption>%s</figcaption></figure>\n"
                .formatted(
                        picture.url(),
                        escape(picture.alt()),
                        picture.width(),
                        picture.height(),
                        escape(picture.caption()));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            switchTo("");
            element("h2", line.substring(3));
        } else if (line.startsWith("- ")) {
            switchTo("ul");
            element("li", line.substring(2));
        } else if (line.matches("\\d+\\. .*")) {
            switchTo("ol");
            element("li", line.substring(line.indexOf(' ') + 1));
        } else if (line.startsWith("> ")) {
            switchTo("");
            html.append("<blockquote>");
            element("p", line.substring(2));
            html.append("</blockquote>\n");
        } else if (line.startsWith("~ ")) {
            switchTo("");
            html.append("<p class=\"align-right\">")
                    .append(escape(line.substring(2)))
                    .append("</p>\n");
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            switchTo("");
            element("p", line);
        }
    }

    private void row(String line) {
        var head = !open.equals("table");
        switchTo("table");
        html.append(head ? "<thead><tr>" : "<tr>");
        for (var cell : line.substring(1, line.length() - 1).split("\\|")) {
            html.append(head ? "<th>" : "<td>").append(escape(cell.strip())).append(head ? "</th>" : "</td>");
        }
        html.append(head ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void switchTo(String block) {
        if (open.equals(block)) {
            return;
        }
        if (!open.isEmpty()) {
            html.append(open.equals("table") ? "</tbody>\n</table>\n" : "</" + open + ">\n");
        }
        if (!block.isEmpty()) {
            html.append('<').append(block).append(">\n");
        }
        open = block;
    }
}
