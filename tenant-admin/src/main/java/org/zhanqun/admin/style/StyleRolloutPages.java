package org.zhanqun.admin.style;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.framework.RolloutPages;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException;

/** A version's way to the sites: pilots, cities, all, and back. */
@Path("/admin/styles/{id}/rollout")
@Authenticated
public class StyleRolloutPages {
    private final StyleVersionDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    StyleRolloutPages(StyleVersionDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        /** @param base address of the version @param reason as it was typed */
        static native TemplateInstance rollout(
                Shell shell,
                StyleVersionDesk.Progress progress,
                String base,
                String reason,
                String done,
                FormErrors errors);
    }

    @GET
    public Response rollout(@RestPath long id, @RestQuery String done, @RestHeader("HX-Request") boolean fragment) {
        if (fragment) {
            var progress = desk.progress(id);
            return html.show(RolloutPages.grid(progress.grid(), base(id), progress.ready()));
        }
        return show(id, "", done, FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step: pilots|cities|all|return}")
    public Response backFromAStep(@RestPath long id, @RestPath String step) {
        return HtmlPages.leadTo(base(id) + "/rollout");
    }

    @POST
    @Path("pilots")
    public Response toPilots(@RestPath long id, @RestForm long group) {
        return step(id, "", () -> desk.toPilots(id, group));
    }

    @POST
    @Path("cities")
    public Response toCity(@RestPath long id, @RestForm String cityCode) {
        return step(id, "", () -> desk.toCity(id, cityCode));
    }

    @POST
    @Path("all")
    public Response toAll(@RestPath long id) {
        return step(id, "", () -> desk.toAll(id));
    }

    @POST
    @Path("return")
    public Response rollBack(@RestPath long id, @RestForm String reason) {
        return step(id, Objects.requireNonNullElse(reason, ""), () -> desk.rollBack(id, reason));
    }

    private Response step(long id, String reason, Runnable work) {
        try {
            work.run();
            return HtmlPages.leadTo(base(id) + "/rollout?done=step");
        } catch (DomainException.Invalid | DomainException.Conflict refused) {
            return show(id, reason, null, FormErrors.of(refused));
        }
    }

    private Response show(long id, String reason, String done, FormErrors errors) {
        return html.show(
                errors.status(),
                Templates.rollout(
                        shells.ofProvince(Shell.Place.STYLES), desk.progress(id), base(id), reason, done, errors));
    }

    private static String base(long id) {
        return "/admin/styles/" + id;
    }
}
