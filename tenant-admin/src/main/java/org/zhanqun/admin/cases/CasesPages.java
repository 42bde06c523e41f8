package org.zhanqun.admin.cases;

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
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseRights;
import org.zhanqun.cases.CaseState;
import org.zhanqun.cases.Cases;

/** The list of cases (办理事项). */
@Path("/admin/cases")
@Authenticated
public class CasesPages {
    private static final String WAITING = "waiting";
    private static final String OVERDUE = "overdue";

    private final CaseDesk desk;
    private final CaseFrames frames;
    private final HtmlPages html;
    private final Caller caller;
    private final SiteCountsDesk counts;

    CasesPages(CaseDesk desk, CaseFrames frames, HtmlPages html, Caller caller, SiteCountsDesk counts) {
        this.desk = desk;
        this.frames = frames;
        this.html = html;
        this.caller = caller;
        this.counts = counts;
    }

    /** What the list is narrowed to; null parts narrow nothing. @param view waiting, overdue or all */
    record Filter(String view, CaseState state, CaseKind kind, String city) {
        public List<CaseState> states() {
            return List.of(CaseState.values());
        }

        public List<CaseKind> kinds() {
            return List.of(CaseKind.values());
        }

        Cases.Filter wanted() {
            return new Cases.Filter(state, kind, city, null, WAITING.equals(view), OVERDUE.equals(view));
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                Filter filter,
                boolean applies,
                List<CaseDesk.City> cities,
                CaseDesk.Found found,
                Paging paging,
                CurveDrawing drawing);

        static native TemplateInstance list$results(CaseDesk.Found found, Paging paging);
    }

    @GET
    public Response list(
            @RestQuery String view,
            @RestQuery String state,
            @RestQuery String kind,
            @RestQuery String city,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var filter = new Filter(
                view,
                CaseForm.constant(CaseState.class, state),
                CaseForm.constant(CaseKind.class, kind),
                city == null || city.isBlank() ? null : city.strip());
        var place = Paging.of("/admin/cases", page, size);
        var found = desk.list(filter.wanted(), place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("view", filter.view());
        wanted.put("state", filter.state());
        wanted.put("kind", filter.kind());
        wanted.put("city", filter.city());
        var paging = place.found(wanted, found.total());
        return html.show(
                fragment
                        ? Templates.list$results(found, paging)
                        : Templates.list(
                                frames.frame(),
                                filter,
                                CaseRights.appliesAnywhere(caller.rights()),
                                desk.cities(),
                                found,
                                paging,
                                counts.drawing()));
    }
}
