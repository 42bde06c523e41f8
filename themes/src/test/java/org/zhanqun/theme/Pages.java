package org.zhanqun.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.theme.PageTags.ArticleTags;

/** Pages of every kind as the renderer would fill them: invented, of realistic size. */
final class Pages {
    static final String BODY = """
        <p>11 月 21 日，全县政务公开工作推进会在东坪镇召开。会议通报了前三季度政务公开工作情况，部署基层政务公开标准化规范化建设，要求以乡镇和县直部门为单元，对照法定主动公开目录逐项编制清单。</p>
        <figure><img src="/themes/chengxiang/img/service-hall.svg" alt="政务服务中心综合窗口" width="800" height="500"><figcaption>县政务服务中心设立“政务公开专区”</figcaption></figure>
        <h2>一、清单管理</h2><p>会议明确，23 个乡镇、38 个县直部门于 12 月 15 日前完成编制。</p>
        <ul><li>统一受理入口</li><li>统一登记编号</li></ul>
        <table><tr><th>乡镇</th><th>事项数</th></tr><tr><td>东坪镇</td><td>126</td></tr></table>
        <p>依据<a href="/zcwj/1.html">公开条例</a>办理。</p>\
        """;

    private Pages() {}

    static SideNav side() {
        return new SideNav(
                "政务动态",
                "/zwdt/",
                List.of(
                        new SideNav.Item("政务要闻", "/zwdt/c0/", true),
                        new SideNav.Item("部门动态", "/zwdt/c1/", false),
                        new SideNav.Item("乡镇动态", "/zwdt/c2/", false),
                        new SideNav.Item("通知公告", "/zwdt/c3/", false)));
    }

    static ColumnPage column(int page) {
        var frame = Frames.frame(Composition.COUNTY);
        var items = new ArrayList<ArticleItem>();
        items.add(Pieces.article(Pieces.TITLES.get(0), 0, "tea-terraces"));
        items.add(Pieces.article(Pieces.TITLES.get(1), 1, "xiang-dawn"));
        items.addAll(Pieces.block("", Pieces.TITLES, 13).items());
        return new ColumnPage(
                frame,
                Frames.columnHead(frame),
                "政务要闻",
                "县委、县政府重要会议、重要活动与重点工作进展，工作日更新。",
                side(),
                items,
                page == 0
                        ? ListPager.front(63, 1268, number -> "/zwdt/c0/index_" + number + ".html")
                        : ListPager.of(page, "/zwdt/c0/", number -> "/zwdt/c0/index_" + number + ".html"),
                false);
    }

    /** A column whose articles all have a picture. */
    static ColumnPage gallery() {
        var frame = Frames.frame(Composition.COUNTY);
        var pictures = List.of("tea-terraces", "xiang-dawn", "rail", "tea-terraces", "xiang-dawn");
        var items = new ArrayList<ArticleItem>();
        for (var i = 0; i < pictures.size(); i++) {
            items.add(Pieces.article(Pieces.TITLES.get(i), i, pictures.get(i)));
        }
        return new ColumnPage(
                frame,
                Frames.columnHead(frame),
                "图片新闻",
                "用图片看本地。",
                side(),
                items,
                ListPager.front(1, items.size(), number -> "/zwdt/c0/index_" + number + ".html"),
                true);
    }

    static ColumnPage emptyColumn() {
        var frame = Frames.frame(Composition.COUNTY);
        return new ColumnPage(
                frame,
                Frames.columnHead(frame),
                "政务要闻",
                null,
                null,
                List.of(),
                ListPager.front(1, 0, _ -> "/zwdt/c0/"),
                false);
    }

    static DirectoryPage directory() {
        var frame = Frames.frame(Composition.COUNTY);
        return new DirectoryPage(
                frame,
                Frames.columnHead(frame),
                "政务动态",
                "要闻、公告与各级动态",
                side(),
                List.of(
                        new Block(
                                "政务要闻",
                                "/zwdt/c0/",
                                "县委、县政府重要会议",
                                Pieces.block("", Pieces.TITLES, 5).items()),
                        new Block(
                                "部门动态",
                                "/zwdt/c1/",
                                "县直部门工作动态",
                                Pieces.block("", Pieces.TITLES, 5).items()),
                        new Block(
                                "乡镇动态",
                                "/zwdt/c2/",
                                null,
                                Pieces.block("", Pieces.TITLES, 3).items()),
                        new Block("视频新闻", "/zwdt/c3/", "暂以图片新闻为主", null)));
    }

    static SinglePage single(String body) {
        var frame = Frames.frame(Composition.COUNTY);
        return new SinglePage(
                frame, Frames.columnHead(frame), "机构职能", "县政府办公室主要职责", side(), body, Pieces.NOW, "县政府办公室", List.of());
    }

    static ArticlePage article() {
        return article(Pieces.TITLES.getFirst(), BODY);
    }

    static ArticlePage article(String title, String body) {
        var frame = Frames.frame(Composition.COUNTY);
        var path = "/zwdt/zwyw/202611/t20261122_4711.html";
        var tags = PageTags.article(
                Frames.siteTags(frame),
                Frames.COLUMN_TAGS,
                new ArticleTags(title, Pieces.NOW, "安化县人民政府办公室", "政务公开,标准化", "演示编辑", "推进会部署标准化建设", null, path));
        return new ArticlePage(
                frame,
                new PageHead(
                        PageHead.title(title, frame.site().name()),
                        "推进会部署标准化建设",
                        path,
                        tags,
                        "/zwdt/",
                        List.of(new Crumb("政务动态", "/zwdt/"), new Crumb("政务要闻", "/zwdt/c0/"), new Crumb("正文", null))),
                title,
                Pieces.NOW,
                "安化县人民政府办公室",
                "演示编辑",
                body,
                KindPages.policyItem(Validity.EFFECTIVE, 4),
                List.of(new Attachment("清单编制说明.pdf", "/zwdt/P1.pdf", "PDF", 421_888)),
                new Link(Pieces.TITLES.get(1), "/1.html"),
                new Link(Pieces.TITLES.get(2), "/2.html"),
                List.of(Pieces.block("相关文件", Pieces.DOCUMENTS, 2), Pieces.block("同栏目最新", Pieces.TITLES, 5)),
                List.of(
                        new CustomFact("活动地点", "县政务服务中心三楼会议室", null),
                        new CustomFact("报名办法", "一、网上报名\n二、现场报名", null),
                        new CustomFact("报名网址", "/bm/", "/bm/")));
    }

    static SearchPage search(String query) {
        var frame = Frames.frame(Composition.COUNTY);
        var terms = List.of(query);
        return new SearchPage(
                frame,
                Frames.plainHead(frame, "站内搜索"),
                query,
                null,
                List.of(
                        new SearchPage.Hit(
                                SearchPage.Fragment.of("关于推行" + query + "“一照多址”改革的通知", terms),
                                "/zcwj/1.html",
                                Pieces.NOW,
                                "政策文件",
                                SearchPage.Fragment.of("……可以在" + query + "上加注，不再单独办理登记……", terms)),
                        new SearchPage.Hit(
                                SearchPage.Fragment.of("遗失" + query + "怎样补领？", terms),
                                "/hdjl/2.html",
                                Pieces.NOW,
                                null,
                                SearchPage.Fragment.of("登录“一网通办”，选择“遗失补领”。", terms))),
                Pager.of(1, 3, 24, number -> "/search?q=x&page=" + number));
    }

    static SiteMapPage siteMap() {
        var frame = Frames.frame(Composition.COUNTY);
        var deep = new ArrayList<>(Frames.navigation());
        deep.set(
                2,
                new NavItem(
                        "政务公开",
                        "/zwgk/",
                        "依法主动公开与依申请公开",
                        List.of(
                                new NavItem("政府领导", "/zwgk/zfld/", null, null),
                                new NavItem("机构职能", "/zwgk/jgzn/", null, null),
                                new NavItem(
                                        "法定主动公开内容",
                                        "/zwgk/fdzdgk/",
                                        null,
                                        List.of(
                                                new NavItem("规划计划", "/g/", null, null),
                                                new NavItem("财政预决算", "/c/", null, null),
                                                new NavItem("行政许可和处罚", "/x/", null, null))))));
        return new SiteMapPage(
                frame,
                Frames.plainHead(frame, "网站地图"),
                deep,
                List.of(new LinkGroup("市州政府网站", Frames.links("/c/", "长沙市"))));
    }

    static RegisterPage register() {
        var frame = Frames.frame(Composition.PROVINCE);
        return new RegisterPage(
                frame,
                Frames.plainHead(frame, "网站登记簿"),
                1,
                List.of(
                        new RegisterPage.Row(
                                "浏阳市人民政府门户网站",
                                "https://www.liuyang.gov.example/",
                                "4301810001",
                                "www.liuyang.gov.example",
                                "浏阳市人民政府办公室",
                                "县级门户",
                                "长沙市",
                                "正常运行",
                                "2017-12-01",
                                null),
                        new RegisterPage.Row(
                                "湖南省监察厅",
                                null,
                                "4300000047",
                                "jct.hunan.gov.example",
                                "湖南省监察厅",
                                "部门网站",
                                null,
                                "已关停",
                                "2017-12-01",
                                "2018-03-20")),
                "/site-register.csv",
                "/site-register.json");
    }

    static NoticePage notice(NoticePage.Kind kind) {
        var open = Frames.frame(Composition.DEPARTMENT);
        var frame = kind.official() ? Frames.frame(open.site(), List.of(), null) : open;
        var closed = kind == NoticePage.Kind.SITE_CLOSED;
        return new NoticePage(
                frame,
                new PageHead(
                        PageHead.title(kind.label(), frame.site().name()),
                        null,
                        "/gone.html",
                        PageTags.site(Frames.siteTags(frame)),
                        null,
                        List.of()),
                kind,
                closed ? "网站迁移公告" : kind == NoticePage.Kind.NOT_FOUND ? "这一页没有找到" : kind.label(),
                List.of("按照政府网站集约化建设要求，经省政府办公厅批准，本网站自 2026 年 11 月 20 日起整合迁移，原网站永久下线。", "原有信息已全部迁移，办事与咨询不受影响。"),
                kind.official() ? "湖南省教育厅" : null,
                kind.official() ? Pieces.NOW : null,
                kind.untilLabel() == null ? null : LocalDate.of(2026, 12, 31),
                closed
                        ? new NoticePage.Successor(
                                "湖南省人民政府门户网站", "http://www.hunan.gov.example/", "www.hunan.gov.example", "4300000001")
                        : null,
                closed
                        ? List.of(
                                new NoticePage.Move(
                                        "教育动态", new Link("政务动态 › 部门动态", "http://www.hunan.gov.example/zwdt/")),
                                new NoticePage.Move(
                                        "政策法规", new Link("政策文件 › 部门文件", "http://www.hunan.gov.example/zcwj/")))
                        : List.of(),
                Frames.links("/w/", "返回首页", "网站地图"));
    }

    static LeavePage leave(String address, String host) {
        var frame = Frames.frame(Composition.COUNTY);
        var head = new PageHead(
                PageHead.title("离开提示", frame.site().name()),
                null,
                "/_leave",
                PageTags.site(Frames.siteTags(frame)),
                null,
                List.of());
        return new LeavePage(frame, head, address, host, "/zwdt/c0/");
    }

    /** One page of every kind. */
    static List<Page> all() {
        var pages = new ArrayList<Page>();
        for (var composition : Composition.values()) {
            pages.add(HomePages.home(composition));
            pages.add(HomePages.bareHome(composition));
            pages.add(HomePages.inOrder(
                    HomePages.home(composition), HomeBlock.usual(composition).reversed()));
        }
        pages.addAll(List.of(
                column(0),
                column(40),
                gallery(),
                emptyColumn(),
                directory(),
                single(BODY),
                single(null),
                article(),
                search("营业执照"),
                siteMap(),
                register(),
                leave("https://museum.example/tea/?from=anhua", "museum.example")));
        for (var kind : NoticePage.Kind.values()) {
            pages.add(notice(kind));
        }
        pages.addAll(KindPages.all());
        pages.addAll(LetterPages.all());
        return pages;
    }
}
