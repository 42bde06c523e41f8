package org.zhanqun.web.page;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhanqun.column.ColumnAddresses;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.LeavePage;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.SiteMapPage;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/** Makes the page that an address asks for, as the site it belongs to. */
@ApplicationScoped
public class Pages {
    /** Address of the prompt before leaving; {@code to} says where to. */
    public static final String LEAVE = "/_leave";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String ROBOTS = """
        User-agent: *
        Disallow: /search
        Disallow: /_view/
        Disallow: /_leave
        Disallow: /_preview/
        """;
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Tenants tenants;
    private final Shells shells;
    private final HomePages homes;
    private final ColumnPages columns;
    private final ColumnAddresses formerColumns;
    private final ArticlePages articles;
    private final SearchPages searches;
    private final NoticePages notices;
    private final OutwardLinks links;

    Pages(
            Tenants tenants,
            Shells shells,
            HomePages homes,
            ColumnPages columns,
            ColumnAddresses formerColumns,
            ArticlePages articles,
            SearchPages searches,
            NoticePages notices,
            OutwardLinks links) {
        this.tenants = tenants;
        this.shells = shells;
        this.homes = homes;
        this.columns = columns;
        this.formerColumns = formerColumns;
        this.articles = articles;
        this.searches = searches;
        this.notices = notices;
        this.links = links;
    }

    /** What came out of an address. */
    public sealed interface Outcome {
        record Rendered(PageBytes page) implements Outcome {}

        record Redirect(String location) implements Outcome {}
    }

    /** @return empty when the site has nothing under the address */
    public Optional<Outcome> make(Site site, Variant variant, PublicPath path) {
        return switch (path) {
            case PublicPath.Elsewhere elsewhere -> Optional.of(new Outcome.Redirect(elsewhere.location()));
            case PublicPath.Robots _ -> Optional.of(new Outcome.Rendered(PageBytes.of(200, PLAIN, ROBOTS)));
            case PublicPath.Home _ -> shown(site, variant, shell -> Optional.of(homes.of(shell)));
            case PublicPath.Column column -> column(site, variant, column);
            case PublicPath.Documents documents -> shown(site, variant, shell -> columns.documents(shell, documents));
            case PublicPath.SiteMap _ -> shown(site, variant, shell -> Optional.of(siteMap(shell)));
            case PublicPath.Article article -> article(site, variant, article);
            case PublicPath.Search _,
                    PublicPath.ViewChoice _,
                    PublicPath.Leave _,
                    PublicPath.Preview _,
                    PublicPath.Unknown _ -> Optional.empty();
        };
    }

    public PageBytes search(Site site, Variant variant, String query, int page) {
        return html(asSite(site, variant, shell -> searches.of(shell, query, page)));
    }

    public PageBytes notFound(Site site, Variant variant) {
        return html(asSite(site, variant, notices::notFound));
    }

    /**
     * The prompt before leaving (离开提示).
     *
     * @param to   where the link leads, may be null or anything at all
     * @param back path of the page that the reader comes from
     * @return empty when it is no address, or a government's, which needs no prompt
     */
    public Optional<PageBytes> leave(Site site, Variant variant, String to, String back) {
        return WebAddress.of(to)
                .filter(address -> !links.government(address))
                .map(address -> html(asSite(site, variant, shell -> leave(shell, address, back))));
    }

    private static LeavePage leave(Shell shell, WebAddress address, String back) {
        var here = LEAVE + "?to=" + URLEncoder.encode(address.text(), StandardCharsets.UTF_8);
        var head = new PageHead(
                PageHead.title("离开提示", shell.site().name()),
                null,
                here,
                PageTags.site(shell.siteTags()),
                null,
                List.of());
        return new LeavePage(shell.frame(), head, address.text(), IDN.toUnicode(address.host()), back);
    }

    public PageBytes suspended(Site site, Variant variant) {
        return html(notices.suspended(site, variant));
    }

    public PageBytes closed(Site site, Variant variant) {
        return html(notices.closed(site, variant));
    }

    /** What a visitor sees when a page cannot be made: 503 when the database is away, else 500. */
    public PageBytes failed(Site site, Variant variant, Throwable failure) {
        var away = databaseIsAway(failure);
        Log.errorf(away ? null : failure, "A page of %s could not be made: %s", site.key(), failure);
        return html(notices.failed(site, variant, away ? NoticePage.Kind.UNAVAILABLE : NoticePage.Kind.SERVER_ERROR));
    }

    private Optional<Outcome> shown(Site site, Variant variant, Function<Shell, Optional<? extends Page>> making) {
        return asSite(site, variant, making::apply).map(page -> new Outcome.Rendered(html(page)));
    }

    /** A column's page, or, for an address that was a column's once, where it leads now. */
    private Optional<Outcome> column(Site site, Variant variant, PublicPath.Column path) {
        return asSite(
                site,
                variant,
                shell -> shell.columns().byPath(path.path()).isPresent()
                        ? columns.of(shell, path).map(page -> new Outcome.Rendered(html(page)))
                        : formerColumns
                                .leadsTo(shell.columns(), path.path())
                                .map(now -> new Outcome.Redirect(now.isEmpty() ? "/" : "/" + now + "/")));
    }

    private Optional<Outcome> article(Site site, Variant variant, PublicPath.Article path) {
        return asSite(site, variant, shell -> articles.of(shell, path)).map(found -> switch (found) {
            case ArticlePages.Found.Shown shown -> new Outcome.Rendered(html(shown.page()));
            case ArticlePages.Found.Moved moved -> new Outcome.Redirect(moved.location());
        });
    }

    private <T> T asSite(Site site, Variant variant, Function<Shell, T> making) {
        return tenants.callAs(site.key(), () -> making.apply(shells.of(site).in(variant)));
    }

    private static SiteMapPage siteMap(Shell shell) {
        var channels = shell.columns().roots().stream()
                .filter(shell::shown)
                .map(column -> Frames.item(shell, column))
                .toList();
        var head = shell.head("网站地图", "/sitemap/", PageTags.site(shell.siteTags()));
        return new SiteMapPage(shell.frame(), head, channels, List.of());
    }

    private static PageBytes html(Page page) {
        var status = page instanceof NoticePage notice ? notice.kind().status() : 200;
        var text = Templates.of(page).render();
        return PageBytes.of(status, HTML, written(text, page.frame()));
    }

    /** Pages are made in simplified Chinese; what the reader chose is made from them. */
    private static String written(String html, Frame frame) {
        return switch (frame.look().view().script()) {
            case SIMPLIFIED -> html;
            case TRADITIONAL -> Chinese.traditional(html);
            case ENGLISH -> English.shell(html, frame.site().regionName());
        };
    }

    private static boolean databaseIsAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
