package org.zhanqun.admin.styleguide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.Validity;

/**
 * A kind of page in the guide.
 *
 * @param id       as in its address
 * @param use      when it is shown
 * @param template of the style that draws it
 */
record PageSpecimen(String id, String name, String use, String template, Function<SampleSite, Page> making) {
    private static final List<PageSpecimen> ALL = all();

    static List<PageSpecimen> list() {
        return ALL;
    }

    static Optional<PageSpecimen> of(String id) {
        return ALL.stream().filter(specimen -> specimen.id().equals(id)).findFirst();
    }

    public String url() {
        return SampleSite.url(id);
    }

    private static List<PageSpecimen> all() {
        var all = new ArrayList<>(List.of(
                home(Composition.PROVINCE, "省政府门户首页", "搜索和热门服务在前，机构信息在后"),
                home(Composition.CITY, "市州政府门户首页", "头条、服务、要闻，区县网站成格排列"),
                home(Composition.COUNTY, "县市区政府门户首页", "头条、要闻、办事、公开、互动、走进本地"),
                home(Composition.DEPARTMENT, "部门网站首页", "一屏半：要闻和公告、服务、文件、互动"),
                of("column", "列表栏目", "逐条发布、新的在前的栏目", "column", site -> new SampleLists(site).column()),
                of("gallery", "图片栏目", "每条都有图片的栏目", "column", site -> new SampleLists(site).gallery()),
                of("directory", "目录栏目", "只放下级栏目的栏目", "directory", site -> new SampleLists(site).directory()),
                of("single", "单页栏目", "只有一篇文字的栏目", "single", site -> new SampleTexts(site).single()),
                of("article", "正文页", "一条信息；解读带关联文件", "article", site -> new SampleTexts(site).article()),
                of(
                        "policy",
                        "政策文件页",
                        "公文要素表在正文上方，解读在一旁",
                        "policy",
                        site -> new SampleTexts(site).policy(Validity.EFFECTIVE)),
                of(
                        "policy-repealed",
                        "政策文件页（已废止）",
                        "不再有效的文件仍公开，并在原页面标注",
                        "policy",
                        site -> new SampleTexts(site).policy(Validity.REPEALED)),
                of(
                        "policy-list",
                        "政策文件栏目",
                        "列出文号、日期、效力，可按效力筛选",
                        "policy-list",
                        site -> new SampleTexts(site).policies()),
                of("leaders", "领导栏目", "按排序列出领导卡片", "leaders", site -> new SampleOrgans(site).leaders()),
                of("leader", "领导信息页", "分工、简历、公务活动", "leader", site -> new SampleOrgans(site).leader()),
                of(
                        "organisations",
                        "机构栏目",
                        "集中、统一地列出工作部门",
                        "organisations",
                        site -> new SampleOrgans(site).organisations()),
                of(
                        "organisation",
                        "机构信息页",
                        "联系方式、主要职能、内设机构",
                        "organisation",
                        site -> new SampleOrgans(site).organisation()),
                of("topic", "专题", "围绕一项任务集中呈现", "topic", site -> new SampleOrgans(site).topic(false)),
                of("topic-archived", "往期专题", "任务结束后存档并标明", "topic", site -> new SampleOrgans(site).topic(true)),
                of("mailbox", "信箱栏目", "写信须知、写信和查询的入口", "mailbox", site -> new SampleLetters(site).mailbox()),
                of(
                        "letter-form",
                        "写信",
                        "不用 JavaScript 也能提交",
                        "letter-form",
                        site -> new SampleLetters(site).form(false)),
                of(
                        "letter-form-wrong",
                        "写信（有误）",
                        "上方汇总、逐项说明，填过的都在",
                        "letter-form",
                        site -> new SampleLetters(site).form(true)),
                of(
                        "letter-receipt",
                        "来信已收到",
                        "编号和查询码只显示一次",
                        "letter-receipt",
                        site -> new SampleLetters(site).receipt()),
                of("letter-query", "来信查询", "凭编号和查询码看办理情况、评价", "letter-query", site -> new SampleLetters(site).query()),
                of("letter-list", "来信公开栏目", "公开的来信和全年受理情况", "letter-list", site -> new SampleLetters(site).list()),
                of("letter", "来信公开页", "来信、答复和办理过程", "letter", site -> new SampleLetters(site).letter()),
                of("search", "站内搜索", "结果标出命中的词", "search", site -> new SampleLists(site).search("营业执照")),
                of("sitemap", "网站地图", "全部频道和栏目", "sitemap", site -> new SampleLists(site).siteMap()),
                of("register", "网站登记簿", "全省政府网站，开放数据", "register", site -> new SampleLists(site).register()),
                of("leave", "离开提示", "去非政府网站之前", "leave", site -> new SampleNotices(site).leave())));
        for (var kind : NoticePage.Kind.values()) {
            all.add(of(
                    SampleNotices.id(kind),
                    "公告：" + kind.label(),
                    "状态码 " + kind.status(),
                    "notice",
                    site -> new SampleNotices(site).notice(kind)));
        }
        return List.copyOf(all);
    }

    private static PageSpecimen of(
            String id, String name, String use, String template, Function<SampleSite, Page> making) {
        return new PageSpecimen(id, name, use, template, making);
    }

    private static PageSpecimen home(Composition composition, String name, String use) {
        var id = "home-" + composition.name().toLowerCase(Locale.ROOT);
        return new PageSpecimen(id, name, use, id, site -> new SampleLists(site).home(composition));
    }
}
