package org.zhanqun.admin.content;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Comparison;
import org.zhanqun.content.version.History;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API about versions do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class VersionDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final ArticleFacts facts;
    private final History history;
    private final Writing writing;
    private final Caller caller;

    VersionDesk(
            Sites sites,
            ColumnTrees trees,
            Articles articles,
            ArticleFacts facts,
            History history,
            Writing writing,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.facts = facts;
        this.history = history;
        this.writing = writing;
        this.caller = caller;
    }

    /** The article that the versions are of. @param version that a restoring is based on */
    record Head(String key, String siteName, String domain, boolean mayWrite, long id, String title, long version) {}

    record Listed(Head head, History.Page found) {}

    /**
     * A version as it is read.
     *
     * @param column as the site shows it, or the code when the column is gone
     * @param custom what stands in fields that frameworks add, asked today or not
     * @param body   cleaned, so that it may stand in a page as it is
     */
    record Read(
            Head head,
            History.Entry entry,
            String column,
            Manuscript text,
            List<CustomValue> custom,
            List<Attached> attachments,
            RawString body) {}

    record Compared(Head head, History.Entry earlier, History.Entry later, Comparison comparison) {}

    /** @param until null while it is shown */
    record Shown(Read read, Instant from, Instant until) {}

    @ForSite(ForSite.Need.SEE)
    Listed list(String key, long id, int page, int size) {
        var article = articles.require(id);
        return new Listed(head(key, article), history.page(article, facts(article), page, size));
    }

    @ForSite(ForSite.Need.SEE)
    Read read(String key, long id, int number) {
        var article = articles.require(id);
        return read(key, article, history.require(article, facts(article), number));
    }

    /** The text that would be published now, which may not be the public one. */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    Read latest(String key, long id) {
        var article = articles.require(id);
        var known = facts(article);
        var number = history.page(article, known, 1, 1).entries().getFirst().number();
        return read(key, article, history.require(article, known, number));
    }

    /** The earlier one comes first, however they are named. */
    @ForSite(ForSite.Need.SEE)
    Compared compare(String key, long id, int one, int other) {
        var article = articles.require(id);
        var known = facts(article);
        var earlier = history.require(article, known, Math.min(one, other));
        var later = history.require(article, known, Math.max(one, other));
        return new Compared(
                head(key, article), earlier.entry(), later.entry(), Comparison.of(earlier.text(), later.text()));
    }

    /** @throws NotFound when the article was not public then */
    @ForSite(ForSite.Need.SEE)
    Shown shown(String key, long id, Instant moment) {
        var article = articles.require(id);
        var evidence = history.at(article, facts(article), moment)
                .orElseThrow(() -> new NotFound("version.not-public", Moments.said(moment)));
        return new Shown(read(key, article, evidence.kept()), evidence.from(), evidence.until());
    }

    @ForSite(ForSite.Need.WRITE)
    ArticleSummary restore(String key, long id, long version, int number) {
        var site = sites.require(key);
        var columns = trees.of(site);
        return ArticleSummary.of(
                writing.restore(site, columns, id, version, number).article(), columns);
    }

    private Read read(String key, Article article, History.Kept kept) {
        var text = kept.text();
        var column = trees.of(sites.require(key))
                .byCode(text.columnCode())
                .map(SiteColumn::name)
                .orElse(text.columnCode());
        return new Read(
                head(key, article),
                kept.entry(),
                column,
                text.manuscript(),
                text.custom().list(),
                text.attachments(),
                new RawString(text.body().html()));
    }

    private Head head(String key, Article article) {
        var site = sites.require(key);
        return new Head(
                key,
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                article.id(),
                article.title(),
                article.version());
    }

    /** Asked for only when no version holds them. */
    private Facts facts(Article article) {
        return article.latestVersion() > 0 ? null : facts.stored(article.id()).orElse(null);
    }
}
