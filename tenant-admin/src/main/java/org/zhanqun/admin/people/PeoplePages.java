package org.zhanqun.admin.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.admin.site.WebmasterAccounts.Account;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;

/** The people of a site in the workbench (人员与权限). */
@Path("/admin/sites/{site}/people")
@Authenticated
public class PeoplePages {
    private static final List<Role> ROLES = List.of(Role.WEBMASTER, Role.EDITOR, Role.REVIEWER);

    private final PeopleDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    PeoplePages(PeopleDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What was typed to invite somebody. */
    public record Invitation(String userName, String name, Role role) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                PeopleDesk.Listed listed,
                List<Role> roles,
                Invitation form,
                FormErrors errors,
                String done);

        static native TemplateInstance person(
                Shell shell, PeopleDesk.Shown shown, List<Role> roles, FormErrors errors, String done);

        static native TemplateInstance password(Shell shell, SiteSummary site, Account account, boolean invited);
    }

    @GET
    public Response list(@RestPath String site, @RestQuery String done) {
        return list(site, new Invitation("", "", Role.EDITOR), FormErrors.NONE, done);
    }

    @POST
    public Response invite(
            @RestPath String site, @RestForm String userName, @RestForm String name, @RestForm String role) {
        try {
            return password(site, desk.invite(site, userName, name, role(role)), true);
        } catch (Invalid | Conflict | Unavailable refused) {
            return list(site, new Invitation(userName, name, role(role)), FormErrors.of(refused), null);
        }
    }

    @GET
    @Path("{user}")
    public Response person(@RestPath String site, @RestPath String user, @RestQuery String done) {
        return person(site, user, FormErrors.NONE, done);
    }

    @POST
    @Path("{user}/role")
    public Response change(@RestPath String site, @RestPath String user, @RestForm String role) {
        return step(site, user, "changed", () -> desk.change(site, user, role(role)));
    }

    @POST
    @Path("{user}/lock")
    public Response lock(@RestPath String site, @RestPath String user) {
        return step(site, user, "locked", () -> desk.lock(site, user));
    }

    @POST
    @Path("{user}/unlocking")
    public Response unlock(@RestPath String site, @RestPath String user) {
        return step(site, user, "unlocked", () -> desk.unlock(site, user));
    }

    @POST
    @Path("{user}/removal")
    public Response remove(@RestPath String site, @RestPath String user) {
        try {
            desk.remove(site, user);
            return HtmlPages.leadTo("/admin/sites/" + site + "/people?done=removed");
        } catch (Conflict refused) {
            return person(site, user, FormErrors.of(refused), null);
        }
    }

    @POST
    @Path("{user}/password")
    public Response resetPassword(@RestPath String site, @RestPath String user) {
        try {
            return password(site, desk.resetPassword(site, user), false);
        } catch (Unavailable refused) {
            return person(site, user, FormErrors.of(refused), null);
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{user}/{step: role|lock|unlocking|removal|password}")
    public Response back(@RestPath String site, @RestPath String user) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/people");
    }

    private Response step(String site, String user, String done, Runnable step) {
        try {
            step.run();
            return HtmlPages.leadTo("/admin/sites/" + site + "/people/" + user + "?done=" + done);
        } catch (Invalid | Conflict refused) {
            return person(site, user, FormErrors.of(refused), null);
        }
    }

    private Response list(String site, Invitation form, FormErrors errors, String done) {
        var listed = desk.list(site);
        return html.show(errors.status(), Templates.list(shell(listed.site()), listed, ROLES, form, errors, done));
    }

    private Response person(String site, String user, FormErrors errors, String done) {
        var shown = desk.show(site, user);
        return html.show(errors.status(), Templates.person(shell(shown.site()), shown, ROLES, errors, done));
    }

    private Response password(String site, Account account, boolean invited) {
        var summary = desk.list(site).site();
        return html.show(Templates.password(shell(summary), summary, account, invited));
    }

    private Shell shell(SiteSummary site) {
        return shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.PEOPLE);
    }

    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
