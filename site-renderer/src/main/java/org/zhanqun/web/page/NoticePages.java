package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.NoticePage.Kind;
import org.zhanqun.theme.NoticePage.Successor;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.SiteTags;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.Variant;

/** Pages that say why there is no other (公告和出错页). */
@ApplicationScoped
class NoticePages {
    private final Frames frames;
    private final SiteDirectory directory;
    private final PublicAddress addresses;

    NoticePages(Frames frames, SiteDirectory directory, PublicAddress addresses) {
        this.frames = frames;
        this.directory = directory;
        this.addresses = addresses;
    }

    /** Instead of every page of a suspended site (临时下线公告). */
    NoticePage suspended(Site site, Variant variant) {
        var notice = site.notice();
        return notice(
                site,
                frames.bare(site, variant),
                Kind.SITE_SUSPENDED,
                site.name() + "临时下线公告",
                List.of(notice.text(), "下线期间如需查询信息或办理业务，请访问上级政府门户网站。给您带来不便，敬请谅解。"),
                site.organiser().name(),
                notice.until(),
                null,
                upperPortals(site));
    }

    /** Instead of every page of a closed site (关停公告). */
    NoticePage closed(Site site, Variant variant) {
        var notice = site.notice();
        var successor = notice.successor() == null
                ? null
                : directory.byKey(notice.successor()).map(this::successor).orElse(null);
        return notice(
                site,
                frames.bare(site, variant),
                Kind.SITE_CLOSED,
                site.name() + "关停公告",
                List.of(
                        notice.text(),
                        "本网站自" + notice.closedOn().getYear() + "年"
                                + notice.closedOn().getMonthValue() + "月"
                                + notice.closedOn().getDayOfMonth() + "日起停止服务，不再更新内容。"),
                site.organiser().name(),
                null,
                successor,
                upperPortals(site));
    }

    /** @param columnCode of the column that it was in */
    NoticePage withdrawn(Shell shell, String columnCode) {
        var column = shell.columns().byCode(columnCode);
        var ways = new ArrayList<Link>();
        column.ifPresent(found -> ways.add(new Link("返回" + found.name(), Shell.url(found))));
        ways.add(new Link("返回首页", "/"));
        return notice(
                shell.site(),
                shell.frame(),
                Kind.ARTICLE_WITHDRAWN,
                "这条信息已撤下",
                List.of("您访问的信息已由发布单位撤下，不再提供。如有疑问，请按页面底部的联系方式咨询主办单位。"),
                null,
                null,
                null,
                ways);
    }

    NoticePage notFound(Shell shell) {
        return notice(
                shell.site(),
                shell.frame(),
                Kind.NOT_FOUND,
                "没有找到您要的页面",
                List.of("地址可能输入有误，或者页面已经移动。您可以用上方的搜索，或者从下面的入口继续。"),
                null,
                null,
                null,
                List.of(new Link("返回首页", "/"), new Link("网站地图", "/sitemap/")));
    }

    /** When the database is away or a page cannot be made: needs nothing but what is in memory. */
    NoticePage failed(Site site, Variant variant, Kind kind) {
        return notice(
                site,
                frames.bare(site, variant),
                kind,
                kind == Kind.UNAVAILABLE ? "网站暂时无法访问" : "页面出错了",
                List.of("我们已经知道这个问题，正在处理。请稍后刷新再试。"),
                null,
                null,
                null,
                List.of(new Link("返回首页", "/")));
    }

    /** While a site is asked for more than its share: needs nothing but what is in memory. */
    NoticePage busy(Site site, Variant variant) {
        return notice(
                site,
                frames.bare(site, variant),
                Kind.TOO_MANY_REQUESTS,
                "现在访问的人太多",
                List.of("请稍等几秒再刷新。已经打开过的页面照常可以阅读。"),
                null,
                null,
                null,
                List.of(new Link("返回首页", "/")));
    }

    /** In place of search, another view or the prompt before leaving, while only files are served. */
    NoticePage staticOnly(Site site, Variant variant) {
        return notice(
                site,
                frames.bare(site, variant),
                Kind.UNAVAILABLE,
                "这项功能暂时不能使用",
                List.of("网站正以静态页面提供服务，所有信息照常可以阅读；站内搜索、版式切换和离站提示稍后恢复。"),
                null,
                null,
                null,
                List.of(new Link("返回首页", "/"), new Link("网站地图", "/sitemap/")));
    }

    private Successor successor(Site site) {
        return new Successor(site.name(), addresses.of(site) + "/", site.domain(), site.code());
    }

    private List<Link> upperPortals(Site site) {
        var links = new ArrayList<Link>();
        directory.cityPortal(site.region().cityCode()).ifPresent(portal -> links.add(portal(portal)));
        directory.provincePortal().ifPresent(portal -> links.add(portal(portal)));
        return links;
    }

    private Link portal(Site portal) {
        return new Link(portal.name(), addresses.of(portal) + "/");
    }

    private static NoticePage notice(
            Site site,
            Frame frame,
            Kind kind,
            String heading,
            List<String> what,
            String publisher,
            java.time.LocalDate until,
            Successor successor,
            List<Link> ways) {
        var tags = PageTags.site(new SiteTags(site.name(), site.domain(), site.code()));
        var head = new PageHead(PageHead.title(heading, site.name()), null, "/", tags, null, List.of());
        return new NoticePage(frame, head, kind, heading, what, publisher, null, until, successor, List.of(), ways);
    }
}
