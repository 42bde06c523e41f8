package org.zhanqun.admin.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.export.Export;
import org.zhanqun.export.TamperAlarm;

/** Exports of all sites or of one (静态导出): start, progress, history; and the alarms of the tamper watch. */
@Path("/admin/exports")
@Authenticated
public class ExportPages {
    private static final String HERE = "/admin/exports";

    private final ExportDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ExportPages(ExportDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** @param available whether this process can export */
    public record Sheet(boolean available, boolean mayExportAll, List<Export> exports, List<TamperAlarm> alarms) {
        public boolean running() {
            return exports.stream().anyMatch(Export::running);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance exports(Shell shell, Sheet sheet, String done);

        static native TemplateInstance exports$jobs(Sheet sheet);

        static native TemplateInstance site(Shell shell, ExportDesk.SiteExports sheet, String done);

        static native TemplateInstance site$jobs(ExportDesk.SiteExports sheet);
    }

    @GET
    public Response exports(@RestQuery String done, @RestHeader("HX-Request") boolean fragment) {
        var shell = shells.ofProvince(Shell.Place.EXPORTS);
        var alarms = desk.alarms();
        var sheet = new Sheet(
                desk.available(), shell.provinceAdmin(), desk.available() ? desk.recent() : List.of(), alarms);
        return html.show(!fragment ? Templates.exports(shell, sheet, done) : Templates.exports$jobs(sheet));
    }

    @POST
    public Response start(@RestForm String site, @RestForm String complete) {
        desk.start(site == null || site.isBlank() ? null : site.strip(), complete != null);
        return HtmlPages.leadTo(HERE + "?done=started");
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@RestPath String id, @RestForm String from) {
        var export = desk.cancel(id);
        var page = "site".equals(from) && export.site() != null ? ofSite(export.site()) : HERE;
        return HtmlPages.leadTo(page + "?done=cancelled");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/cancellation")
    public Response backFromCancellation(@RestPath String id) {
        return HtmlPages.leadTo(HERE);
    }

    @GET
    @Path("signing.pub")
    public Response publicKey() {
        return Response.ok(desk.publicKey(), "application/x-pem-file")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"signing.pub\"")
                .build();
    }

    static String ofSite(String key) {
        return "/admin/sites/" + key + "/exports";
    }
}
