package org.zhanqun.admin.check;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** What is wrong in a site's public articles (需要处理). */
@Path("/admin/sites/{site}/checks")
@Authenticated
public class WorkListPages {
    private final WorkListDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    WorkListPages(WorkListDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                WorkListDesk.WorkList work,
                List<Rule> rules,
                Rule chosen,
                Paging paging,
                String done,
                FormErrors errors);
    }

    @GET
    public Response list(
            @RestPath String site,
            @RestQuery String rule,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestQuery String done) {
        return show(site, rule, Paging.of(path(site), page, size), done, FormErrors.NONE);
    }

    @POST
    @Path("{id}/ignoring")
    public Response ignore(@RestPath String site, @RestPath long id, @RestForm String reason) {
        try {
            desk.ignore(site, id, reason);
            return HtmlPages.leadTo(path(site) + "?done=ignored");
        } catch (Invalid | Conflict refused) {
            return show(site, null, Paging.of(path(site), null, null), null, FormErrors.of(refused));
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/ignoring")
    public Response back(@RestPath String site, @RestPath long id) {
        return HtmlPages.leadTo(path(site));
    }

    private Response show(String site, String rule, Paging paging, String done, FormErrors errors) {
        var chosen = Stream.of(Rule.values())
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElse(null);
        var work = desk.list(site, chosen, paging.page(), paging.size());
        var wanted = new HashMap<String, Object>();
        wanted.put("rule", chosen);
        return html.show(
                errors.status(),
                Templates.list(
                        shells.ofSite(work.key(), work.name(), work.domain(), Shell.Place.CHECKS),
                        work,
                        List.of(Rule.values()),
                        chosen,
                        paging.found(wanted, work.total()),
                        done,
                        errors));
    }

    private static String path(String site) {
        return "/admin/sites/" + site + "/checks";
    }
}
