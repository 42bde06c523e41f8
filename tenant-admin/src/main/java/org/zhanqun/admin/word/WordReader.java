package org.zhanqun.admin.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.zhanqun.admin.word.Block.Paragraph;
import org.zhanqun.admin.word.Block.Table;
import org.zhanqun.admin.word.Inline.Look;

/** Reads a Word document as what it means (标题、段落、列表、表格、图片、链接), not as what it looks like. */
final class WordReader {
    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)");
    private static final Pattern LEADS_OUTSIDE = Pattern.compile("(?i)(?:https?://|mailto:|tel:).+");

    private final WordFile file;
    private final Pictures pictures;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, Element> footnotes = new HashMap<>();
    private final List<Block> notes = new ArrayList<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final List<Element> boxes = new ArrayList<>();
    private Inline words = new Inline();

    /** Takes the pictures of a document in. */
    interface Pictures {
        /** @param picture null when it is only linked @return its address, or empty when it is left out */
        Optional<String> take(WordFile.Picture picture, String alt);
    }

    /** A field whose code stands in the text, such as a link or a table of contents. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean shown;

        private String link() {
            var link = LINK.matcher(code);
            return link.matches() && LEADS_OUTSIDE.matcher(link.group(1)).matches() ? link.group(1) : null;
        }

        private boolean hidden() {
            return !shown || code.toString().strip().startsWith("TOC");
        }
    }

    private WordReader(WordFile file, Pictures pictures) throws IOException {
        this.file = file;
        this.pictures = pictures;
        this.styles = new WordStyles(file.part("styles").orElse(null));
        this.numbering = new WordNumbering(file.part("numbering").orElse(null));
        file.part("footnotes")
                .ifPresent(part -> Xml.children(part, "footnote")
                        .filter(note -> Xml.attribute(note, "type").isEmpty())
                        .forEach(note -> footnotes.put(Xml.attribute(note, "id"), note)));
    }

    /** @throws IOException when a part of the document cannot be read */
    static WordText read(WordFile file, Pictures pictures) throws IOException {
        var reader = new WordReader(file, pictures);
        var body = Xml.child(file.text(), "body");
        if (body.isEmpty()) {
            throw WordFile.refusal("word.type");
        }
        return WordText.of(reader.blocks(body.get()), reader.notes);
    }

    private List<Block> blocks(Element parent) {
        var blocks = new ArrayList<Block>();
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child, blocks);
                case "tbl" -> {
                    var table = new WordTable(child, this::cell).html();
                    if (!table.isEmpty()) {
                        blocks.add(new Table(table));
                    }
                }
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> blocks.addAll(blocks(child));
                default -> {} // what has no words: properties of sections, bookmarks, text that was deleted
            }
        }
        return blocks;
    }

    private List<Block> cell(Element cell) {
        var outer = words;
        var within = blocks(cell);
        words = outer;
        return within;
    }

    private void paragraph(Element paragraph, List<Block> blocks) {
        var properties = Xml.child(paragraph, "pPr");
        var own = properties.flatMap(found -> Xml.value(found, "pStyle")).orElse("");
        words = new Inline();
        if (!styles.isContents(own)) {
            runs(paragraph, null);
        }
        var read = words;
        var boxed = List.copyOf(boxes);
        boxes.clear();
        if (!read.isBlank()) {
            blocks.add(made(read, properties.orElse(null), own, points(paragraph, own)));
        }
        boxed.forEach(box -> blocks.addAll(blocks(box)));
    }

    private Paragraph made(Inline read, Element properties, String own, double points) {
        var mark = mark(properties, own);
        var level = Optional.ofNullable(properties)
                .flatMap(found -> Xml.number(found, "outlineLvl"))
                .map(found -> found + 1)
                .or(() -> styles.headingLevel(own))
                .filter(found -> found >= 1 && found <= 9)
                .orElse(0);
        var listed = mark.filter(found -> level == 0 && (found.bullet() || found.simple()));
        var label = mark.filter(_ -> listed.isEmpty())
                .map(WordNumbering.Mark::label)
                .map(text -> text.matches(".*[\\x21-\\x7E]") ? text + " " : text)
                .orElse("");
        return new Paragraph(
                read, label, level, styles.isTitle(own), listed.orElse(null), alignment(properties, own), points);
    }

    private Optional<WordNumbering.Mark> mark(Element properties, String own) {
        var said = Optional.ofNullable(properties).flatMap(found -> Xml.child(found, "numPr"));
        var number = said.flatMap(found -> Xml.value(found, "numId"))
                .or(() -> styles.asked(own, found -> Xml.value(found, "pPr", "numPr", "numId")));
        var level = said.flatMap(found -> Xml.number(found, "ilvl"))
                .or(() -> styles.asked(own, found -> Xml.number(found, "pPr", "numPr", "ilvl")))
                .orElse(0);
        return number.flatMap(found -> numbering.next(found, level));
    }

    private String alignment(Element properties, String own) {
        var said = Optional.ofNullable(properties)
                .flatMap(found -> Xml.value(found, "jc"))
                .or(() -> styles.asked(own, found -> Xml.value(found, "pPr", "jc")))
                .orElse("");
        return switch (said) {
            case "center" -> "center";
            case "right", "end" -> "right";
            default -> "";
        };
    }

    private double points(Element paragraph, String own) {
        return Xml.children(paragraph, "r")
                .flatMap(run -> Xml.number(run, "rPr", "sz").stream())
                .max(Integer::compare)
                .or(() -> styles.asked(own, found -> Xml.number(found, "rPr", "sz")))
                .map(half -> half / 2.0)
                .orElse(0.0);
    }

    private void runs(Element parent, String link) {
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child, link);
                case "hyperlink" -> runs(child, outside(child).orElse(link));
                case "fldSimple" -> {
                    var field = new Field();
                    field.code.append(Xml.attribute(child, "instr"));
                    runs(child, field.link() == null ? link : field.link());
                }
                case "del", "moveFrom", "pPr" -> {} // what was taken out, and what is no text
                default -> runs(child, link); // wrappers: changes taken in, controls, formulas
            }
        }
    }

    private Optional<String> outside(Element link) {
        return file.link(Xml.attribute(link, "id"))
                .filter(found -> LEADS_OUTSIDE.matcher(found).matches());
    }

    private void run(Element run, String link) {
        var properties = Xml.child(run, "rPr").orElse(null);
        if (properties != null && Xml.flag(properties, "vanish").orElse(false)) {
            return;
        }
        for (var child : Xml.children(run)) {
            switch (child.getLocalName()) {
                case "fldChar" -> field(Xml.attribute(child, "fldCharType"));
                case "instrText" -> {
                    if (!fields.isEmpty()) {
                        fields.peek().code.append(child.getTextContent());
                    }
                }
                default -> {
                    if (fields.stream().noneMatch(Field::hidden)) {
                        content(child, look(properties, link));
                    }
                }
            }
        }
    }

    private void field(String step) {
        switch (step) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().shown = true;
                }
            }
            default -> fields.poll();
        }
    }

    private void content(Element content, Look look) {
        switch (content.getLocalName()) {
            case "t" -> words.text(content.getTextContent(), look);
            case "tab", "ptab" -> words.text(" ", look);
            case "noBreakHyphen" -> words.text("-", look);
            case "cr" -> words.lineBreak(look);
            case "br" -> {
                if (List.of("", "textWrapping").contains(Xml.attribute(content, "type"))) {
                    words.lineBreak(look);
                }
            }
            case "footnoteReference" -> footnote(Xml.attribute(content, "id"), look);
            case "ruby" -> Xml.child(content, "rubyBase").ifPresent(base -> runs(base, look.link()));
            case "drawing", "pict", "object" -> drawing(content, look);
            case "AlternateContent" ->
                Xml.child(content, "Choice")
                        .or(() -> Xml.child(content, "Fallback"))
                        .ifPresent(choice -> Xml.children(choice).forEach(one -> content(one, look)));
            default -> {} // symbols of private fonts, marks of revisions
        }
    }

    private void footnote(String id, Look look) {
        var note = footnotes.remove(id);
        if (note == null) {
            return;
        }
        var number = "[" + (notes.size() + 1) + "]";
        words.text(number, new Look(false, false, false, false, "sup", look.link()));
        var outer = words;
        words = new Inline();
        words.text(number + " ", Look.PLAIN);
        Xml.below(note, "p").forEach(paragraph -> runs(paragraph, null));
        notes.add(new Paragraph(words, "", 0, false, null, "", 0));
        words = outer;
    }

    private void drawing(Element drawing, Look look) {
        var texts = Xml.below(drawing, "txbxContent");
        if (!texts.isEmpty()) {
            boxes.add(texts.getFirst());
            return;
        }
        for (var picture : Xml.below(drawing, "blip")) {
            picture(Xml.attribute(picture, "embed"), described(drawing), look);
        }
        for (var picture : Xml.below(drawing, "imagedata")) {
            picture(Xml.attribute(picture, "id"), shapeText(drawing), look);
        }
    }

    private void picture(String id, String alt, Look look) {
        pictures.take(file.picture(id).orElse(null), alt).ifPresent(address -> words.picture(address, alt, look));
    }

    /** The words for those who do not see it; the name of a file says nothing. */
    private static String described(Element drawing) {
        return Xml.below(drawing, "docPr").stream()
                .map(found -> Xml.attribute(found, "descr"))
                .findFirst()
                .filter(text -> !FILE_NAME.matcher(text).matches())
                .map(WordReader::alt)
                .orElse("");
    }

    private static String shapeText(Element drawing) {
        return Xml.below(drawing, "shape").stream()
                .map(found -> Xml.attribute(found, "alt"))
                .findFirst()
                .map(WordReader::alt)
                .orElse("");
    }

    private static String alt(String text) {
        var clean = Inline.stripped(text.replaceAll("\\s+", " "));
        return clean.codePointCount(0, clean.length()) <= 150
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, 150));
    }

    private Look look(Element properties, String link) {
        var within = fields.stream()
                .map(Field::link)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(link);
        if (properties == null) {
            return new Look(false, false, false, false, "", within);
        }
        var named = Xml.value(properties, "rStyle").orElse("");
        var position = Xml.value(properties, "vertAlign").orElse("");
        return new Look(
                is(properties, named, "b"),
                is(properties, named, "i"),
                is(properties, named, "u"),
                is(properties, named, "strike"),
                position.equals("superscript") ? "sup" : position.equals("subscript") ? "sub" : "",
                within);
    }

    private boolean is(Element properties, String named, String what) {
        return Xml.flag(properties, what)
                .or(() -> styles.asked(named, found -> Xml.child(found, "rPr").flatMap(own -> Xml.flag(own, what))))
                .orElse(false);
    }
}
