package org.zhanqun.admin.bin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;

/** A site's recycle bin in the workbench (回收站). */
@Path("/admin/sites/{site}")
@Authenticated
public class BinPages {
    private final BinDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    BinPages(BinDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                BinDesk.Found found,
                int days,
                Long deleted,
                Long restored,
                Paging paging,
                FormErrors errors);
    }

    /** @param deleted the article that was just put here @param restored the one that was just brought back */
    @GET
    @Path("recycle-bin")
    public Response list(
            @RestPath String site,
            @RestQuery Long deleted,
            @RestQuery Long restored,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        return list(site, deleted, restored, page, size, FormErrors.NONE);
    }

    /** No question first: it can be undone on the page that follows. */
    @POST
    @Path("articles/{id}/deletion")
    public Response delete(@RestPath String site, @RestPath long id, @RestForm long version) {
        try {
            desk.delete(site, id, version);
            return HtmlPages.leadTo("/admin/sites/" + site + "/recycle-bin?deleted=" + id);
        } catch (Conflict refused) {
            return list(site, null, null, null, null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("recycle-bin/{id}/restoration")
    public Response restore(@RestPath String site, @RestPath long id) {
        try {
            desk.restore(site, id);
            return HtmlPages.leadTo("/admin/sites/" + site + "/recycle-bin?restored=" + id);
        } catch (Conflict refused) {
            return list(site, null, null, null, null, FormErrors.of(refused));
        }
    }

    private Response list(String site, Long deleted, Long restored, Integer page, Integer size, FormErrors errors) {
        var place = Paging.of("/admin/sites/" + site + "/recycle-bin", page, size);
        var found = desk.content(site, place.page(), place.size());
        return html.show(
                errors.status(),
                Templates.list(
                        shells.ofSite(found.key(), found.name(), found.domain(), Shell.Place.ARTICLES),
                        found,
                        desk.days(),
                        deleted,
                        restored,
                        place.found(Map.of(), found.total()),
                        errors));
    }
}
