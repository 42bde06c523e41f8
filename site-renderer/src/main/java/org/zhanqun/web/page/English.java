package org.zhanqun.web.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The English shell: what the platform says, and the base columns, in English. What a site's people wrote stays as they
 * wrote it, and is marked as Chinese, so that it is read aloud as Chinese.
 */
final class English {
    private static final String CHINESE = "zh-Hans";

    /** Attributes that are read by people. */
    private static final List<String> SPOKEN = List.of("alt", "placeholder", "aria-label", "data-stop", "data-done");

    private final Phrases phrases;

    private English(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * A whole page whose root says that it is English.
     *
     * @param region short name of the region or organ, as columns carry it
     */
    static String shell(String html, String region) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("title").attr("lang", CHINESE);
        new English(new Phrases(region)).translate(document.body());
        return document.outerHtml();
    }

    private void translate(Element element) {
        if (element.hasAttr("lang")) {
            return;
        }
        if (element.hasClass("prose")) {
            element.attr("lang", CHINESE);
            return;
        }
        SPOKEN.stream().filter(element::hasAttr).forEach(name -> attribute(element, name));
        for (var node : List.copyOf(element.childNodes())) {
            switch (node) {
                case TextNode text -> text(element, text);
                case Element child -> translate(child);
                default -> {
                    // Comments and scripts are not read by people.
                }
            }
        }
    }

    private void attribute(Element element, String name) {
        var value = element.attr(name);
        phrases.inEnglish(value).ifPresent(english -> element.attr(name, text(english)));
        if (Phrases.Part.chinese(element.attr(name)) && element.childNodeSize() == 0) {
            element.attr("lang", CHINESE);
        }
    }

    private void text(Element parent, TextNode node) {
        var whole = node.getWholeText();
        var words = whole.strip();
        if (!Phrases.Part.chinese(words)) {
            return;
        }
        var english = phrases.inEnglish(words).orElse(List.of(Phrases.Part.of(words)));
        if (english.stream().noneMatch(Phrases.Part::chinese)) {
            node.text(whole.replace(words, text(english)));
        } else if (english.size() == 1 && parent.childNodeSize() == 1) {
            parent.attr("lang", CHINESE);
        } else {
            english.forEach(part -> node.before(node(part)));
            node.remove();
        }
    }

    private static Node node(Phrases.Part part) {
        return part.chinese() ? new Element("span").attr("lang", CHINESE).text(part.text()) : new TextNode(part.text());
    }

    private static String text(List<Phrases.Part> parts) {
        return String.join("", parts.stream().map(Phrases.Part::text).toList());
    }
}
