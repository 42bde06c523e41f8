package org.zhanqun.web.page;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhanqun.content.TopicPreviews;
import org.zhanqun.feed.DatabaseAway;
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

    private final Tenants tenants;
    private final Shells shells;
    private final HomePages homes;
    private final ColumnPages columns;
    private final ShownTrees trees;
    private final ArticlePages articles;
    private final ArrangedTopics topics;
    private final SearchPages searches;
    private final NoticePages notices;
    private final OutwardLinks links;
    private final AtomFeeds feeds;
    private final SiteMaps siteMaps;
    private final RootTexts texts;
    private final LetterPages letters;
    private final RegisterPages register;

    Pages(
            Tenants tenants,
            Shells shells,
            HomePages homes,
            ColumnPages columns,
            ShownTrees trees,
            ArticlePages articles,
            ArrangedTopics topics,
            SearchPages searches,
            NoticePages notices,
            OutwardLinks links,
            AtomFeeds feeds,
            SiteMaps siteMaps,
            RootTexts texts,
            LetterPages letters,
            RegisterPages register) {
        this.tenants = tenants;
        this.shells = shells;
        this.homes = homes;
        this.columns = columns;
        this.trees = trees;
        this.articles = articles;
        this.topics = topics;
        this.searches = searches;
        this.notices = notices;
        this.links = links;
        this.feeds = feeds;
        this.siteMaps = siteMaps;
        this.texts = texts;
        this.letters = letters;
        this.register = register;
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
            case PublicPath.Home _ -> shown(site, variant, shell -> Optional.of(homes.of(shell)));
            case PublicPath.Column column -> column(site, variant, column);
            case PublicPath.Documents documents -> shown(site, variant, shell -> columns.documents(shell, documents));
            case PublicPath.SiteMap _ -> shown(site, variant, shell -> Optional.of(siteMap(shell)));
            case PublicPath.Article article -> article(site, variant, article);
            case PublicPath.Letter letter -> shown(site, variant, shell -> letters.letter(shell, letter));
            case PublicPath.Register register -> register(site, variant, register);
            case PublicPath.Robots _ -> rendered(Optional.of(texts.robots(site)));
            case PublicPath.Security _ -> rendered(texts.security(site));
            case PublicPath.Feed feed -> rendered(asSite(site, variant, shell -> feeds.of(shell, feed)));
            case PublicPath.SiteMapIndex _ -> rendered(Optional.of(asSite(site, variant, siteMaps::index)));
            case PublicPath.SiteMapPart part ->
                rendered(asSite(site, variant, shell -> siteMaps.part(shell, part.number())));
            case PublicPath.RootFile file -> rendered(asSite(site, variant, _ -> texts.file(file)));
            case PublicPath.Search _,
                    PublicPath.LetterStep _,
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

    public PageBytes busy(Site site, Variant variant) {
        return html(notices.busy(site, variant));
    }

    /** For a web server that serves an export, when something of its own fails. */
    public PageBytes broken(Site site, Variant variant) {
        return html(notices.failed(site, variant, NoticePage.Kind.UNAVAILABLE));
    }

    /** For a web server that serves an export, in place of what only this process can make: search, another view, a prompt. */
    public PageBytes staticOnly(Site site, Variant variant) {
        return html(notices.staticOnly(site, variant));
    }

    /** What a visitor sees when a page cannot be made: 503 when the database is away, else 500. */
    public PageBytes failed(Site site, Variant variant, Throwable failure) {
        var away = DatabaseAway.caused(failure);
        Log.errorf(away ? null : failure, "A page of %s could not be made: %s", site.key(), failure);
        return html(notices.failed(site, variant, away ? NoticePage.Kind.UNAVAILABLE : NoticePage.Kind.SERVER_ERROR));
    }

    private Optional<Outcome> shown(Site site, Variant variant, Function<Shell, Optional<? extends Page>> making) {
        return asSite(site, variant, making::apply).map(page -> new Outcome.Rendered(html(page)));
    }

    private static Optional<Outcome> rendered(Optional<PageBytes> text) {
        return text.map(Outcome.Rendered::new);
    }

    /** A column's page, or, for an address that was a column's once, where it leads now. */
    private Optional<Outcome> column(Site site, Variant variant, PublicPath.Column path) {
        return asSite(
                site,
                variant,
                shell -> shell.columns().byPath(path.path()).isPresent()
                        ? columns.of(shell, path).map(page -> new Outcome.Rendered(html(page)))
                        : trees.former(site)
                                .leadsTo(shell.columns(), path.path())
                                .map(now -> new Outcome.Redirect(now.isEmpty() ? "/" : "/" + now + "/")));
    }

    /** A topic before it is public; empty when its column is gone. */
    Optional<PageBytes> topic(Site site, Variant variant, TopicPreviews.Previewed previewed) {
        var text = previewed.text();
        return asSite(
                site,
                variant,
                shell -> shell.columns()
                        .byCode(text.columnCode())
                        .map(column -> html(topics.previewed(
                                shell.previewed(Frames.preview(text.title(), previewed.until())), column, text))));
    }

    private Optional<Outcome> article(Site site, Variant variant, PublicPath.Article path) {
        return asSite(site, variant, shell -> articles.of(shell, path)).map(found -> switch (found) {
            case ArticlePages.Found.Shown shown -> new Outcome.Rendered(html(shown.page()));
            case ArticlePages.Found.Moved moved -> new Outcome.Redirect(moved.location());
        });
    }

    private Optional<Outcome> register(Site site, Variant variant, PublicPath.Register path) {
        if (!RegisterPages.publishes(site)) {
            return Optional.empty();
        }
        return path.form() == PublicPath.Register.Form.PAGE
                ? shown(site, variant, shell -> Optional.of(register.page(shell)))
                : rendered(Optional.of(asSite(site, variant, _ -> register.data(path.form()))));
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
        return new SiteMapPage(shell.frame(), head, channels, RegisterPages.links(shell.site()));
    }

    private static PageBytes html(Page page) {
        return html(page instanceof NoticePage notice ? notice.kind().status() : 200, page);
    }

    static PageBytes html(int status, Page page) {
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
}
