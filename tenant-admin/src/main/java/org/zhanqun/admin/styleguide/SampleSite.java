package org.zhanqun.admin.styleguide;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhanqun.theme.Assets;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.Crumb;
import org.zhanqun.theme.Footer;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.Look;
import org.zhanqun.theme.NavItem;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.PageTags.SiteTags;
import org.zhanqun.theme.SideNav;
import org.zhanqun.theme.SiteHead;

/** An invented site for the guide's pages. Whatever can be followed leads to another page of the guide. */
record SampleSite(Assets assets, Look look) {
    static final String PAGES = "/_style/pages/";

    private static final List<NavItem> NAVIGATION = List.of(
            channel("政务动态", "column", "要闻、公告与各级动态", "政务要闻", "部门动态", "通知公告", "图片新闻"),
            channel("政务公开", "directory", "依法主动公开与依申请公开", "政府领导", "机构职能", "公开指南", "公开年报"),
            channel("政策文件", "policy-list", "标明效力的政府文件", "政府文件", "部门文件", "规范性文件库"),
            channel("办事服务", "single", "一个入口，办成一件事", "个人办事", "法人办事"),
            channel("互动交流", "column", "有问必答，限时答复", "领导信箱", "留言公开"),
            channel("专题专栏", "topic", "围绕一件事，集中呈现", "在办专题", "往期专题"));

    static String url(String page) {
        return PAGES + page;
    }

    Frame frame(Composition composition) {
        var head = switch (composition) {
            case PROVINCE -> head("示例省人民政府门户网站", "示例省", composition);
            case CITY -> head("示例市人民政府门户网站", "示例市", composition);
            case COUNTY -> head("示例县人民政府门户网站", "示例县", composition);
            case DEPARTMENT -> head("示例省教育厅网站", "省教育厅", composition);
        };
        return frame(head, NAVIGATION, url("search"));
    }

    /** A frame for a notice about the whole site: nothing leads on but the notice itself. */
    Frame bare() {
        return frame(head("示例省教育厅网站", "省教育厅", Composition.DEPARTMENT), List.of(), null);
    }

    static List<NavItem> navigation() {
        return NAVIGATION;
    }

    static SiteTags tags(Frame frame) {
        return new SiteTags(
                frame.site().name(), frame.site().domain(), frame.footer().siteCode());
    }

    /** The head of a page in the channel 政务公开. */
    static PageHead head(Frame frame, String page, String name) {
        return new PageHead(
                PageHead.title(name, frame.site().name()),
                null,
                url(page),
                PageTags.column(tags(frame), new ColumnTags(name, name, name, "工作动态")),
                url("directory"),
                List.of(new Crumb("政务公开", url("directory")), new Crumb(name, null)));
    }

    static SideNav side() {
        return new SideNav(
                "政务公开",
                url("directory"),
                List.of(
                        new SideNav.Item("政府领导", url("leaders"), true),
                        new SideNav.Item("机构职能", url("organisations"), false),
                        new SideNav.Item("政策文件", url("policy-list"), false),
                        new SideNav.Item("公开指南", url("single"), false)));
    }

    static List<Link> links(String page, String... names) {
        return Stream.of(names).map(name -> new Link(name, url(page))).toList();
    }

    private Frame frame(SiteHead head, List<NavItem> navigation, String searchUrl) {
        var footer = new Footer(
                head.name().replaceFirst("(门户)?网站$", ""),
                "办公室",
                "0731-0000000",
                "示例县城关镇人民路 1 号",
                "4300009999",
                new Footer.Registration("示ICP备00000000号", null),
                null,
                null,
                url("single"),
                links("single", "关于我们", "联系我们", "网站声明"));
        return new Frame(
                head, navigation, footer, links("home-province", "示例省人民政府"), searchUrl, true, assets, look, null);
    }

    private static SiteHead head(String name, String region, Composition composition) {
        var home = url("home-" + composition.name().toLowerCase(Locale.ROOT));
        return new SiteHead(name, region, home, "www.sample.gov.example", composition);
    }

    private static NavItem channel(String name, String page, String description, String... children) {
        return new NavItem(
                name,
                url(page),
                description,
                IntStream.range(0, children.length)
                        .mapToObj(i -> new NavItem(children[i], url(page), null, null))
                        .toList());
    }
}
