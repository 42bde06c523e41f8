package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.theme.ArticlePage;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.ArticleTags;

/** The page of one article (内容页). */
@ApplicationScoped
class ArticlePages {
    private static final int LATEST = 6;

    private final Articles articles;
    private final PublishedArticles published;
    private final PublicAddress addresses;
    private final NoticePages notices;

    ArticlePages(Articles articles, PublishedArticles published, PublicAddress addresses, NoticePages notices) {
        this.articles = articles;
        this.published = published;
        this.addresses = addresses;
        this.notices = notices;
    }

    /** What an article's address leads to: its page, the notice that it was withdrawn, or its right address. */
    sealed interface Found {
        record Shown(Page page) implements Found {}

        record Moved(String location) implements Found {}
    }

    /** @return empty when this site has no article with this number that was ever public */
    Optional<Found> of(Shell shell, PublicPath.Article path) {
        return articles.one(path.id())
                .filter(article -> article.publishedAt() != null)
                .flatMap(article ->
                        shell.columns().byCode(article.columnCode()).map(column -> of(shell, column, article, path)));
    }

    private Found of(Shell shell, SiteColumn column, Article article, PublicPath.Article path) {
        var address = ArticleAddress.of(column.path(), article.publishedAt(), article.id());
        if (!address.equals("/" + path.column() + "/" + path.name())) {
            return new Found.Moved(address);
        }
        return new Found.Shown(
                article.state() == ArticleState.WITHDRAWN
                        ? notices.withdrawn(shell, article)
                        : page(shell, column, article, address));
    }

    private ArticlePage page(Shell shell, SiteColumn column, Article article, String address) {
        var tags = PageTags.article(
                shell.siteTags(),
                Shell.tags(column),
                new ArticleTags(
                        article.title(),
                        Items.time(article.publishedAt()),
                        article.source(),
                        null,
                        article.editor(),
                        article.summary(),
                        article.picture() == null
                                ? null
                                : absolute(shell, article.picture().url()),
                        absolute(shell, address)));
        var latest = published.page(column.code(), 1, LATEST + 1).stream()
                .filter(line -> !line.id().equals(article.id()))
                .limit(LATEST)
                .toList();
        return new ArticlePage(
                shell.frame(),
                shell.head(column, article.title(), address, tags, false),
                article.title(),
                Items.time(article.publishedAt()),
                article.source(),
                article.editor(),
                article.body().html(),
                null,
                List.of(),
                neighbour(shell, article, true),
                neighbour(shell, article, false),
                List.of(Items.block(shell, column, latest)));
    }

    private Link neighbour(Shell shell, Article article, boolean newer) {
        return published
                .neighbour(article, newer)
                .map(line -> link(shell, line))
                .orElse(null);
    }

    private static Link link(Shell shell, ArticleLine line) {
        var item = Items.of(shell, line);
        return new Link(item.title(), item.url());
    }

    private String absolute(Shell shell, String url) {
        return url.startsWith("/") ? addresses.of(shell.site()) + url : url;
    }
}
