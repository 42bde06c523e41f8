package org.zhanqun.admin.framework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** How well sites keep to their framework (规范性检查), for the province and by city. */
@Path("/admin/conformance")
@Authenticated
public class ConformancePages {
    private final ConformanceDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ConformancePages(ConformanceDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(Shell shell, ConformanceDesk.Report report);
    }

    @GET
    public Response report(@RestQuery String city) {
        return html.show(Templates.report(shells.ofProvince(Shell.Place.FRAMEWORKS), desk.report(code(city))));
    }

    @GET
    @Path("sheet")
    public Response sheet(@RestQuery String city) {
        return Response.ok(desk.spreadsheet(code(city)), Spreadsheet.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conformance.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What is no code of a city is the whole province. */
    private static String code(String city) {
        return city != null && city.matches("\\d{6}") ? city : null;
    }
}
