package org.zhanqun.admin.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages about columns do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class ColumnDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final FeaturedColumns featured;
    private final PublishedArticles published;
    private final Articles articles;
    private final PublicAddress addresses;
    private final Caller caller;

    ColumnDesk(
            Sites sites,
            ColumnTrees trees,
            FeaturedColumns featured,
            PublishedArticles published,
            Articles articles,
            PublicAddress addresses,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.featured = featured;
        this.published = published;
        this.articles = articles;
        this.addresses = addresses;
        this.caller = caller;
    }

    record SiteName(String key, String name, String domain) {
        static SiteName of(Site site) {
            return new SiteName(site.key(), site.name(), site.domain());
        }
    }

    /**
     * A column in the tree.
     *
     * @param depth   0 for a channel
     * @param leaf    whether nothing hangs below it
     * @param newest  when it last got something public, or null
     * @param writable whether articles are meant to be written into it
     * @param hidden  whether the site keeps it out of navigation and lists
     * @param missing whether it must be filled and is empty
     */
    record Row(
            String code,
            String parent,
            String name,
            String address,
            int depth,
            boolean leaf,
            boolean base,
            ColumnKind kind,
            Integer maxAgeDays,
            boolean featuredAllowed,
            boolean writable,
            boolean hidden,
            boolean missing,
            long published,
            Instant newest) {}

    /** A channel (频道) with all that is below it. */
    record Channel(Row top, List<Row> below) {}

    /** @param mayAdd whether the person may add a column of the site's own */
    record Tree(
            SiteName site,
            String framework,
            int version,
            List<Channel> channels,
            List<Place> retired,
            long base,
            long featured,
            boolean mayAdd,
            boolean mayWrite) {
        /** The name of a column that was just added, or null. */
        String nameOf(String code) {
            return channels.stream()
                    .flatMap(channel -> channel.below().isEmpty()
                            ? Stream.of(channel.top())
                            : Stream.concat(Stream.of(channel.top()), channel.below().stream()))
                    .filter(row -> row.code().equals(code))
                    .map(Row::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Place(String code, String name) {}

    /** Where the framework lets the site hang a column. @param topLevelLeft how many more at the top */
    record Places(SiteName site, List<Place> below, int topLevelMost, long topLevelLeft) {}

    @ForSite(ForSite.Need.SEE)
    Tree tree(String key) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var rows = new Rows(columns, addresses.of(site), published.counts(), articles.newestByColumn());
        var open = site.status() != SiteStatus.CLOSED;
        return new Tree(
                SiteName.of(site),
                columns.framework().name(),
                columns.framework().number(),
                columns.roots().stream().map(rows::channel).toList(),
                columns.retired().stream()
                        .filter(column -> !column.base())
                        .map(column -> new Place(column.code(), column.name()))
                        .toList(),
                columns.all().stream().filter(SiteColumn::base).count(),
                columns.all().stream().filter(column -> !column.base()).count(),
                open && caller.rights().mayManageColumns(key),
                open && caller.rights().mayWrite(key));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    Places places(String key) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var most = columns.framework().featuredTopLevel();
        var now = columns.roots().stream().filter(column -> !column.base()).count();
        return new Places(
                SiteName.of(site),
                columns.all().stream()
                        .filter(SiteColumn::featuredAllowed)
                        .map(column -> new Place(
                                column.code(),
                                String.join(
                                        " / ",
                                        columns.trail(column).stream()
                                                .map(SiteColumn::name)
                                                .toList())))
                        .toList(),
                most,
                Math.max(0, most - now));
    }

    /** @return the new column's code */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    String add(String key, FeaturedColumns.Proposal proposal) {
        return featured.add(sites.require(key), proposal).code();
    }

    private record Rows(ColumnTree columns, String address, Map<String, Long> counts, Map<String, Instant> newest) {
        Channel channel(SiteColumn top) {
            var below = new ArrayList<Row>();
            collect(top.children(), 1, below);
            return new Channel(row(top, 0), List.copyOf(below));
        }

        private void collect(List<SiteColumn> siblings, int depth, List<Row> into) {
            for (var column : siblings) {
                into.add(row(column, depth));
                collect(column.children(), depth + 1, into);
            }
        }

        private Row row(SiteColumn column, int depth) {
            var leaf = column.children().isEmpty();
            var written = column.kind() == ColumnKind.LIST
                    || column.kind() == ColumnKind.PAGE
                    || column.kind() == ColumnKind.TOPIC;
            var count = Objects.requireNonNullElse(counts.get(column.code()), 0L);
            return new Row(
                    column.code(),
                    column.parentCode(),
                    column.name(),
                    address + "/" + column.path() + "/",
                    depth,
                    leaf,
                    column.base(),
                    column.kind(),
                    column.maxAgeDays(),
                    column.featuredAllowed(),
                    leaf && written,
                    column.hidden(),
                    leaf && written && column.required() && count == 0,
                    count,
                    newest.get(column.code()));
        }
    }
}
