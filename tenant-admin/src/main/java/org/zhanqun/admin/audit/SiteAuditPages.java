package org.zhanqun.admin.audit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** The audit trail of one site (本站操作日志), for those who run it. */
@Path("/admin/sites/{site}/audit")
@Authenticated
public class SiteAuditPages {
    private final AuditDesk desk;
    private final Caller caller;
    private final Shells shells;
    private final HtmlPages html;

    SiteAuditPages(AuditDesk desk, Caller caller, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.caller = caller;
        this.shells = shells;
        this.html = html;
    }

    @GET
    public Response list(
            @RestPath String site, @BeanParam AuditSearch search, @RestHeader("HX-Request") boolean fragment) {
        var path = "/admin/sites/" + site + "/audit";
        var found = desk.ofSite(site, search);
        if (fragment) {
            return html.show(AuditPages.Templates.list$results(path, search, found));
        }
        var summary = desk.site(site);
        return html.show(AuditPages.Templates.list(
                shells.ofSite(summary.key(), summary.name(), summary.domain(), Shell.Place.AUDIT),
                path,
                search,
                AuditPages.areas(),
                found,
                null));
    }

    @GET
    @Path("export")
    public Response export(@RestPath String site, @BeanParam AuditSearch search, @RestQuery String format) {
        desk.exporting(site, search);
        var language = caller.locale();
        return AuditBook.of(to -> desk.export(search, site, language, to), format);
    }
}
