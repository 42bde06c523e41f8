package org.zhanqun.admin.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What Word import does with a site, each step in its own transaction. Reading a document happens between them. */
@ApplicationScoped
class WordDesk {
    private static final int LONGEST_SOURCE = 60;

    private final Sites sites;
    private final ColumnTrees trees;
    private final Writing writing;
    private final Caller caller;

    WordDesk(Sites sites, ColumnTrees trees, Writing writing, Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.writing = writing;
        this.caller = caller;
    }

    /** @param label indented by its depth */
    record ColumnChoice(String code, String label, boolean writable) {}

    /** The site that is written for. */
    record Desk(
            String key, String name, String domain, String organiser, boolean mayWrite, List<ColumnChoice> columns) {}

    record Drafted(long article, String title, List<String> removed) {}

    @ForSite(ForSite.Need.SEE)
    Desk desk(String key) {
        var site = sites.require(key);
        var columns = trees.of(site);
        return new Desk(
                site.key(),
                site.name(),
                site.domain(),
                organiser(site),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                columns.all().stream()
                        .map(column -> new ColumnChoice(
                                column.code(),
                                "　".repeat(columns.trail(column).size() - 1) + column.name(),
                                column.holdsArticles()))
                        .toList());
    }

    /** Asked before a document is read, which may take long. @throws Invalid when nothing can be written there */
    @ForSite(ForSite.Need.WRITE)
    void requireColumn(String key, String code) {
        var site = sites.require(key);
        site.requireOpen();
        var column = trees.of(site).byCode(code == null ? "" : code);
        new Violations()
                .require(column.isPresent(), "columnCode", "article.column")
                .require(
                        column.filter(SiteColumn::retired).isEmpty(),
                        "columnCode",
                        "article.column.retired",
                        column.map(SiteColumn::name).orElse(""))
                .require(
                        column.filter(SiteColumn::holdsArticles).isPresent(),
                        "columnCode",
                        "article.column.link",
                        column.map(SiteColumn::name).orElse(""))
                .check();
    }

    /** @param source blank for the site's organiser */
    @ForSite(ForSite.Need.WRITE)
    Drafted draft(String key, String columnCode, String source, String title, String body) {
        var site = sites.require(key);
        ColumnTree columns = trees.of(site);
        var from = source == null || source.isBlank() ? organiser(site) : source;
        var written = writing.draft(site, columns, new Manuscript(columnCode, title, "", body, from, null, null, null));
        return new Drafted(written.article().id(), written.article().title(), written.removed());
    }

    private static String organiser(Site site) {
        var name = site.organiser().name();
        return name.codePointCount(0, name.length()) <= LONGEST_SOURCE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SOURCE));
    }
}
