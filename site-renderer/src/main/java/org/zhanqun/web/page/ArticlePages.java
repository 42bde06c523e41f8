package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.sharing.SharedTextsAcrossTenants;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.theme.ArticlePage;
import org.zhanqun.theme.CustomFact;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.ArticleTags;

/** The page of one article (内容页). */
@ApplicationScoped
class ArticlePages {
    private final Articles articles;
    private final Neighbours neighbours;
    private final PublicAddress addresses;
    private final NoticePages notices;
    private final BodyText bodies;
    private final AttachedFiles attached;
    private final PolicyPages policies;
    private final LeaderPages leaders;
    private final OrganisationPages organisations;
    private final ArrangedTopics topics;
    private final CustomFacts custom;
    private final SharedTextsAcrossTenants shared;

    ArticlePages(
            Articles articles,
            Neighbours neighbours,
            PublicAddress addresses,
            NoticePages notices,
            BodyText bodies,
            AttachedFiles attached,
            PolicyPages policies,
            LeaderPages leaders,
            OrganisationPages organisations,
            ArrangedTopics topics,
            CustomFacts custom,
            SharedTextsAcrossTenants shared) {
        this.articles = articles;
        this.neighbours = neighbours;
        this.addresses = addresses;
        this.notices = notices;
        this.policies = policies;
        this.leaders = leaders;
        this.organisations = organisations;
        this.topics = topics;
        this.custom = custom;
        this.shared = shared;
        this.bodies = bodies;
        this.attached = attached;
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
                article.state() == ArticleState.PUBLISHED
                        ? page(shell, column, article, address)
                        : notices.withdrawn(shell, article.columnCode()));
    }

    /** An article that was stored when its column did not ask for facts shows as plain text. */
    private Page page(Shell shell, SiteColumn column, Article article, String address) {
        var head = head(shell, column, article, address);
        if (article.origin() != null) {
            return reference(shell, head.showing(article.origin().url()), column, article);
        }
        Optional<? extends Page> special = switch (column.content()) {
            case NEWS, INTERPRETATION, MAILBOX, LETTERS -> Optional.empty();
            case POLICY -> policies.page(shell, head, column, article);
            case LEADER -> leaders.page(shell, head, column, article);
            case TOPIC -> topics.arranged(shell, head, column, article);
            case ORGANISATION -> organisations.page(shell, head, article.title(), null, article);
        };
        return special.isPresent()
                ? special.get()
                : plain(shell, head, column, article, article.body(), custom.of(shell, article));
    }

    private PageHead head(Shell shell, SiteColumn column, Article article, String address) {
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
        return shell.head(column, article.title(), address, tags, false);
    }

    /** The text is another site's; search engines are led there. */
    private Page reference(Shell shell, PageHead head, SiteColumn column, Article article) {
        return shared.ofReference(article.id())
                .<Page>map(text -> plain(shell, head, column, article, text.body(), custom.of(text.custom())))
                .orElseGet(() -> notices.withdrawn(shell, article.columnCode()));
    }

    private ArticlePage plain(
            Shell shell, PageHead head, SiteColumn column, Article article, SafeHtml body, List<CustomFact> facts) {
        var beside = neighbours.of(shell, column, article);
        return new ArticlePage(
                shell.frame(),
                head,
                article.title(),
                Items.time(article.publishedAt()),
                article.source(),
                article.editor(),
                bodies.shown(body),
                column.content() == ContentKind.INTERPRETATION ? policies.explainedBy(shell, article) : null,
                attached.of(article.id()),
                beside.newer(),
                beside.older(),
                List.of(beside.latest()),
                facts);
    }

    private String absolute(Shell shell, String url) {
        return url.startsWith("/") ? addresses.of(shell.site()) + url : url;
    }
}
