package org.zhanqun.admin.bin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.bin.BinConfig;
import org.zhanqun.content.bin.RecycleBin;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What pages and API do with a site's recycle bin, each step in its own transaction. */
@ApplicationScoped
class BinDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final RecycleBin bin;
    private final BinConfig config;
    private final Clock clock;
    private final Caller caller;

    BinDesk(Sites sites, ColumnTrees trees, RecycleBin bin, BinConfig config, Clock clock, Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.bin = bin;
        this.config = config;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * A deleted article.
     *
     * @param was       the state that it had, and gets back
     * @param until     when it can no longer be brought back
     * @param daysLeft  until then, the last one counted whole
     */
    public record Deleted(
            long id,
            String title,
            String columnCode,
            String columnName,
            ArticleState was,
            String deletedBy,
            Instant deletedAt,
            Instant until,
            long daysLeft) {}

    record Found(String key, String name, String domain, boolean mayWrite, List<Deleted> articles, long total) {}

    @ForSite(ForSite.Need.SEE)
    Found content(String key, int page, int size) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var found = bin.content(page, size);
        return new Found(
                site.key(),
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                found.articles().stream()
                        .map(article -> deleted(article, columns))
                        .toList(),
                found.total());
    }

    @ForSite(ForSite.Need.WRITE)
    Deleted delete(String key, long id, long version) {
        var site = sites.require(key);
        return deleted(bin.delete(site, id, version), trees.of(site));
    }

    /** @return the article's title */
    @ForSite(ForSite.Need.WRITE)
    String restore(String key, long id) {
        return bin.restore(sites.require(key), id).title();
    }

    /** Days in which a deleted article can be brought back. */
    int days() {
        return config.days();
    }

    private Deleted deleted(Article article, ColumnTree columns) {
        var until = bin.until(article.deletedAt());
        return new Deleted(
                article.id(),
                article.title(),
                article.columnCode(),
                columns.byCode(article.columnCode()).map(SiteColumn::name).orElse(article.columnCode()),
                article.deletedFrom(),
                article.deletedBy(),
                article.deletedAt(),
                until,
                Duration.between(clock.instant(), until).toDays() + 1);
    }
}
