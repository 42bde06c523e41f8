package org.zhanqun.admin.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;

/** A site's archives (网站档案): asking for one, its progress, its download. */
@Path("/admin/sites/{site}/archives")
@Authenticated
public class ArchivePages {
    private final ArchiveDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ArchivePages(ArchiveDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance archives(Shell shell, ArchiveDesk.Sheet sheet, String done, FormErrors errors);

        static native TemplateInstance archives$list(ArchiveDesk.Sheet sheet);
    }

    @GET
    public Response archives(
            @RestPath String site, @RestQuery String done, @RestHeader("HX-Request") boolean fragment) {
        return fragment ? html.show(Templates.archives$list(desk.sheet(site))) : show(site, done, FormErrors.NONE);
    }

    @POST
    public Response start(@RestPath String site, @RestForm String withSenders) {
        try {
            desk.start(withSenders != null);
            return HtmlPages.leadTo(ofSite(site) + "?done=started");
        } catch (Conflict refused) {
            return show(site, null, FormErrors.of(refused));
        }
    }

    @GET
    @Path("{id}/file")
    public Response file(
            @RestPath String site,
            @RestPath long id,
            @RestHeader("Range") String range,
            @RestHeader("If-Range") String ifRange) {
        return ArchiveDownload.of(desk.download(id, ArchiveDownload.fromTheBeginning(range)), range, ifRange);
    }

    @POST
    @Path("{id}/deletion")
    public Response delete(@RestPath String site, @RestPath long id) {
        desk.delete(id);
        return HtmlPages.leadTo(ofSite(site) + "?done=deleted");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/deletion")
    public Response backFromDeletion(@RestPath String site) {
        return HtmlPages.leadTo(ofSite(site));
    }

    private Response show(String site, String done, FormErrors errors) {
        var sheet = desk.sheet(site);
        var shell = shells.ofSite(sheet.key(), sheet.name(), sheet.domain(), Shell.Place.SITE);
        return html.show(errors.status(), Templates.archives(shell, sheet, done, errors));
    }

    private static String ofSite(String key) {
        return "/admin/sites/" + key + "/archives";
    }
}
