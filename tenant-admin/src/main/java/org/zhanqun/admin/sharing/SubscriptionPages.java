package org.zhanqun.admin.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** What a site subscribes to, and who subscribes to it (订阅). */
@Path("/admin/sites/{site}/sharing/subscriptions")
@Authenticated
public class SubscriptionPages {
    private final SubscriptionDesk desk;
    private final Shells shells;
    private final HtmlPages html;
    private final Clock clock;

    SubscriptionPages(SubscriptionDesk desk, Shells shells, HtmlPages html, Clock clock) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                SubscriptionDesk.Own own,
                List<SubscriptionView> subscribers,
                List<ContentKind> kinds,
                SubscriptionForm form,
                String done,
                FormErrors errors);
    }

    @GET
    public Response list(@RestPath String site, @RestQuery String done) {
        return list(site, blank(), done, FormErrors.NONE);
    }

    @POST
    public Response ask(@RestPath String site, @BeanParam SubscriptionForm form) {
        try {
            desk.ask(site, form.asking());
            return HtmlPages.leadTo(path(site) + "?done=asked");
        } catch (Invalid | Conflict refused) {
            return list(site, form, null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath String site, @RestPath long id, @RestForm String reason) {
        return tried(site, "ended", () -> desk.end(site, id, reason));
    }

    @POST
    @Path("of-others/{id}/permission")
    public Response allow(@RestPath String site, @RestPath long id) {
        return tried(site, "allowed", () -> desk.decide(site, id, true, null));
    }

    @POST
    @Path("of-others/{id}/refusal")
    public Response refuse(@RestPath String site, @RestPath long id, @RestForm String reason) {
        return tried(site, "refused", () -> desk.decide(site, id, false, reason));
    }

    @POST
    @Path("of-others/{id}/end")
    public Response revoke(@RestPath String site, @RestPath long id, @RestForm String reason) {
        return tried(site, "ended", () -> desk.revoke(site, id, reason));
    }

    private Response tried(String site, String done, Runnable step) {
        try {
            step.run();
            return HtmlPages.leadTo(path(site) + "?done=" + done);
        } catch (Invalid | Conflict refused) {
            return list(site, blank(), null, FormErrors.of(refused));
        }
    }

    private SubscriptionForm blank() {
        return SubscriptionForm.blank(LocalDate.ofInstant(clock.instant(), Clocks.BEIJING));
    }

    private Response list(String site, SubscriptionForm form, String done, FormErrors errors) {
        var own = desk.own(site);
        return html.show(
                errors.status(),
                Templates.list(
                        shells.ofSite(
                                own.site().key(), own.site().name(), own.site().domain(), Shell.Place.ARTICLES),
                        own,
                        desk.of(site),
                        Arrays.stream(ContentKind.values())
                                .filter(ContentKind::written)
                                .toList(),
                        form,
                        done,
                        errors));
    }

    private static String path(String site) {
        return "/admin/sites/" + site + "/sharing/subscriptions";
    }
}
