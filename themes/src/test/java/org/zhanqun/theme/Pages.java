package org.zhanqun.theme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.zhanqun.theme.PageTags.ArticleTags;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.PageTags.SiteTags;

/** Pages as the renderer would fill them: invented, of realistic size. */
final class Pages {

    static final String IMG = "/themes/chengxiang/img/";
    static final Assets ASSETS = new Assets("/themes/chengxiang", "f1");
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30);
    static final ColumnTags COLUMN_TAGS = new ColumnTags("政务要闻", "县委、县政府重要会议与重点工作", "政务要闻,会议", "工作动态");

    private static final List<String> TITLES = List.of(
            "全县政务公开工作推进会召开，部署基层政务公开标准化规范化建设",
            "资江沿岸生态修复二期工程通过竣工验收",
            "县政府与三家高校签订黑茶产业技术合作协议",
            "今冬明春农田水利建设全面启动，计划整修山塘 412 口",
            "安化至东坪旅游公路实现全线通车",
            "全县中小学校舍安全排查整治工作阶段性收官",
            "县域医共体“家门口就医”服务覆盖 23 个乡镇",
            "黑茶文化节签约项目开工率逾八成",
            "“一件事一次办”新增 14 个主题");
    private static final List<String> DOCUMENTS = List.of(
            "安化县人民政府关于印发《安化县促进黑茶产业高质量发展若干措施》的通知",
            "安化县人民政府办公室关于做好 2027 年城乡居民医保参保工作的通知",
            "安化县人民政府关于公布县级行政规范性文件清理结果的决定",
            "安化县农村住房建设管理办法",
            "安化县城市公共停车场管理暂行规定");
    private static final List<String> PICTURES = List.of("tea-terraces", "rail", "school", "rice");

    private static final ScopedValue<Look> LOOK = ScopedValue.newInstance();

    private Pages() {}

    /** Makes pages in another look than the standard one. */
    static <T> T in(Look look, Supplier<T> making) {
        return ScopedValue.where(LOOK, look).call(making::get);
    }

    static Look look(View.Mode mode) {
        return new Look(new View(mode, View.Script.SIMPLIFIED), Palette.BLUE, false);
    }

    static Frame frame(Composition composition) {
        var names = switch (composition) {
            case PROVINCE -> List.of("湖南省人民政府门户网站", "湖南", "www.hunan.gov.example");
            case CITY -> List.of("益阳市人民政府门户网站", "益阳", "www.yiyang.gov.example");
            case COUNTY -> List.of("安化县人民政府门户网站", "安化", "www.anhua.gov.example");
            case DEPARTMENT -> List.of("湖南省教育厅网站", "省教育厅", "jyt.hunan.gov.example");
        };
        return frame(new SiteHead(names.get(0), names.get(1), "/", names.get(2), composition), navigation(), "/search");
    }

    static Frame frame(SiteHead site, List<NavItem> navigation, String searchUrl) {
        var footer = new Footer(
                site.name().replace("门户网站", ""),
                "办公室",
                "0737-0000000",
                "湖南省益阳市安化县东坪镇资江路 1 号",
                "4309230001",
                new Footer.Registration("湘ICP备00000000号-1", null),
                new Footer.Registration("湘公网安备 43092300000001号", null),
                "/wzfw/gywm/",
                "/wzfw/lxwm/",
                links("/wzfw/", "关于我们", "联系我们", "网站地图", "网站声明", "网站公告"));
        return new Frame(
                site,
                navigation,
                footer,
                links("/up/", "湖南省人民政府", "益阳市人民政府"),
                searchUrl,
                true,
                ASSETS,
                LOOK.orElse(Look.STANDARD),
                null);
    }

    static List<NavItem> navigation() {
        return List.of(
                channel("走进安化", "/zjxq/", "县情、历史、地理与人文", "县情概况", "历史沿革", "自然地理", "行政区划", "经济社会", "人文旅游"),
                channel("政务动态", "/zwdt/", "要闻、公告与各级动态", "政务要闻", "部门动态", "乡镇动态", "国务院信息", "上级要闻", "通知公告", "图片新闻"),
                channel("政务公开", "/zwgk/", "依法主动公开与依申请公开", "政府领导", "机构职能", "信息公开指南", "信息公开目录", "信息公开年报"),
                channel("政策文件", "/zcwj/", "县政府及上级文件", "县政府文件", "县政府办公室文件", "规范性文件库"),
                channel("解读回应", "/jdhy/", "文件与解读同步发布", "政策解读", "图解和视频", "回应关切"),
                channel("办事服务", "/bsfw/", "一个入口，办成一件事", "个人办事", "法人办事", "全程网办清单"),
                channel("互动交流", "/hdjl/", "有问必答，限时答复", "领导信箱", "咨询建言", "留言公开", "征集调查"),
                channel("数据开放", "/sjkf/", "可查、可下载、可复用", "数据发布", "数据集目录"),
                channel("专题专栏", "/ztzl/", "围绕一件事，集中呈现", "在办专题", "往期专题"),
                channel("安化黑茶", "/ahhc/", null));
    }

    private static NavItem channel(String name, String url, String description, String... children) {
        return new NavItem(
                name,
                url,
                description,
                IntStream.range(0, children.length)
                        .mapToObj(i -> new NavItem(children[i], url + "c" + i + "/", null, null))
                        .toList());
    }

    static List<Link> links(String prefix, String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Link(names[i], prefix + i + "/"))
                .toList();
    }

    static ArticleItem article(String title, int age) {
        return article(title, age, null);
    }

    static ArticleItem article(String title, int age, String picture) {
        return new ArticleItem(
                title,
                "/zwdt/zwyw/202611/t2026_" + age + ".html",
                NOW.minusDays(age),
                "政务要闻",
                "会议要求，以乡镇和县直部门为单元，对照法定主动公开目录逐项编制清单，统一在县政府门户网站公开。",
                picture == null ? null : new Picture(IMG + picture + ".svg", "示意图", 800, 500));
    }

    static Block block(String name, List<String> titles, int count) {
        return new Block(
                name,
                "/" + name.length() + "/",
                null,
                IntStream.range(0, count)
                        .mapToObj(i -> article(titles.get(i % titles.size()), i))
                        .toList());
    }

    static Block pictured(String name, String title, String picture) {
        var items = new ArrayList<ArticleItem>();
        items.add(article(title, 2, picture));
        items.addAll(block(name, TITLES.subList(4, 8), 3).items());
        return new Block(name, "/jdhy/", null, items);
    }

    static Entrances entrances(String name, String... names) {
        return new Entrances(
                name,
                "/e/",
                "一个入口，办成一件事",
                List.of(names).stream()
                        .map(entrance -> new Entrance(entrance, "/e/" + entrance + "/", null, null))
                        .toList());
    }

    static PageHead homeHead(Frame frame) {
        return new PageHead(frame.site().name(), null, "/", PageTags.home(siteTags(frame)), null, List.of());
    }

    static SiteTags siteTags(Frame frame) {
        return new SiteTags(
                frame.site().name(), frame.site().domain(), frame.footer().siteCode());
    }

    static PageHead columnHead(Frame frame) {
        return new PageHead(
                PageHead.title("政务要闻", frame.site().name()),
                null,
                "/zwdt/c0/",
                PageTags.column(siteTags(frame), COLUMN_TAGS),
                "/zwdt/",
                List.of(new Crumb("政务动态", "/zwdt/"), new Crumb("政务要闻", null)));
    }

    static HomePage home(Composition composition) {
        var frame = frame(composition);
        var pictures = new ArrayList<ArticleItem>();
        for (int i = 0; i < 4; i++) {
            pictures.add(article(TITLES.get(i + 3), i, PICTURES.get(i)));
        }
        var department = composition == Composition.DEPARTMENT;
        return new HomePage(
                frame,
                homeHead(frame),
                new HomePage.News(
                        article("全县政务公开工作推进会召开：让群众看得到、听得懂、能监督", 0),
                        List.of(article("一张图看懂年度重点民生实事进展", 1), article("基层公开怎么做到“一网通查”", 1)),
                        department ? pictures.subList(0, 1) : pictures,
                        List.of(
                                block("政务要闻", TITLES, department ? 6 : 9),
                                block("部门动态", TITLES, 6),
                                block("乡镇动态", TITLES, 6))),
                new HomePage.Services(
                        composition == Composition.PROVINCE
                                ? entrances("热门服务", "企业开办", "户口办理", "身份证办理", "居住证办理", "生育服务证", "保障性住房", "港澳通行证")
                                : entrances(
                                        "我要办事", "企业开办", "户口办理", "身份证办理", "居住证办理", "生育服务证", "保障性住房", "港澳通行证", "社会保障",
                                        "医疗卫生", "入学升学", "就业创业", "涉农补贴"),
                        composition == Composition.PROVINCE
                                ? List.of(block("个人办事", TITLES, 5), block("法人办事", TITLES, 5), block("办事统计", TITLES, 5))
                                : List.of()),
                new HomePage.Openness(
                        List.of(block("政策文件", DOCUMENTS, 5), block("规范性文件", DOCUMENTS, 4)),
                        pictured("解读回应", "一图读懂黑茶产业高质量发展若干措施", "service-hall"),
                        entrances("政务公开", "政府领导", "公开指南", "公开目录", "公开年报", "依申请公开", "财政预决算", "规范性文件", "部门乡镇"),
                        block("通知公告", TITLES, 6)),
                new HomePage.Interaction(
                        entrances("互动交流", "领导信箱", "咨询建言", "投诉举报", "征集调查", "在线访谈", "常见问题"),
                        block("留言公开", List.of("东坪镇城南片区何时接通天然气？", "异地就医备案后门诊费用怎样报销"), 4)),
                new HomePage.Region(
                        new HomePage.About(
                                department ? "机构概况" : "走进" + frame.site().regionName(),
                                "/zjxq/",
                                "资江穿县而过，六山环抱，北纬二十八度的云雾里，茶马古道绵延千年。",
                                null,
                                List.of(
                                        new Figure("县域面积", "4,950", "km²"),
                                        new Figure("乡镇", "23", "个"),
                                        new Figure("茶园", "36", "万亩")),
                                links("/zjxq/", "县情概况", "人文旅游")),
                        composition == Composition.COUNTY
                                ? List.of(pictured("安化黑茶", "冬管正当时", "tea-wide"), block("营商环境", TITLES, 5))
                                : List.of(),
                        new Block(
                                "专题专栏",
                                "/ztzl/",
                                null,
                                List.of(
                                        article("优化营商环境", 3, "shops"),
                                        article("粮食安全与冬修水利", 4, "rice"),
                                        article("基层政务公开试点", 5))),
                        block("数据发布", TITLES, 5),
                        composition == Composition.PROVINCE
                                ? new LinkGroup(
                                        "市州政府网站",
                                        links(
                                                "/s/", "长沙市", "株洲市", "湘潭市", "衡阳市", "邵阳市", "岳阳市", "常德市", "张家界市", "益阳市",
                                                "郴州市", "永州市", "怀化市", "娄底市", "湘西州"))
                                : composition == Composition.CITY
                                        ? new LinkGroup(
                                                "区县政府网站", links("/s/", "资阳区", "赫山区", "南县", "桃江县", "安化县", "沅江市", "大通湖区"))
                                        : null,
                        List.of(
                                new LinkGroup("省直部门网站", links("/d/", "省发改委", "省教育厅", "省公安厅", "省民政厅")),
                                new LinkGroup("市州政府网站", links("/c/", "长沙市", "株洲市", "湘潭市")))));
    }

    static HomePage bareHome(Composition composition) {
        return bare(frame(composition));
    }

    static HomePage bare(Frame frame) {
        return new HomePage(
                frame,
                homeHead(frame),
                HomePage.News.none(),
                HomePage.Services.none(),
                HomePage.Openness.none(),
                HomePage.Interaction.none(),
                HomePage.Region.none());
    }

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
        var frame = frame(Composition.COUNTY);
        var items = new ArrayList<ArticleItem>();
        items.add(article(TITLES.get(0), 0, "tea-terraces"));
        items.add(article(TITLES.get(1), 1, "xiang-dawn"));
        items.addAll(block("", TITLES, 13).items());
        return new ColumnPage(
                frame,
                columnHead(frame),
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
        var frame = frame(Composition.COUNTY);
        var pictures = List.of("tea-terraces", "xiang-dawn", "rail", "tea-terraces", "xiang-dawn");
        var items = new ArrayList<ArticleItem>();
        for (var i = 0; i < pictures.size(); i++) {
            items.add(article(TITLES.get(i), i, pictures.get(i)));
        }
        return new ColumnPage(
                frame,
                columnHead(frame),
                "图片新闻",
                "用图片看本地。",
                side(),
                items,
                ListPager.front(1, items.size(), number -> "/zwdt/c0/index_" + number + ".html"),
                true);
    }

    static ColumnPage emptyColumn() {
        var frame = frame(Composition.COUNTY);
        return new ColumnPage(
                frame,
                columnHead(frame),
                "政务要闻",
                null,
                null,
                List.of(),
                ListPager.front(1, 0, _ -> "/zwdt/c0/"),
                false);
    }

    static DirectoryPage directory() {
        var frame = frame(Composition.COUNTY);
        return new DirectoryPage(
                frame,
                columnHead(frame),
                "政务动态",
                "要闻、公告与各级动态",
                side(),
                List.of(
                        new Block(
                                "政务要闻",
                                "/zwdt/c0/",
                                "县委、县政府重要会议",
                                block("", TITLES, 5).items()),
                        new Block(
                                "部门动态",
                                "/zwdt/c1/",
                                "县直部门工作动态",
                                block("", TITLES, 5).items()),
                        new Block(
                                "乡镇动态", "/zwdt/c2/", null, block("", TITLES, 3).items()),
                        new Block("视频新闻", "/zwdt/c3/", "暂以图片新闻为主", null)));
    }

    static SinglePage single(String body) {
        var frame = frame(Composition.COUNTY);
        return new SinglePage(frame, columnHead(frame), "机构职能", "县政府办公室主要职责", side(), body, NOW, "县政府办公室", List.of());
    }

    static final String BODY = """
        <p>11 月 21 日，全县政务公开工作推进会在东坪镇召开。会议通报了前三季度政务公开工作情况，部署基层政务公开标准化规范化建设，要求以乡镇和县直部门为单元，对照法定主动公开目录逐项编制清单。</p>
        <figure><img src="/themes/chengxiang/img/service-hall.svg" alt="政务服务中心综合窗口" width="800" height="500"><figcaption>县政务服务中心设立“政务公开专区”</figcaption></figure>
        <h2>一、清单管理</h2><p>会议明确，23 个乡镇、38 个县直部门于 12 月 15 日前完成编制。</p>
        <ul><li>统一受理入口</li><li>统一登记编号</li></ul>
        <table><tr><th>乡镇</th><th>事项数</th></tr><tr><td>东坪镇</td><td>126</td></tr></table>
        <p>依据<a href="/zcwj/1.html">公开条例</a>办理。</p>\
        """;

    static ArticlePage article() {
        return article(TITLES.getFirst(), BODY);
    }

    static ArticlePage article(String title, String body) {
        var frame = frame(Composition.COUNTY);
        var path = "/zwdt/zwyw/202611/t20261122_4711.html";
        var tags = PageTags.article(
                siteTags(frame),
                COLUMN_TAGS,
                new ArticleTags(title, NOW, "安化县人民政府办公室", "政务公开,标准化", "演示编辑", "推进会部署标准化建设", null, path));
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
                NOW,
                "安化县人民政府办公室",
                "演示编辑",
                body,
                KindPages.policyItem(Validity.EFFECTIVE, 4),
                List.of(new Attachment("清单编制说明.pdf", "/zwdt/P1.pdf", "PDF", 421_888)),
                new Link(TITLES.get(1), "/1.html"),
                new Link(TITLES.get(2), "/2.html"),
                List.of(block("相关文件", DOCUMENTS, 2), block("同栏目最新", TITLES, 5)));
    }

    static SearchPage search(String query) {
        var frame = frame(Composition.COUNTY);
        var terms = List.of(query);
        return new SearchPage(
                frame,
                plainHead(frame, "站内搜索"),
                query,
                null,
                List.of(
                        new SearchPage.Hit(
                                SearchPage.Fragment.of("关于推行" + query + "“一照多址”改革的通知", terms),
                                "/zcwj/1.html",
                                NOW,
                                "政策文件",
                                SearchPage.Fragment.of("……可以在" + query + "上加注，不再单独办理登记……", terms)),
                        new SearchPage.Hit(
                                SearchPage.Fragment.of("遗失" + query + "怎样补领？", terms),
                                "/hdjl/2.html",
                                NOW,
                                null,
                                SearchPage.Fragment.of("登录“一网通办”，选择“遗失补领”。", terms))),
                Pager.of(1, 3, 24, number -> "/search?q=x&page=" + number));
    }

    static PageHead plainHead(Frame frame, String name) {
        return new PageHead(
                PageHead.title(name, frame.site().name()),
                null,
                "/" + name,
                PageTags.column(siteTags(frame), new ColumnTags(name, name, name, "办事服务")),
                null,
                List.of(new Crumb(name, null)));
    }

    static SiteMapPage siteMap() {
        var frame = frame(Composition.COUNTY);
        var deep = new ArrayList<>(navigation());
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
                frame, plainHead(frame, "网站地图"), deep, List.of(new LinkGroup("市州政府网站", links("/c/", "长沙市"))));
    }

    static NoticePage notice(NoticePage.Kind kind) {
        var open = frame(Composition.DEPARTMENT);
        var frame = kind.official() ? frame(open.site(), List.of(), null) : open;
        var closed = kind == NoticePage.Kind.SITE_CLOSED;
        return new NoticePage(
                frame,
                new PageHead(
                        PageHead.title(kind.label(), frame.site().name()),
                        null,
                        "/gone.html",
                        PageTags.site(siteTags(frame)),
                        null,
                        List.of()),
                kind,
                closed ? "网站迁移公告" : kind == NoticePage.Kind.NOT_FOUND ? "这一页没有找到" : kind.label(),
                List.of("按照政府网站集约化建设要求，经省政府办公厅批准，本网站自 2026 年 11 月 20 日起整合迁移，原网站永久下线。", "原有信息已全部迁移，办事与咨询不受影响。"),
                kind.official() ? "湖南省教育厅" : null,
                kind.official() ? NOW : null,
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
                links("/w/", "返回首页", "网站地图"));
    }

    static LeavePage leave(String address, String host) {
        var frame = frame(Composition.COUNTY);
        var head = new PageHead(
                PageHead.title("离开提示", frame.site().name()),
                null,
                "/_leave",
                PageTags.site(siteTags(frame)),
                null,
                List.of());
        return new LeavePage(frame, head, address, host, "/zwdt/c0/");
    }

    /** One page of every kind. */
    static List<Page> all() {
        var pages = new ArrayList<Page>();
        for (var composition : Composition.values()) {
            pages.add(home(composition));
            pages.add(bareHome(composition));
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
                leave("https://museum.example/tea/?from=anhua", "museum.example")));
        for (var kind : NoticePage.Kind.values()) {
            pages.add(notice(kind));
        }
        pages.addAll(KindPages.all());
        pages.addAll(LetterPages.all());
        return pages;
    }
}
