package org.zhanqun.web.page;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The two scripts of Chinese. Pages are written in the simplified one; words decide, not single characters. */
final class Chinese {
    /** Attributes that are read by people. Addresses, and the page tags, which programs compare, stay as they are. */
    private static final List<String> SPOKEN =
            List.of("alt", "title", "placeholder", "aria-label", "data-stop", "data-done");

    /** Forms that OpenCC's tables prefer, and those of the national table of characters (通用规范汉字表). */
    private static final Map<String, String> STANDARD_FORMS = Map.of("羣", "群", "峯", "峰", "麪", "麵", "迴應", "回應");

    private Chinese() {}

    /** A whole page in the traditional script; what names its own language is left alone. */
    static String traditional(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        convert(document.head());
        convert(document.body());
        return document.outerHtml();
    }

    /** What a reader typed, as the texts are written. */
    static String simplified(String text) {
        return ZhConverterUtil.toSimple(text);
    }

    private static String converted(String text) {
        var traditional = ZhConverterUtil.toTraditional(text);
        for (var form : STANDARD_FORMS.entrySet()) {
            traditional = traditional.replace(form.getKey(), form.getValue());
        }
        return traditional;
    }

    private static void convert(Element element) {
        if (element.hasAttr("lang")) {
            return;
        }
        for (var name : SPOKEN) {
            if (element.hasAttr(name)) {
                element.attr(name, converted(element.attr(name)));
            }
        }
        for (var node : element.childNodes()) {
            switch (node) {
                case TextNode text -> text.text(converted(text.getWholeText()));
                case Element child -> convert(child);
                default -> {
                    // Comments and scripts are not read by people.
                }
            }
        }
    }
}
