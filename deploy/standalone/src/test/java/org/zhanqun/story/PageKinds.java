package org.zhanqun.story;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where in the demo province each kind of public page is. */
final class PageKinds {
    private PageKinds() {}

    /** @return addresses by name, in the order of a visit; {@code page} is used to find articles */
    static Map<String, String> of(Page page) {
        var site = Demo.site("liuyang");
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("home-county", site + "/");
        kinds.put("article", newest(page, site + "/zwdt/zwyw/"));
        kinds.put("directory", site + "/zwdt/");
        kinds.put("list", site + "/zwdt/zwyw/");
        kinds.put("single", site + "/zjxq/xqgk/");
        kinds.put("featured", site + "/hpcy/");
        kinds.put("policies", site + "/zcwj/xzfwj/");
        kinds.put("policy", newest(page, site + "/zcwj/xzfwj/"));
        kinds.put("interpretation", newest(page, site + "/jdhy/zcjd/"));
        kinds.put("leaders", site + "/zwgk/zfld/");
        kinds.put("leader", newest(page, site + "/zwgk/zfld/"));
        kinds.put("organisations", site + "/zwgk/jgzn/");
        kinds.put("organisation", newest(page, site + "/zwgk/jgzn/"));
        kinds.put("topics", site + "/ztzl/");
        kinds.put("topic", site + "/ztzl/dqzt/");
        kinds.put("topic-arranged", topic(page, site, "花炮产业转型五年"));
        kinds.put("topic-of-the-province", topic(page, Demo.site("hunan"), "优化营商环境专项行动"));
        kinds.put("search", site + "/search?q=花炮");
        kinds.put("search-nothing", site + "/search?q=没有这样的事");
        kinds.put("sitemap", site + "/sitemap/");
        kinds.put("leave", site + "/_leave?to=https%3A%2F%2Fmuseum.example%2F" + "a".repeat(300));
        kinds.put("home-province", Demo.site("hunan") + "/");
        kinds.put("home-city", Demo.site("changsha") + "/");
        kinds.put("home-department", Demo.site("jyt") + "/");
        return kinds;
    }

    /** The first article of a column. */
    private static String newest(Page page, String column) {
        page.navigate(column);
        return (String) page.locator("main a[href*='/t20']").first().evaluate("link => link.href");
    }

    /** A topic that was put together of blocks. */
    private static String topic(Page page, String site, String title) {
        page.navigate(site + "/ztzl/dqzt/");
        return (String) page.locator("main a:has-text('" + title + "')").first().evaluate("link => link.href");
    }
}
