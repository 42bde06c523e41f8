package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.PublishedAddresses;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.web.store.PageBytes;

/**
 * All public addresses of a site, for search engines: an index, a part with the columns, and parts with the articles.
 * These are cut from the oldest article, so that a full part changes only when one of its articles does.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
@ApplicationScoped
class SiteMaps {
    static final int LENGTH_OF_PART = 10_000;

    static final String INDEX = "/sitemap.xml";
    private static final String TYPE = "application/xml; charset=utf-8";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublishedAddresses published;
    private final PublicAddress addresses;

    SiteMaps(PublishedAddresses published, PublicAddress addresses) {
        this.published = published;
        this.addresses = addresses;
    }

    PageBytes index(Shell shell) {
        var site = addresses.of(shell.site());
        var index = new XmlText()
                .open("sitemapindex", "xmlns", NAMESPACE)
                .open("sitemap")
                .element("loc", site + "/sitemap_0.xml")
                .close("sitemap");
        var number = 1;
        for (var changed : published.changesOfParts(LENGTH_OF_PART)) {
            index.open("sitemap")
                    .element("loc", site + "/sitemap_" + number++ + ".xml")
                    .element("lastmod", written(changed))
                    .close("sitemap");
        }
        return PageBytes.of(200, TYPE, index.close("sitemapindex").toString());
    }

    /** @return empty when the site has no such part */
    Optional<PageBytes> part(Shell shell, int number) {
        return number == 0 ? Optional.of(columns(shell)) : articles(shell, number);
    }

    private PageBytes columns(Shell shell) {
        var site = addresses.of(shell.site());
        var part = new XmlText().open("urlset", "xmlns", NAMESPACE);
        address(part, site + "/", null);
        address(part, site + "/sitemap/", null);
        shell.columns().all().stream()
                .filter(shell::shown)
                .forEach(column -> address(part, site + Shell.url(column), null));
        return PageBytes.of(200, TYPE, part.close("urlset").toString());
    }

    private Optional<PageBytes> articles(Shell shell, int number) {
        var lines = published.part(number, LENGTH_OF_PART);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var site = addresses.of(shell.site());
        var part = new XmlText().open("urlset", "xmlns", NAMESPACE);
        for (var line : lines) {
            shell.columns()
                    .byCode(line.columnCode())
                    .ifPresent(column -> address(
                            part,
                            site + ArticleAddress.of(column.path(), line.publishedAt(), line.id()),
                            line.updatedAt()));
        }
        return Optional.of(PageBytes.of(200, TYPE, part.close("urlset").toString()));
    }

    private static void address(XmlText part, String location, Instant changed) {
        part.open("url").element("loc", location);
        if (changed != null) {
            part.element("lastmod", written(changed));
        }
        part.close("url");
    }

    private static String written(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
