package org.zhanqun.admin.content;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

@Path("/api/v1/sites/{site}/articles")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "信息: what a site publishes")
public class ArticlesResource {
    private static final int LARGEST_PAGE = 200;

    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final ArticleFacts facts;
    private final Writing writing;
    private final Publishing publishing;

    ArticlesResource(
            Sites sites,
            ColumnTrees trees,
            Articles articles,
            ArticleFacts facts,
            Writing writing,
            Publishing publishing) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.facts = facts;
        this.writing = writing;
        this.publishing = publishing;
    }

    /** One page of articles, last changed first. @param total how many fit in all */
    public record ArticlePage(List<ArticleSummary> articles, int page, int size, long total) {}

    /** @param version the version that the editor had read */
    public record Revision(long version, Manuscript manuscript) {}

    public record Withdrawal(String reason) {}

    @GET
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Lists a site's articles, drafts too, by text, state and column")
    public ArticlePage list(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery ArticleState state,
            @RestQuery String column,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = articles.list(new Articles.Filter(q, state, column), number, length);
        var columns = trees.of(sites.require(site));
        return new ArticlePage(
                found.articles().stream()
                        .map(article -> ArticleSummary.of(article, columns))
                        .toList(),
                number,
                length,
                found.total());
    }

    @GET
    @Path("{id}")
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Shows one article with its text")
    public ArticleView show(@RestPath String site, @RestPath long id) {
        return view(articles.require(id), columns(site), List.of());
    }

    @POST
    @ResponseStatus(201)
    @ForSite(ForSite.Need.WRITE)
    @Operation(
            summary =
                    "Stores a new draft with the facts that its column asks for (policy, interprets, leader,"
                            + " organisation or topic) and the values of the fields that the framework adds (custom); the body is cleaned, and the answer says what was taken out")
    public ArticleView draft(@RestPath String site, @NotNull Manuscript manuscript) {
        var columns = columns(site);
        var written = writing.draft(site(site), columns, manuscript);
        return view(written.article(), columns, written.removed());
    }

    @PUT
    @Path("{id}")
    @ForSite(ForSite.Need.WRITE)
    @Operation(summary = "Replaces an article's text; 409 when somebody else changed it since the version given")
    public ArticleView rewrite(@RestPath String site, @RestPath long id, @NotNull Revision revision) {
        var columns = columns(site);
        var written = writing.rewrite(site(site), columns, id, revision.version(), revision.manuscript());
        return view(written.article(), columns, written.removed());
    }

    @POST
    @Path("{id}/publication")
    @ForSite(ForSite.Need.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Publishes an article (发布); its page answers within a second")
    public ArticleView publish(@RestPath String site, @RestPath long id) {
        var columns = columns(site);
        return view(publishing.publish(site(site), columns, id), columns, List.of());
    }

    @POST
    @Path("{id}/withdrawal")
    @ForSite(ForSite.Need.WRITE)
    @Operation(summary = "Takes an article from the public (撤稿), with a reason")
    public ArticleView withdraw(@RestPath String site, @RestPath long id, @NotNull Withdrawal withdrawal) {
        return view(publishing.withdraw(site(site), id, withdrawal.reason()), columns(site), List.of());
    }

    private ArticleView view(Article article, ColumnTree columns, List<String> removed) {
        var kind = columns.byCode(article.columnCode()).map(SiteColumn::content).orElse(ContentKind.NEWS);
        return ArticleView.of(
                article,
                columns,
                facts.of(article.id(), kind).orElse(null),
                kind == ContentKind.POLICY ? facts.interpretationsOf(article.id()) : List.of(),
                removed);
    }

    private Site site(String key) {
        return sites.require(key);
    }

    private ColumnTree columns(String key) {
        return trees.of(site(key));
    }
}
