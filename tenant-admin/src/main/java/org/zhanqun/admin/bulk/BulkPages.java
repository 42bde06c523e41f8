package org.zhanqun.admin.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.bulk.BulkStep;

/** Bulk operations in the workbench (批量操作): what would happen, how far it is, and undoing it. */
@Path("/admin/sites/{site}/bulk-operations")
@Authenticated
public class BulkPages {
    private final BulkDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    BulkPages(BulkDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell shell, BulkDesk.Listed listed);

        static native TemplateInstance operation(Shell shell, BulkDesk.Found found);

        static native TemplateInstance operation$progress(BulkDesk.Found found);
    }

    @GET
    public Response list(@RestPath String site) {
        var listed = desk.list(site);
        return html.show(Templates.list(
                shells.ofSite(listed.key(), listed.name(), listed.domain(), Shell.Place.ARTICLES), listed));
    }

    /** @param all on when all that fit the list's filter are meant, and not the chosen ones alone */
    @POST
    public Response prepare(
            @RestPath String site,
            @RestForm String step,
            @RestForm String columnCode,
            @RestForm String reason,
            @RestForm List<Long> article,
            @RestForm String all,
            @RestForm String q,
            @RestForm String state,
            @RestForm String column) {
        var kind = named(BulkStep.Kind.values(), step);
        var filter = new Articles.Filter(given(q), named(ArticleState.values(), state), given(column));
        var prepared = desk.prepare(
                site,
                kind,
                kind == BulkStep.Kind.MOVE ? columnCode : reason,
                all == null ? article == null ? List.of() : article : null,
                filter);
        return leadTo(site, prepared.id());
    }

    @GET
    @Path("{id}")
    public Response show(@RestPath String site, @RestPath long id, @RestHeader("HX-Request") boolean fragment) {
        var found = desk.show(site, id);
        return html.show(
                fragment
                        ? Templates.operation$progress(found)
                        : Templates.operation(
                                shells.ofSite(found.key(), found.name(), found.domain(), Shell.Place.ARTICLES), found));
    }

    @POST
    @Path("{id}/run")
    public Response run(@RestPath String site, @RestPath long id) {
        desk.run(site, id);
        return leadTo(site, id);
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@RestPath String site, @RestPath long id) {
        desk.stop(site, id);
        return leadTo(site, id);
    }

    @POST
    @Path("{id}/undoing")
    public Response undo(@RestPath String site, @RestPath long id) {
        desk.undo(site, id);
        return leadTo(site, id);
    }

    private static Response leadTo(String site, long id) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/bulk-operations/" + id);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
