package org.zhanqun.check.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.Finding.Place;

/** Checks one text. */
public final class Checker {
    private static final int MOST = 200;
    private static final String MAP_NUMBER = "审图号";

    private final CheckedText text;
    private final Map<Rule, Severity> severities;
    private final WordCheck words;
    private final Element body;
    private final List<Finding> found = new ArrayList<>();

    private Checker(CheckedText text, List<WordList> lists, Map<Rule, Severity> severities) {
        this.text = text;
        this.severities = severities;
        this.words = new WordCheck(lists, text.day());
        this.body =
                Jsoup.parseBodyFragment(text.body() == null ? "" : text.body()).body();
    }

    /**
     * Finds everything at once, in the order in which an editor shows it.
     *
     * @param severities those that the province has set
     */
    public static List<Finding> check(
            CheckedText text, List<WordList> lists, Map<Rule, Severity> severities, Surroundings surroundings) {
        var checker = new Checker(text, lists, severities);
        checker.read();
        checker.look();
        checker.ask(surroundings);
        return checker.found.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.place().field())
                        .thenComparing(finding -> finding.place().offset()))
                .limit(MOST)
                .toList();
    }

    private void read() {
        read(Field.TITLE, VisibleText.plain(text.title()));
        read(Field.SUMMARY, VisibleText.plain(text.summary()));
        read(Field.BODY, VisibleText.of(body));
        read(Field.SOURCE, VisibleText.plain(text.source()));
        read(Field.EDITOR, VisibleText.plain(text.editor()));
        read(Field.PICTURE, VisibleText.plain(text.pictureAlt()));
        text.attachments().forEach(name -> read(Field.ATTACHMENTS, VisibleText.plain(name)));
    }

    private void read(Field field, VisibleText visible) {
        var words = visible.text();
        this.words.in(
                words,
                (word, start, end) -> add(
                        word.rule(),
                        visible.place(field, start, end),
                        said(words, start, end),
                        word.note(),
                        word.suggestion()));
        PersonalNumber.in(
                words,
                (rule, start, end, masked) ->
                        add(rule, visible.place(field, start, end), said(words, start, end), null, masked));
    }

    private static String said(String words, int start, int end) {
        return words.substring(start, end);
    }

    private void look() {
        if (blank(text.source())) {
            add(Rule.SOURCE, Place.of(Field.SOURCE), "", null, null);
        }
        if (text.undated()) {
            add(Rule.DATE, Place.of(Field.DATE), "", null, null);
        }
        if (!blank(text.pictureUrl()) && blank(text.pictureAlt())) {
            add(Rule.ALT_TEXT, Place.of(Field.PICTURE), text.pictureUrl(), null, null);
        }
        var numbered = body.text().contains(MAP_NUMBER);
        var pictures = body.select("img");
        for (var i = 0; i < pictures.size(); i++) {
            var picture = pictures.get(i);
            if (blank(picture.attr("alt"))) {
                add(Rule.ALT_TEXT, Place.element(i + 1), picture.attr("src"), null, null);
            }
            if (!numbered && words.callsAMap(called(picture))) {
                add(Rule.MAP_NUMBER, Place.element(i + 1), called(picture).strip(), null, null);
            }
        }
        var level = 1;
        var headings = body.select("h1, h2, h3, h4, h5, h6");
        for (var i = 0; i < headings.size(); i++) {
            var own = headings.get(i).tagName().charAt(1) - '0';
            if (own > level + 1) {
                add(Rule.HEADING_ORDER, Place.element(i + 1), headings.get(i).text(), null, null);
            }
            level = own;
        }
    }

    private static String called(Element picture) {
        var figure = picture.closest("figure");
        var caption = figure == null ? "" : figure.select("figcaption").text();
        return picture.attr("alt") + " " + caption;
    }

    private void ask(Surroundings surroundings) {
        if (!blank(text.title())) {
            surroundings
                    .twin(text.article(), text.title().strip())
                    .ifPresent(twin -> add(
                            Rule.DUPLICATE_TITLE,
                            new Place(Field.TITLE, 0, text.title().length(), 0),
                            text.title(),
                            twin,
                            null));
        }
        var links = body.select("a[href]");
        var addresses = new LinkedHashSet<>(links.eachAttr("href"));
        if (!addresses.isEmpty()) {
            var dead = surroundings.dead(addresses);
            for (var i = 0; i < links.size(); i++) {
                var address = links.get(i).attr("href");
                if (dead.containsKey(address)) {
                    add(Rule.DEAD_LINK, Place.element(i + 1), address, dead.get(address), null);
                }
            }
        }
    }

    private void add(Rule rule, Place place, String words, String note, String suggestion) {
        found.add(new Finding(rule, severities.getOrDefault(rule, rule.severity()), place, words, note, suggestion));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
