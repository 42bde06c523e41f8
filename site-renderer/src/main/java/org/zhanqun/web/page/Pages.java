package org.zhanqun.web.page;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.SiteMapPage;
import org.zhanqun.web.store.PageBytes;

/** Makes the page that an address asks for, as the site it belongs to. */
@ApplicationScoped
public class Pages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Tenants tenants;
    private final Shells shells;
    private final HomePages homes;
    private final ColumnPages columns;
    private final ArticlePages articles;
    private final SearchPages searches;
    private final NoticePages notices;

    Pages(
            Tenants tenants,
            Shells shells,
            HomePages homes,
            ColumnPages columns,
            ArticlePages articles,
            SearchPages searches,
            NoticePages notices) {
        this.tenants = tenants;
        this.shells = shells;
        this.homes = homes;
        this.columns = columns;
        this.articles = articles;
        this.searches = searches;
        this.notices = notices;
    }

    /** What came out of an address. */
    public sealed interface Outcome {
        record Rendered(PageBytes page) implements Outcome {}

        record Redirect(String location) implements Outcome {}
    }

    /** @return empty when the site has nothing under the address */
    public Optional<Outcome> make(Site site, PublicPath path) {
        return switch (path) {
            case PublicPath.Elsewhere elsewhere -> Optional.of(new Outcome.Redirect(elsewhere.location()));
            case PublicPath.Robots _ ->
                Optional.of(new Outcome.Rendered(PageBytes.of(200, PLAIN, "User-agent: *\nDisallow: /search\n")));
            case PublicPath.Home _ -> shown(site, shell -> Optional.of(homes.of(shell)));
            case PublicPath.Column column -> shown(site, shell -> columns.of(shell, column));
            case PublicPath.Documents documents -> shown(site, shell -> columns.documents(shell, documents));
            case PublicPath.SiteMap _ -> shown(site, shell -> Optional.of(siteMap(shell)));
            case PublicPath.Article article -> article(site, article);
            case PublicPath.Search _, PublicPath.Unknown _ -> Optional.empty();
        };
    }

    public PageBytes search(Site site, String query, int page) {
        return html(asSite(site, shell -> searches.of(shell, query, page)));
    }

    public PageBytes notFound(Site site) {
        return html(asSite(site, notices::notFound));
    }

    public PageBytes suspended(Site site) {
        return html(notices.suspended(site));
    }

    public PageBytes closed(Site site) {
        return html(notices.closed(site));
    }

    /** What a visitor sees when a page cannot be made: 503 when the database is away, else 500. */
    public PageBytes failed(Site site, Throwable failure) {
        var away = databaseIsAway(failure);
        Log.errorf(away ? null : failure, "A page of %s could not be made: %s", site.key(), failure);
        return html(notices.failed(site, away ? NoticePage.Kind.UNAVAILABLE : NoticePage.Kind.SERVER_ERROR));
    }

    private Optional<Outcome> shown(Site site, Function<Shell, Optional<? extends Page>> making) {
        return asSite(site, making::apply).map(page -> new Outcome.Rendered(html(page)));
    }

    private Optional<Outcome> article(Site site, PublicPath.Article path) {
        return asSite(site, shell -> articles.of(shell, path)).map(found -> switch (found) {
            case ArticlePages.Found.Shown shown -> new Outcome.Rendered(html(shown.page()));
            case ArticlePages.Found.Moved moved -> new Outcome.Redirect(moved.location());
        });
    }

    private <T> T asSite(Site site, Function<Shell, T> making) {
        return tenants.callAs(site.key(), () -> making.apply(shells.of(site)));
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
        return PageBytes.of(status, HTML, Templates.of(page).render());
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
