package org.zhanqun.admin.styleguide;

import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.ColumnPage;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.DirectoryPage;
import org.zhanqun.theme.Figure;
import org.zhanqun.theme.HomePage;
import org.zhanqun.theme.LinkGroup;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.Pager;
import org.zhanqun.theme.RegisterPage;
import org.zhanqun.theme.SearchPage;
import org.zhanqun.theme.SearchPage.Fragment;
import org.zhanqun.theme.SiteMapPage;

/** Homes, columns and whatever else leads on. */
record SampleLists(SampleSite site) {
    HomePage home(Composition composition) {
        var frame = site.frame(composition);
        var head = new PageHead(
                frame.site().name(),
                null,
                frame.site().homeUrl(),
                PageTags.home(SampleSite.tags(frame)),
                null,
                List.of());
        return new HomePage(frame, head, news(), services(), openness(), interaction(), region(composition));
    }

    ColumnPage column() {
        var frame = site.frame(Composition.COUNTY);
        var items = Stream.concat(SampleItems.pictured("tea-terraces", "rail").stream(), SampleItems.items(8).stream())
                .toList();
        return new ColumnPage(
                frame,
                SampleSite.head(frame, "column", "政务要闻"),
                "政务要闻",
                "重要会议、重要活动与重点工作进展，工作日更新。",
                SampleSite.side(),
                items,
                ListPager.front(11, 236, _ -> SampleSite.url("column")),
                false);
    }

    ColumnPage gallery() {
        var frame = site.frame(Composition.COUNTY);
        return new ColumnPage(
                frame,
                SampleSite.head(frame, "gallery", "图片新闻"),
                "图片新闻",
                "用图片看本地。",
                SampleSite.side(),
                SampleItems.pictured("tea-terraces", "rail", "rice", "shops", "road"),
                ListPager.front(1, 5, _ -> SampleSite.url("gallery")),
                true);
    }

    DirectoryPage directory() {
        var frame = site.frame(Composition.COUNTY);
        return new DirectoryPage(
                frame,
                SampleSite.head(frame, "directory", "政务公开"),
                "政务公开",
                "依法主动公开与依申请公开。",
                SampleSite.side(),
                List.of(
                        SampleItems.block("政务要闻", 5),
                        SampleItems.block("通知公告", 4),
                        new Block("公开年报", SampleSite.url("single"), "每年一月公布", List.of())));
    }

    SearchPage search(String query) {
        var frame = site.frame(Composition.COUNTY);
        var hits = Stream.of("关于推行%s“一照多址”改革的通知", "遗失%s怎样补领？")
                .map(title -> new SearchPage.Hit(
                        Fragment.of(title.formatted(query), List.of(query)),
                        SampleSite.url("article"),
                        SampleItems.NOW,
                        "政务要闻",
                        Fragment.of("……可以在%s上加注，不再单独办理登记……".formatted(query), List.of(query))))
                .toList();
        return new SearchPage(
                frame,
                SampleSite.head(frame, "search", "站内搜索"),
                query,
                null,
                hits,
                Pager.of(1, 3, 24, _ -> SampleSite.url("search")));
    }

    SiteMapPage siteMap() {
        var frame = site.frame(Composition.COUNTY);
        return new SiteMapPage(
                frame, SampleSite.head(frame, "sitemap", "网站地图"), SampleSite.navigation(), List.of(sites("市州政府网站")));
    }

    RegisterPage register() {
        var frame = site.frame(Composition.PROVINCE);
        return new RegisterPage(
                frame,
                SampleSite.head(frame, "register", "网站登记簿"),
                1,
                List.of(new RegisterPage.Row(
                        "示例县人民政府门户网站",
                        SampleSite.url("home-county"),
                        "4301000000",
                        "www.example.gov.example",
                        "示例县人民政府办公室",
                        "县级门户",
                        "示例市",
                        "正常运行",
                        "2017-12-01",
                        null)),
                SampleSite.url("register"),
                SampleSite.url("register"));
    }

    private static HomePage.News news() {
        return new HomePage.News(
                SampleItems.item("让群众看得到、听得懂、能监督：全县政务公开工作推进会召开", 0, null),
                SampleItems.items(2),
                SampleItems.pictured("tea-terraces", "rail", "school", "rice"),
                List.of(SampleItems.block("政务要闻", 6), SampleItems.block("部门动态", 6)));
    }

    private static HomePage.Services services() {
        return new HomePage.Services(
                SampleItems.entrances("我要办事", "企业开办", "户口办理", "身份证办理", "居住证办理", "保障性住房", "社会保障"),
                List.of(SampleItems.block("个人办事", 4), SampleItems.block("法人办事", 4)));
    }

    private static HomePage.Openness openness() {
        return new HomePage.Openness(
                List.of(SampleItems.block("政府文件", 5), SampleItems.block("部门文件", 5)),
                SampleItems.picturedBlock("解读回应", "service-hall"),
                SampleItems.entrances("政务公开", "政府领导", "公开指南", "公开目录", "公开年报"),
                SampleItems.block("通知公告", 5));
    }

    private static HomePage.Interaction interaction() {
        return new HomePage.Interaction(
                SampleItems.entrances("互动交流", "领导信箱", "咨询建言", "投诉举报", "征集调查"), SampleItems.block("留言公开", 4));
    }

    private static HomePage.Region region(Composition composition) {
        return new HomePage.Region(
                new HomePage.About(
                        "走进示例",
                        SampleSite.url("single"),
                        "一江穿县而过，六山环抱，云雾里茶马古道绵延千年。",
                        null,
                        List.of(
                                new Figure("面积", "4,950", "km²"),
                                new Figure("乡镇", "23", "个"),
                                new Figure("茶园", "36", "万亩")),
                        SampleSite.links("single", "基本概况", "人文旅游")),
                composition == Composition.COUNTY ? List.of(SampleItems.picturedBlock("特色产业", "tea-wide")) : List.of(),
                new Block("专题专栏", SampleSite.url("topic"), null, SampleItems.pictured("shops", "rice")),
                SampleItems.block("数据发布", 4),
                composition == Composition.PROVINCE || composition == Composition.CITY ? sites("下级政府网站") : null,
                List.of(sites("市州政府网站")));
    }

    private static LinkGroup sites(String name) {
        return new LinkGroup(name, SampleSite.links("home-city", "甲市", "乙市", "丙市", "丁州"));
    }
}
