package org.zhanqun.admin.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of one paragraph. Runs that look the same become one: Word cuts them up as it likes. */
final class Inline {
    private final List<Piece> pieces = new ArrayList<>();

    /** @param link where the words lead, or null @param position {@code sub}, {@code sup} or empty */
    record Look(boolean bold, boolean italic, boolean underlined, boolean struck, String position, String link) {
        static final Look PLAIN = new Look(false, false, false, false, "", null);

        Look light() {
            return new Look(false, italic, false, struck, position, link);
        }
    }

    /** @param html with no mark-up but pictures and breaks @param text its words */
    private record Piece(String html, String text, Look look) {}

    void text(String text, Look look) {
        add(Html.escaped(text), text, look);
    }

    void lineBreak(Look look) {
        add("<br>", " ", look);
    }

    void picture(String address, String alt, Look look) {
        add("<img src=\"%s\" alt=\"%s\">".formatted(Html.escaped(address), Html.escaped(alt)), "", look);
    }

    private void add(String html, String text, Look look) {
        if (!pieces.isEmpty() && pieces.getLast().look().equals(look)) {
            var last = pieces.removeLast();
            pieces.add(new Piece(last.html() + html, last.text() + text, look));
        } else if (!html.isEmpty()) {
            pieces.add(new Piece(html, text, look));
        }
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    boolean isBlank() {
        return blank(text()) && pieces.stream().noneMatch(piece -> piece.html().contains("<img"));
    }

    /** Indents made of blanks are the page's business. */
    static boolean blank(String text) {
        return stripped(text).isEmpty();
    }

    static String stripped(String text) {
        return text.replaceAll("^[\\s\\u00A0\\u3000\\u200B]+|[\\s\\u00A0\\u3000\\u200B]+$", "");
    }

    /** @param heading whether bold and underlined go without saying */
    String html(boolean heading) {
        return unindented().stream()
                .map(piece -> marked(
                        piece.html(),
                        heading ? piece.look().light() : piece.look(),
                        blank(piece.text()) && !piece.html().contains("<")))
                .collect(Collectors.joining())
                .replaceAll("^(?:[\\s\\u00A0\\u3000\\u200B]|<br>)+|(?:[\\s\\u00A0\\u3000\\u200B]|<br>)+$", "");
    }

    /** The blanks that indent a paragraph may stand in its bold words. */
    private List<Piece> unindented() {
        var shown = new ArrayList<>(pieces);
        while (!shown.isEmpty()
                && blank(shown.getFirst().text())
                && !shown.getFirst().html().contains("<")) {
            shown.removeFirst();
        }
        if (!shown.isEmpty()) {
            var first = shown.removeFirst();
            shown.addFirst(new Piece(
                    first.html().replaceFirst("^[\\s\\u00A0\\u3000\\u200B]+", ""), first.text(), first.look()));
        }
        return shown;
    }

    private static String marked(String html, Look look, boolean blank) {
        if (blank) {
            return html;
        }
        var text = look.position().isEmpty() ? html : in(look.position(), html);
        text = look.struck() ? in("s", text) : text;
        text = look.underlined() && look.link() == null ? in("u", text) : text;
        text = look.italic() ? in("em", text) : text;
        text = look.bold() ? in("strong", text) : text;
        return look.link() == null ? text : "<a href=\"%s\">%s</a>".formatted(Html.escaped(look.link()), text);
    }

    private static String in(String element, String html) {
        return "<" + element + ">" + html + "</" + element + ">";
    }
}
