package org.zhanqun.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Keeps of a drawing what draws: no script, no handler, nothing from elsewhere, no HTML within. */
final class SvgCleaning {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "image",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "filter",
            "feGaussianBlur",
            "feOffset",
            "feBlend",
            "feColorMatrix",
            "feComposite",
            "feFlood",
            "feMerge",
            "feMergeNode",
            "feDropShadow",
            "feMorphology",
            "feTurbulence",
            "feDisplacementMap",
            "feComponentTransfer",
            "feFuncR",
            "feFuncG",
            "feFuncB",
            "feFuncA",
            "style",
            "switch");
    private static final Pattern OWN = Pattern.compile("#[\\w.:-]+");
    private static final Pattern INLINE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+");
    private static final Pattern FOREIGN = Pattern.compile(
            "url\\s*\\(\\s*['\"]?\\s*(?!#)|@import|javascript:|expression\\s*\\(|\\\\|<", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOX = Pattern.compile("[\\s,]+");
    private static final int MOST_ELEMENTS = 20_000;
    /** A drawing that uses what uses what uses a shape draws it without end. */
    private static final int MOST_USES = 500;

    private SvgCleaning() {}

    record Cleaned(byte[] bytes, PictureFacts facts) {}

    static Cleaned clean(byte[] svg) throws RefusedFile {
        var document = Jsoup.parse(new String(svg, StandardCharsets.UTF_8), "", Parser.xmlParser());
        var root = document.children().stream()
                .filter(element -> element.tagName().equals("svg"))
                .findFirst()
                .orElseThrow(BrokenFile::new);
        if (root.getAllElements().size() > MOST_ELEMENTS || root.select("use").size() > MOST_USES) {
            throw new RefusedFile("media.bomb");
        }
        for (var element : root.getAllElements()) {
            if (!ELEMENTS.contains(element.tagName())) {
                element.remove();
            } else {
                attributes(element);
                nodes(element);
            }
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg").attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
        var clean = new Document("");
        clean.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        clean.appendChild(root);
        return new Cleaned(clean.outerHtml().getBytes(StandardCharsets.UTF_8), size(root));
    }

    private static void attributes(Element element) {
        for (var attribute : element.attributes().asList()) {
            if (!harmless(element, attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean harmless(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue();
        if (name.equals("href") || name.equals("xlink:href")) {
            return OWN.matcher(value).matches()
                    || element.tagName().equals("image")
                            && INLINE.matcher(value).matches();
        }
        return !name.startsWith("on")
                && (!name.contains(":") || name.equals("xml:space"))
                && !name.equals("xmlns")
                && !FOREIGN.matcher(value).find();
    }

    private static void nodes(Element element) {
        if (element.tagName().equals("style")
                && FOREIGN.matcher(element.wholeText() + element.data()).find()) {
            element.remove();
            return;
        }
        for (Node node : element.childNodes().toArray(Node[]::new)) {
            if (!(node instanceof Element) && !(node instanceof TextNode) && !(node instanceof DataNode)) {
                node.remove();
            }
        }
    }

    private static PictureFacts size(Element root) {
        var box = BOX.split(root.attr("viewBox").strip());
        try {
            return box.length == 4
                    ? new PictureFacts(pixels(box[2]), pixels(box[3]), PictureFacts.UPRIGHT, false)
                    : new PictureFacts(
                            pixels(root.attr("width")), pixels(root.attr("height")), PictureFacts.UPRIGHT, false);
        } catch (NumberFormatException e) {
            return new PictureFacts(0, 0, PictureFacts.UPRIGHT, false);
        }
    }

    private static int pixels(String length) {
        return (int) Math.clamp(Math.round(Double.parseDouble(length.replaceFirst("px$", ""))), 0, 9999);
    }
}
