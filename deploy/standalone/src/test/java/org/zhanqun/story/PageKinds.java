package org.zhanqun.story;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where in the demo province each kind of public page is. */
final class PageKinds {
    private PageKinds() {}

    /** @return addresses by name, in the order of a visit; {@code page} is used to find an article */
    static Map<String, String> of(Page page) {
        var site = Demo.site("liuyang");
        page.navigate(site + "/zwdt/zwyw/");
        var article = page.locator("main a[href*='/t20']").first().getAttribute("href");
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("home-county", site + "/");
        kinds.put("article", site + article);
        kinds.put("directory", site + "/zwdt/");
        kinds.put("list", site + "/zwdt/zwyw/");
        kinds.put("single", site + "/zjxq/xqgk/");
        kinds.put("featured", site + "/hpcy/");
        kinds.put("search", site + "/search?q=花炮");
        kinds.put("search-nothing", site + "/search?q=没有这样的事");
        kinds.put("sitemap", site + "/sitemap/");
        kinds.put("leave", site + "/_leave?to=https%3A%2F%2Fmuseum.example%2F");
        kinds.put("home-province", Demo.site("hunan") + "/");
        kinds.put("home-city", Demo.site("changsha") + "/");
        kinds.put("home-department", Demo.site("jyt") + "/");
        return kinds;
    }
}
