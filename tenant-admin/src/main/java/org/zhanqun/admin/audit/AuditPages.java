package org.zhanqun.admin.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** The audit trail of the province (操作日志), and whether it is whole. */
@Path("/admin/audit")
@Authenticated
public class AuditPages {
    private final AuditDesk desk;
    private final Caller caller;
    private final Shells shells;
    private final HtmlPages html;

    AuditPages(AuditDesk desk, Caller caller, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.caller = caller;
        this.shells = shells;
        this.html = html;
    }

    /** A kind of thing to narrow the list to. */
    record Area(String key, String name) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                String path,
                AuditSearch search,
                List<Area> areas,
                AuditDesk.Found found,
                Verification verification);

        static native TemplateInstance list$results(String path, AuditSearch search, AuditDesk.Found found);

        static native TemplateInstance list$whole(Verification verification);
    }

    @GET
    public Response list(@BeanParam AuditSearch search, @RestHeader("HX-Request") boolean fragment) {
        var found = desk.ofProvince(search);
        return html.show(
                fragment
                        ? Templates.list$results("/admin/audit", search, found)
                        : Templates.list(
                                shells.ofProvince(Shell.Place.AUDIT),
                                "/admin/audit",
                                search,
                                areas(),
                                found,
                                desk.verification()));
    }

    static List<Area> areas() {
        return AuditWords.AREAS.stream()
                .map(area -> new Area(area, AuditWords.area(area, Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    @GET
    @Path("export")
    public Response export(@BeanParam AuditSearch search, @RestQuery String format) {
        desk.exporting(search);
        var language = caller.locale();
        return AuditBook.of(to -> desk.export(search, null, language, to), format);
    }

    @POST
    @Path("verification")
    public Response verify() {
        desk.verify();
        return HtmlPages.leadTo("/admin/audit");
    }

    /** How far a verification is, for the page to ask again; and where the sign-in leads back to. */
    @GET
    @Path("verification")
    public Response verification(@RestHeader("HX-Request") boolean fragment) {
        return fragment ? html.show(Templates.list$whole(desk.verification())) : HtmlPages.leadTo("/admin/audit");
    }
}
