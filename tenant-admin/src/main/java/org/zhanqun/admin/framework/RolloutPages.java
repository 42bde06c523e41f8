package org.zhanqun.admin.framework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException;

/** What a version would change, and its way to the sites: pilots, cities, all, and back. */
@Path("/admin/frameworks/{id}")
@Authenticated
public class RolloutPages {
    private final RolloutDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    RolloutPages(RolloutDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What was typed into a form of the page, as it was typed. */
    record Typed(String reason, String name, String sites) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rollout(
                Shell shell, RolloutDesk.Progress progress, Typed typed, String done, FormErrors errors);

        /** @param base address of the version's pages @param ready whether it may be rolled out */
        static native TemplateInstance grid(RolloutGrid grid, String base, boolean ready);

        static native TemplateInstance impact(Shell shell, RolloutDesk.Outlook outlook, String preview);
    }

    /** The grid alone, as it asks for itself until every renderer has followed. */
    public static TemplateInstance grid(RolloutGrid grid, String base, boolean ready) {
        return Templates.grid(grid, base, ready);
    }

    @GET
    @Path("impact")
    public Response impact(@RestPath long id) {
        return html.show(Templates.impact(shell(), desk.outlook(id), null));
    }

    /** Shows the address of a real site as it would be with the version; a form must not lead to another host. */
    @POST
    @Path("previews")
    public Response preview(@RestPath long id, @RestForm String site) {
        var preview = desk.preview(id, site);
        return html.show(Templates.impact(shell(), desk.outlook(id), preview));
    }

    @GET
    @Path("previews")
    public Response backFromPreview(@RestPath long id) {
        return HtmlPages.leadTo("/admin/frameworks/" + id + "/impact");
    }

    @GET
    @Path("rollout")
    public Response rollout(@RestPath long id, @RestQuery String done, @RestHeader("HX-Request") boolean fragment) {
        if (fragment) {
            var progress = desk.progress(id);
            return html.show(grid(progress.grid(), "/admin/frameworks/" + id, progress.ready()));
        }
        return show(id, Typed.NOTHING, done, FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("rollout/{step: pilots|cities|all|return|groups}")
    public Response backFromAStep(@RestPath long id, @RestPath String step) {
        return HtmlPages.leadTo(here(id));
    }

    @POST
    @Path("rollout/pilots")
    public Response toPilots(@RestPath long id, @RestForm long group) {
        return step(id, Typed.NOTHING, () -> desk.toPilots(id, group));
    }

    @POST
    @Path("rollout/cities")
    public Response toCity(@RestPath long id, @RestForm String cityCode) {
        return step(id, Typed.NOTHING, () -> desk.toCity(id, cityCode));
    }

    @POST
    @Path("rollout/all")
    public Response toAll(@RestPath long id) {
        return step(id, Typed.NOTHING, () -> desk.toAll(id));
    }

    @POST
    @Path("rollout/return")
    public Response rollBack(@RestPath long id, @RestForm String reason) {
        return step(id, new Typed(Objects.requireNonNullElse(reason, ""), "", ""), () -> desk.rollBack(id, reason));
    }

    /** @param sites keys, one a line */
    @POST
    @Path("rollout/groups")
    public Response addGroup(@RestPath long id, @RestForm String name, @RestForm String sites) {
        var typed = new Typed("", Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(sites, ""));
        return step(id, typed, () -> desk.addGroup(name, keys(typed.sites())));
    }

    @POST
    @Path("rollout/groups/{group}/removal")
    public Response removeGroup(@RestPath long id, @RestPath long group) {
        return step(id, Typed.NOTHING, () -> desk.removeGroup(group));
    }

    private Response step(long id, Typed typed, Runnable work) {
        try {
            work.run();
            return HtmlPages.leadTo(here(id) + "?done=step");
        } catch (DomainException.Invalid | DomainException.Conflict refused) {
            return show(id, typed, null, FormErrors.of(refused));
        }
    }

    private static Set<String> keys(String lines) {
        return Arrays.stream(lines.split("[\\s,，、]+"))
                .filter(key -> !key.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Response show(long id, Typed typed, String done, FormErrors errors) {
        return html.show(errors.status(), Templates.rollout(shell(), desk.progress(id), typed, done, errors));
    }

    private static String here(long id) {
        return "/admin/frameworks/" + id + "/rollout";
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.FRAMEWORKS);
    }
}
