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
import org.zhanqun.interaction.PublishedLetters;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;

/** Every public address of a site, told piece by piece: however many articles there are, few are in memory. */
@ApplicationScoped
class Addresses {
    /** What every site has, beside its columns and articles. */
    private static final List<String> FIXED =
            List.of("/", "/sitemap/", "/robots.txt", "/sitemap.xml", "/sitemap_0.xml", "/atom.xml");

    /** What the province's portal has besides. */
    private static final List<String> REGISTER =
            List.of("/site-register/", "/site-register.csv", "/site-register.json");

    private static final int ARTICLES_AT_ONCE = 500;
    private static final int ARTICLES_IN_A_PART = 25;

    private final Tenants tenants;
    private final ColumnTrees trees;
    private final ArticlePlaces places;
    private final PublishedLetters letters;
    private final RootFiles roots;

    Addresses(Tenants tenants, ColumnTrees trees, ArticlePlaces places, PublishedLetters letters, RootFiles roots) {
        this.tenants = tenants;
        this.trees = trees;
        this.places = places;
        this.letters = letters;
        this.roots = roots;
    }

    /** Addresses that are made one after the other. */
    sealed interface Part {
        /** Each on its own. */
        record Several(List<String> addresses) implements Part {}

        /** What is numbered from 1, the oldest first: it goes on until there is none. */
        record Series(String stem, String end) implements Part {
            String address(int number) {
                return stem + number + end;
            }
        }
    }

    interface Receiver {
        void take(Part part) throws InterruptedException;
    }

    void of(Site site, Receiver receiver) throws InterruptedException {
        receiver.take(new Part.Several(FIXED));
        receiver.take(new Part.Several(site.kind() == SiteKind.PROVINCE ? REGISTER : List.of()));
        receiver.take(new Part.Series("/sitemap_", ".xml"));
        receiver.take(new Part.Several(tenants.callAs(
                site.key(),
                () -> roots.all().stream().map(file -> "/" + file.name()).toList())));
        var tree = tenants.callAs(site.key(), () -> trees.of(site));
        var columns = tree.all();
        for (var column : columns) {
            receiver.take(new Part.Several(fronts(column)));
            for (var series : lists(column).toList()) {
                receiver.take(series);
            }
            if (column.content() == ContentKind.LETTERS) {
                receiver.take(new Part.Several(letters(site, column)));
            }
        }
        // Articles stay readable under the address of a column that is retired.
        var paths = Stream.concat(columns.stream(), tree.retired().stream())
                .collect(Collectors.toMap(SiteColumn::code, SiteColumn::path, (live, _) -> live));
        articles(site, paths, receiver);
    }

    /** The pages with the newest, and the feed. */
    private static List<String> fronts(SiteColumn column) {
        var path = "/" + column.path() + "/";
        return Stream.concat(
                        Stream.of(path, path + "atom.xml"), validities(column).map(stem -> path + stem + ".html"))
                .toList();
    }

    private static Stream<Part> lists(SiteColumn column) {
        var path = "/" + column.path() + "/";
        return Stream.concat(Stream.of("index"), validities(column))
                .map(stem -> new Part.Series(path + stem + "_", ".html"));
    }

    private static Stream<String> validities(SiteColumn column) {
        return column.content() == ContentKind.POLICY
                ? Stream.of(Validity.values()).map(validity -> validity.name().toLowerCase(Locale.ROOT))
                : Stream.empty();
    }

    private List<String> letters(Site site, SiteColumn column) {
        return tenants.callAs(
                site.key(),
                () -> letters.everPublic().stream()
                        .map(number -> "/" + column.path() + "/" + number + ".html")
                        .toList());
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
