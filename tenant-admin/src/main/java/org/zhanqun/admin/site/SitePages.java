package org.zhanqun.admin.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.lifecycle.LifecycleConfig;

/** One site: its home page, and the steps that only the province takes (临时下线、恢复、关停). */
@Path("/admin/sites/{site}")
@Authenticated
public class SitePages {
    private final SiteDesk desk;
    private final Shells shells;
    private final HtmlPages html;
    private final Caller caller;
    private final LifecycleConfig limits;
    private final Clock clock;

    SitePages(SiteDesk desk, Shells shells, HtmlPages html, Caller caller, LifecycleConfig limits, Clock clock) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
        this.caller = caller;
        this.limits = limits;
        this.clock = clock;
    }

    /** The days between which a suspension may end. */
    record Days(LocalDate first, LocalDate last, int most, int aYear) {}

    /** What was typed before a site is closed. @param confirmation must be the site's name */
    public record ClosureForm(String reason, String successor, String confirmation) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                Shell shell, SiteHome home, boolean mayWrite, boolean mayAdminister, boolean mayArchive, String done);

        static native TemplateInstance suspension(
                Shell shell, SiteSummary site, String reason, String until, Days days, FormErrors errors);

        static native TemplateInstance closure(Shell shell, SiteSummary site, ClosureForm form, FormErrors errors);

        static native TemplateInstance successors(List<SiteSummary> sites);
    }

    @GET
    public Response home(@RestPath String site, @RestQuery String done) {
        var home = desk.home(site);
        return html.show(Templates.home(
                shell(home.site()),
                home,
                caller.rights().mayWrite(site),
                caller.rights().provinceAdmin(),
                caller.rights().mayManageColumns(site),
                done));
    }

    @GET
    @Path("suspension")
    public Response suspension(@RestPath String site) {
        return suspension(site, "", "", FormErrors.NONE);
    }

    @POST
    @Path("suspension")
    public Response suspend(@RestPath String site, @RestForm String reason, @RestForm String until) {
        try {
            desk.suspend(site, reason, date(until));
            return HtmlPages.leadTo("/admin/sites/" + site + "?done=suspended");
        } catch (Invalid | Conflict refused) {
            return suspension(site, reason, until, FormErrors.of(refused));
        }
    }

    @POST
    @Path("resumption")
    public Response resume(@RestPath String site) {
        desk.resume(site);
        return HtmlPages.leadTo("/admin/sites/" + site + "?done=resumed");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("resumption")
    public Response backFromResumption(@RestPath String site) {
        return HtmlPages.leadTo("/admin/sites/" + desk.summary(site).key());
    }

    /** @param reachable whether the site can be reached over IPv6; its footer says so */
    @POST
    @Path("ipv6")
    public Response reachOverIpv6(@RestPath String site, @RestForm boolean reachable) {
        desk.reachOverIpv6(site, reachable);
        return HtmlPages.leadTo("/admin/sites/" + site + "?done=recorded");
    }

    /** @param url where the certificate of the site's mark is shown (党政机关网站标识); blank when it has none */
    @POST
    @Path("organ-mark")
    public Response mark(@RestPath String site, @RestForm String url) {
        desk.mark(site, url);
        return HtmlPages.leadTo("/admin/sites/" + site + "?done=recorded");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{recorded:ipv6|organ-mark}")
    public Response backFromIpv6(@RestPath String site) {
        return HtmlPages.leadTo("/admin/sites/" + desk.summary(site).key());
    }

    @GET
    @Path("closure")
    public Response closure(@RestPath String site) {
        return closure(site, new ClosureForm("", "", ""), FormErrors.NONE);
    }

    @POST
    @Path("closure")
    public Response close(
            @RestPath String site, @RestForm String reason, @RestForm String successor, @RestForm String confirmation) {
        var form = new ClosureForm(reason, successor, confirmation);
        var name = desk.summary(site).name();
        if (confirmation == null || !confirmation.strip().equals(name)) {
            return closure(site, form, FormErrors.at("confirmation", "请逐字输入网站名称：" + name));
        }
        try {
            desk.close(site, reason, successor == null || successor.isBlank() ? null : successor.strip());
            return HtmlPages.leadTo("/admin/sites/" + site + "?done=closed");
        } catch (Invalid | Conflict refused) {
            return closure(site, form, FormErrors.of(refused));
        }
    }

    /** Sites to choose a successor from, by part of a name. */
    @GET
    @Path("successors")
    public Response successors(@RestPath String site, @RestQuery String successor) {
        return html.show(Templates.successors(desk.successors(successor).stream()
                .filter(other -> !other.key().equals(site))
                .toList()));
    }

    private Response suspension(String site, String reason, String until, FormErrors errors) {
        var summary = forAdmins(site);
        var today = LocalDate.now(clock);
        var days = new Days(
                today.plusDays(1),
                today.plusDays(limits.suspensionMaxDays()),
                limits.suspensionMaxDays(),
                limits.suspensionsPerYear());
        return html.show(errors.status(), Templates.suspension(shell(summary), summary, reason, until, days, errors));
    }

    private Response closure(String site, ClosureForm form, FormErrors errors) {
        var summary = forAdmins(site);
        return html.show(errors.status(), Templates.closure(shell(summary), summary, form, errors));
    }

    private SiteSummary forAdmins(String site) {
        var summary = desk.summary(site);
        if (!caller.rights().provinceAdmin()) {
            throw new DomainException.Denied("access.denied");
        }
        return summary;
    }

    private Shell shell(SiteSummary site) {
        return shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.SITE);
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
