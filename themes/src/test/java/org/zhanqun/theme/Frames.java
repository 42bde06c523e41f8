package org.zhanqun.theme;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.PageTags.SiteTags;

/** The frame and the head of a page, as the renderer would fill them, in the look that is asked for. */
final class Frames {
    static final Assets ASSETS = new Assets("/themes/chengxiang", "f1");
    static final ColumnTags COLUMN_TAGS = new ColumnTags("政务要闻", "县委、县政府重要会议与重点工作", "政务要闻,会议", "工作动态");
    private static final ScopedValue<Look> LOOK = ScopedValue.newInstance();

    private Frames() {}

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

    static PageHead plainHead(Frame frame, String name) {
        return new PageHead(
                PageHead.title(name, frame.site().name()),
                null,
                "/" + name,
                PageTags.column(siteTags(frame), new ColumnTags(name, name, name, "办事服务")),
                null,
                List.of(new Crumb(name, null)));
    }
}
