package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** What shall happen at a time (定时), of one article and of the whole site, and what stands first until one (置顶). */
@Path("/admin/sites/{site}")
@Authenticated
public class TimingPages {
    private final TimingDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    TimingPages(TimingDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What was typed into the form that was refused; the others are empty. */
    record Typed(String publishAt, String expireAt, String pinUntil) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plan(Shell shell, TimingDesk.Plan plan, String done);

        static native TemplateInstance subject(Shell shell, TimingDesk.Subject subject, Typed typed, FormErrors errors);
    }

    @GET
    @Path("timed-steps")
    public Response plan(@RestPath String site, @RestQuery String done) {
        var plan = desk.plan(site);
        var shell = shells.ofSite(site, plan.siteName(), plan.domain(), Shell.Place.ARTICLES);
        return html.show(Templates.plan(shell, plan, done));
    }

    @POST
    @Path("timed-steps/{id}/end")
    public Response cancel(@RestPath String site, @RestPath long id) {
        desk.cancel(site, id);
        return done(site, "cancelled");
    }

    @GET
    @Path("articles/{id}/timing")
    public Response subject(@RestPath String site, @RestPath long id) {
        return subject(site, id, Typed.NOTHING, FormErrors.NONE);
    }

    @POST
    @Path("articles/{id}/timing/release")
    public Response release(
            @RestPath String site, @RestPath long id, @RestForm String at, @RestForm List<Long> together) {
        try {
            var ids = new ArrayList<>(List.of(id));
            ids.addAll(together);
            desk.release(site, ids, Moments.of(at, "at"));
            return done(site, "set");
        } catch (Invalid | Conflict | NotPublishable refused) {
            return subject(site, id, new Typed(at, "", ""), FormErrors.of(refused));
        }
    }

    @POST
    @Path("articles/{id}/timing/expiry")
    public Response expire(@RestPath String site, @RestPath long id, @RestForm String until) {
        try {
            desk.expire(site, id, Moments.of(until, "at"));
            return done(site, "set");
        } catch (Invalid | Conflict refused) {
            return subject(site, id, new Typed("", until, ""), FormErrors.of(refused));
        }
    }

    @POST
    @Path("articles/{id}/timing/pin")
    public Response pin(@RestPath String site, @RestPath long id, @RestForm String pinUntil) {
        try {
            desk.pin(site, id, Moments.of(pinUntil, "at"));
            return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "?done=pinned");
        } catch (Invalid | Conflict refused) {
            return subject(site, id, new Typed("", "", pinUntil), FormErrors.of(refused));
        }
    }

    @POST
    @Path("articles/{id}/timing/pin/end")
    public Response unpin(@RestPath String site, @RestPath long id) {
        desk.unpin(site, id);
        return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "?done=unpinned");
    }

    private Response subject(String site, long id, Typed typed, FormErrors errors) {
        var subject = desk.subject(site, id);
        var shell = shells.ofSite(site, subject.siteName(), subject.domain(), Shell.Place.ARTICLES);
        return html.show(errors.status(), Templates.subject(shell, subject, typed, errors));
    }

    private static Response done(String site, String what) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/timed-steps?done=" + what);
    }
}
