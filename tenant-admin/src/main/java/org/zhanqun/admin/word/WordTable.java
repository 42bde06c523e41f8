package org.zhanqun.admin.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zhanqun.admin.word.Block.Paragraph;

/** A table of a document, with its merged cells. */
final class WordTable {
    private static final int WIDEST = 200;

    private final List<Row> rows = new ArrayList<>();

    private record Row(boolean head, List<Cell> cells) {}

    private static final class Cell {
        private final int columns;
        private final String html;
        private int rows = 1;

        private Cell(int columns, String html) {
            this.columns = columns;
            this.html = html;
        }
    }

    /** @param contents what is in a cell */
    WordTable(Element table, Function<Element, List<Block>> contents) {
        var above = new HashMap<Integer, Cell>();
        for (var row : inside(table, "tr").toList()) {
            var cells = new ArrayList<Cell>();
            var column = gap(cells, row, "gridBefore", 0);
            for (var cell : inside(row, "tc").toList()) {
                var wide = Math.clamp(Xml.number(cell, "tcPr", "gridSpan").orElse(1), 1, WIDEST);
                var merged = Xml.value(cell, "tcPr", "vMerge");
                var continued = merged.isPresent() && !merged.get().equals("restart");
                if (continued && above.containsKey(column)) {
                    above.get(column).rows++;
                } else {
                    var made = new Cell(wide, html(contents.apply(cell)));
                    cells.add(made);
                    keep(above, column, merged.isPresent() ? made : null);
                }
                column += wide;
            }
            gap(cells, row, "gridAfter", column);
            var head = Xml.child(row, "trPr")
                    .flatMap(properties -> Xml.flag(properties, "tblHeader"))
                    .orElse(false);
            rows.add(new Row(head, cells));
        }
    }

    private static void keep(Map<Integer, Cell> above, int column, Cell cell) {
        if (cell == null) {
            above.remove(column);
        } else {
            above.put(column, cell);
        }
    }

    private static int gap(List<Cell> cells, Element row, String side, int column) {
        var wide = Math.clamp(Xml.number(row, "trPr", side).orElse(0), 0, WIDEST);
        if (wide > 0) {
            cells.add(new Cell(wide, ""));
        }
        return column + wide;
    }

    /** Rows and cells also stand inside of wrappers that say nothing to us. */
    private static Stream<Element> inside(Element parent, String name) {
        return Xml.children(parent).stream()
                .flatMap(child -> Xml.is(child, name)
                        ? Stream.of(child)
                        : List.of("sdt", "sdtContent", "customXml", "ins", "moveTo")
                                        .contains(child.getLocalName())
                                ? inside(child, name)
                                : Stream.empty());
    }

    private static String html(List<Block> blocks) {
        return blocks.size() == 1
                        && blocks.getFirst() instanceof Paragraph only
                        && only.item() == null
                        && only.alignment().isEmpty()
                ? only.html(false)
                : Blocks.html(blocks, false);
    }

    String html() {
        var kept = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
        if (kept.isEmpty()) {
            return "";
        }
        var heads = kept.stream().takeWhile(Row::head).toList();
        var head = heads.size() < kept.size() ? heads : List.<Row>of();
        var text = new StringBuilder("<table>");
        if (!head.isEmpty()) {
            text.append("<thead>").append(written(head, "th scope=\"col\"")).append("</thead>");
        }
        return text.append("<tbody>")
                .append(written(kept.subList(head.size(), kept.size()), "td"))
                .append("</tbody></table>")
                .toString();
    }

    private static String written(List<Row> rows, String opening) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> written(cell, opening))
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
    }

    private static String written(Cell cell, String opening) {
        var columns = cell.columns > 1 ? " colspan=\"" + cell.columns + "\"" : "";
        var rows = cell.rows > 1 ? " rowspan=\"" + cell.rows + "\"" : "";
        return "<" + opening + columns + rows + ">" + cell.html + "</" + opening.substring(0, 2) + ">";
    }
}
