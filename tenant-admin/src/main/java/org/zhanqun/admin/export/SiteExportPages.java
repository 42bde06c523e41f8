package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** A site's own exports and alarms (导出与防篡改). */
@Path("/admin/sites/{site}/exports")
@Authenticated
public class SiteExportPages {
    private final ExportDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    SiteExportPages(ExportDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @GET
    public Response exports(@RestPath String site, @RestQuery String done, @RestHeader("HX-Request") boolean fragment) {
        var sheet = desk.ofSite(site);
        if (fragment) {
            return html.show(ExportPages.Templates.site$jobs(sheet));
        }
        var shell = shells.ofSite(sheet.key(), sheet.name(), sheet.domain(), Shell.Place.EXPORTS);
        return html.show(ExportPages.Templates.site(shell, sheet, done));
    }

    @POST
    public Response start(@RestPath String site, @RestForm String complete) {
        desk.start(site, complete != null);
        return HtmlPages.leadTo(ExportPages.ofSite(site) + "?done=started");
    }

    @GET
    @Path("manifest.json")
    public Response manifest(@RestPath String site) {
        return Response.ok(desk.manifest(site), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + site + "-manifest.json\"")
                .build();
    }
}
