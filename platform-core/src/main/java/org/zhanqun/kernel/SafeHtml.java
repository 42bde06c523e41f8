package org.zhanqun.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that has passed the platform's policy: text, headings, lists, tables, pictures and links, without script, style,
 * event handler or foreign scheme. The only kind of HTML that a public page shows unescaped.
 */
public final class SafeHtml {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup")
            .allowElements("ul", "ol", "li", "blockquote", "pre", "code", "figure", "figcaption", "span", "div")
            .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(SafeHtml::shortNumber)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(SafeHtml::shortNumber)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowAttributes("start")
            .matching(SafeHtml::shortNumber)
            .onElements("ol")
            .allowAttributes("class")
            .matching(false, "align-left", "align-center", "align-right")
            .globally()
            .toFactory();

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** What a sanitising kept, and the names of what it took away (elements as {@code script}, attributes as {@code onclick}). */
    public record Sanitised(SafeHtml html, List<String> removed) {}

    /** Cleans HTML from an editor, an import or a program. Null counts as empty. */
    public static Sanitised sanitise(String untrusted) {
        var removed = new Removals();
        var source = alignmentAsClasses(untrusted == null ? "" : untrusted);
        var clean = POLICY.sanitize(source, removed, null);
        return new Sanitised(new SafeHtml(clean), List.copyOf(removed.names));
    }

    /** HTML that this class had sanitised before it was stored; never for anything from outside. */
    static SafeHtml stored(String html) {
        return html == null ? null : new SafeHtml(html);
    }

    /** The words without the mark-up. */
    public String text() {
        return Jsoup.parse(html).text();
    }

    public String html() {
        return html;
    }

    public boolean isBlank() {
        return text().isBlank() && !html.contains("<img");
    }

    /** Editors align with inline styles, which the public pages' content security policy forbids; classes survive. */
    private static String alignmentAsClasses(String html) {
        if (!html.contains("text-align")) {
            return html;
        }
        var body = Jsoup.parseBodyFragment(html).body();
        for (var side : List.of("left", "center", "right")) {
            body.select("[style~=(?i)text-align:\\s*" + side + "]").forEach(element -> {
                element.attr("class", "align-" + side);
                element.removeAttr("style");
            });
        }
        return body.html();
    }

    private static String shortNumber(String element, String attribute, String value) {
        return value.matches("\\d{1,4}") ? value : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(html);
    }

    @Override
    public String toString() {
        return html;
    }

    private static final class Removals implements HtmlChangeListener<Object> {
        private static final Set<String> HARMLESS = Set.of("style", "class", "id", "dir", "lang");

        private final Set<String> names = new LinkedHashSet<>();

        @Override
        public void discardedTag(Object context, String element) {
            names.add(element);
        }

        @Override
        public void discardedAttributes(Object context, String element, String... attributes) {
            for (var attribute : attributes) {
                if (!HARMLESS.contains(attribute)) {
                    names.add(attribute);
                }
            }
        }
    }
}
