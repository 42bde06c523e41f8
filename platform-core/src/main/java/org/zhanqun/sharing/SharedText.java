package org.zhanqun.sharing;

import org.jsoup.Jsoup;
import org.zhanqun.content.LeadPicture;
import org.zhanqun.content.Origin;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.kernel.SafeHtml;

/**
 * The text of another site's article, as far as this site was offered it.
 *
 * @param html    as it is stored
 * @param picture as it stands on its own site, or null
 * @param custom  what the public reads there of the fields that its framework adds, with links that lead there
 */
public record SharedText(
        Origin origin,
        String title,
        String summary,
        String html,
        String source,
        String editor,
        LeadPicture picture,
        CustomValues custom) {
    /** The text for a page of this site: links and pictures lead to where they belong, and it ends with where it was taken from. */
    public SafeHtml body() {
        var document = Jsoup.parseBodyFragment(html, origin.url());
        document.outputSettings().prettyPrint(false);
        document.select("a[href^=/]").forEach(link -> link.attr("href", link.absUrl("href")));
        document.select("img[src^=/]").forEach(image -> image.attr("src", image.absUrl("src")));
        document.body()
                .appendElement("p")
                .appendText("原文：")
                .appendElement("a")
                .attr("href", origin.url())
                .text(title);
        return SafeHtml.sanitise(document.body().html()).html();
    }
}
