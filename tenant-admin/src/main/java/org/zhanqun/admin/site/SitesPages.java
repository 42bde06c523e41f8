package org.zhanqun.admin.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;

/** The list of sites that a person may see. */
@Path("/admin/sites")
@Authenticated
public class SitesPages {
    private final SiteDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    SitesPages(SiteDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What the list is narrowed to; null parts narrow nothing. */
    record Filter(String q, SiteKind kind, String city, SiteStatus status) {
        public List<SiteKind> kinds() {
            return List.of(SiteKind.values());
        }

        public List<SiteStatus> statuses() {
            return List.of(SiteStatus.values());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell, Filter filter, List<SiteDesk.City> cities, List<SiteDesk.Row> rows, Paging paging);

        static native TemplateInstance list$results(List<SiteDesk.Row> rows, Paging paging);
    }

    @GET
    public Response list(
            @RestQuery String q,
            @RestQuery String kind,
            @RestQuery String city,
            @RestQuery String status,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var filter =
                new Filter(given(q), constant(SiteKind.class, kind), given(city), constant(SiteStatus.class, status));
        var place = Paging.of("/admin/sites", page, size);
        var found = desk.search(filter.q(), filter.kind(), filter.status(), filter.city(), place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("q", filter.q());
        wanted.put("kind", filter.kind());
        wanted.put("city", filter.city());
        wanted.put("status", filter.status());
        var paging = place.found(wanted, found.total());
        return html.show(
                fragment
                        ? Templates.list$results(found.rows(), paging)
                        : Templates.list(
                                shells.ofProvince(Shell.Place.SITES), filter, desk.cities(), found.rows(), paging));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** An address with an unknown value shows everything rather than an error. */
    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
