package org.zhanqun.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticlePlaces;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Every public address of a site, told piece by piece: however many articles there are, few are in memory. */
@ApplicationScoped
class Addresses {
    /** What every site has, beside its columns and articles. */
    private static final List<String> FIXED = List.of("/", "/sitemap/", "/robots.txt");

    private static final int ARTICLES_AT_ONCE = 500;
    private static final int ARTICLES_IN_A_PART = 25;

    private final Tenants tenants;
    private final ColumnTrees trees;
    private final ArticlePlaces places;

    Addresses(Tenants tenants, ColumnTrees trees, ArticlePlaces places) {
        this.tenants = tenants;
        this.trees = trees;
        this.places = places;
    }

    /** Addresses that are made one after the other. */
    sealed interface Part {
        /** Each on its own. */
        record Several(List<String> addresses) implements Part {}

        /** Pages of one list: they go on until there is none. */
        record Series(String path, String stem) implements Part {
            String address(int page) {
                return page > 1
                        ? path + stem + "_" + page + ".html"
                        : stem.equals("index") ? path : path + stem + ".html";
            }
        }
    }

    interface Receiver {
        void take(Part part) throws InterruptedException;
    }

    void of(Site site, Receiver receiver) throws InterruptedException {
        receiver.take(new Part.Several(FIXED));
        var columns = tenants.callAs(site.key(), () -> trees.of(site).all());
        for (var column : columns) {
            for (var series : lists(column).toList()) {
                receiver.take(series);
            }
        }
        var paths = columns.stream().collect(Collectors.toMap(SiteColumn::code, SiteColumn::path));
        articles(site, paths, receiver);
    }

    private static Stream<Part> lists(SiteColumn column) {
        var path = "/" + column.path() + "/";
        var list = Stream.<Part>of(new Part.Series(path, "index"));
        return column.content() == ContentKind.POLICY
                ? Stream.concat(
                        list,
                        Stream.of(Validity.values())
                                .map(validity ->
                                        new Part.Series(path, validity.name().toLowerCase(Locale.ROOT))))
                : list;
    }

    private void articles(Site site, Map<String, String> paths, Receiver receiver) throws InterruptedException {
        var last = 0L;
        while (true) {
            var after = last;
            var next = tenants.callAs(site.key(), () -> places.after(after, ARTICLES_AT_ONCE));
            if (next.isEmpty()) {
                return;
            }
            last = next.getLast().id();
            var addresses = new ArrayList<String>();
            for (var place : next) {
                var path = paths.get(place.columnCode());
                if (path != null) {
                    addresses.add(ArticleAddress.of(path, place.publishedAt(), place.id()));
                }
            }
            for (int from = 0; from < addresses.size(); from += ARTICLES_IN_A_PART) {
                var to = Math.min(addresses.size(), from + ARTICLES_IN_A_PART);
                receiver.take(new Part.Several(List.copyOf(addresses.subList(from, to))));
            }
        }
    }
}
