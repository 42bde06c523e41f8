package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.web.store.PageBytes;

/**
 * What is new, for programs that subscribe to it (RSS订阅).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 */
@ApplicationScoped
class AtomFeeds {
    /** The file in the folder of a column, or at the root. */
    static final String FILE = "atom.xml";

    private static final String TYPE = "application/atom+xml; charset=utf-8";
    private static final int LENGTH = 30;

    private final PublishedArticles published;
    private final PublicAddress addresses;

    AtomFeeds(PublishedArticles published, PublicAddress addresses) {
        this.published = published;
        this.addresses = addresses;
    }

    /** @return empty when there is no such column, or none that lists articles */
    Optional<PageBytes> of(Shell shell, PublicPath.Feed path) {
        return path.column() == null
                ? Optional.of(whole(shell))
                : shell.columns()
                        .byPath(path.column())
                        .filter(AtomFeeds::listed)
                        .map(column -> of(shell, column));
    }

    /** Whether what is new in a column is news, as on the pages that name a feed: leaders, organs and letters are none. */
    static boolean listed(SiteColumn column) {
        return switch (column.content()) {
            case NEWS, POLICY, INTERPRETATION, TOPIC -> column.kind() != ColumnKind.PAGE;
            case LEADER, ORGANISATION, MAILBOX, LETTERS -> false;
        };
    }

    private PageBytes whole(Shell shell) {
        var site = shell.site();
        return feed(
                shell, site.name(), shell.columns().framework().home().description(), "/", published.latest(LENGTH));
    }

    private PageBytes of(Shell shell, SiteColumn column) {
        return feed(
                shell,
                column.name() + "_" + shell.site().name(),
                column.purpose().description(),
                Shell.url(column),
                published.latest(column.code(), LENGTH));
    }

    private PageBytes feed(Shell shell, String title, String subtitle, String folder, List<ArticleLine> lines) {
        var site = addresses.of(shell.site());
        var updated = lines.stream()
                .map(ArticleLine::publishedAt)
                .max(Instant::compareTo)
                .orElse(shell.site().openedAt());
        var feed = new XmlText()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-Hans")
                .element("id", site + folder)
                .element("title", title);
        if (subtitle != null && !subtitle.isBlank()) {
            feed.element("subtitle", subtitle);
        }
        feed.element("updated", written(updated))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", site + folder + FILE)
                .empty("link", "rel", "alternate", "type", "text/html", "href", site + folder)
                .open("author")
                .element("name", shell.site().organiser().name())
                .element("uri", site + "/")
                .close("author");
        lines.forEach(line -> entry(feed, shell, site, line));
        return PageBytes.of(200, TYPE, feed.close("feed").toString());
    }

    /** An article's address never changes, and so is its identity. */
    private static void entry(XmlText feed, Shell shell, String site, ArticleLine line) {
        shell.columns().byCode(line.columnCode()).ifPresent(column -> {
            var address = site + ArticleAddress.of(column.path(), line.publishedAt(), line.id());
            feed.open("entry")
                    .element("id", address)
                    .element("title", line.title())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", address)
                    .element("published", written(line.publishedAt()))
                    .element("updated", written(line.publishedAt()))
                    .open("author")
                    .element("name", line.source())
                    .close("author")
                    .empty("category", "term", column.slug(), "label", column.name());
            if (!line.summary().isBlank()) {
                feed.element("summary", line.summary());
            }
            feed.close("entry");
        });
    }

    private static String written(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
