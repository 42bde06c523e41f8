package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;

/** The list of a site's articles, drafts too. */
@Path("/admin/sites/{site}/articles")
@Authenticated
public class ArticlesPages {
    private static final List<ArticleState> IN_THE_LIST =
            List.of(ArticleState.DRAFT, ArticleState.PUBLISHED, ArticleState.WITHDRAWN);

    private final ArticleDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ArticlesPages(ArticleDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                ArticleDesk.Desk desk,
                Articles.Filter filter,
                List<ArticleState> states,
                List<ArticleDesk.Line> lines,
                Paging paging);

        static native TemplateInstance list$results(
                ArticleDesk.Desk desk, Articles.Filter filter, List<ArticleDesk.Line> lines, Paging paging);
    }

    @GET
    public Response list(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String column,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var filter = new Articles.Filter(given(q), state(state), given(column));
        var place = Paging.of("/admin/sites/" + site + "/articles", page, size);
        var found = desk.list(site, filter, place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("q", filter.text());
        wanted.put("state", filter.state());
        wanted.put("column", filter.columnCode());
        var paging = place.found(wanted, found.total());
        var shown = found.desk();
        return html.show(
                fragment
                        ? Templates.list$results(shown, filter, found.lines(), paging)
                        : Templates.list(
                                shells.ofSite(shown.key(), shown.name(), shown.domain(), Shell.Place.ARTICLES),
                                shown,
                                filter,
                                IN_THE_LIST,
                                found.lines(),
                                paging));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ArticleState state(String name) {
        for (var state : IN_THE_LIST) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }
}
