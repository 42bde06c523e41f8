package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.zhanqun.kernel.SafeHtml;

/** Makes the text of an article ready for a page. What was written stays as it is. */
@ApplicationScoped
class BodyText {
    /** A table of fewer columns fits the narrowest phone. */
    private static final int WIDE = 4;

    private final OutwardLinks links;

    BodyText(OutwardLinks links) {
        this.links = links;
    }

    String shown(SafeHtml text) {
        var html = text.html();
        if (!html.contains("<a ") && !html.contains("<table") && !html.contains("<img")) {
            return html;
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        links.guard(document.body());
        letWideTablesScroll(document.body());
        SitePictures.inText(document.body());
        return document.body().html();
    }

    /** Within themselves, and also for those who have no mouse to do it with. */
    private static void letWideTablesScroll(Element body) {
        var number = 0;
        for (var table : body.select("table:not(table table)")) {
            if (columns(table) >= WIDE) {
                number++;
                var name = Optional.ofNullable(table.selectFirst("caption"))
                        .map(Element::text)
                        .orElse("表格");
                table.wrap("<div class=\"tbl\" role=\"region\" tabindex=\"0\"></div>");
                table.parent().attr("aria-label", name + " " + number);
            }
        }
    }

    private static int columns(Element table) {
        return table.select("tr").stream()
                .mapToInt(row -> row.select("> th, > td").size())
                .max()
                .orElse(0);
    }
}
