package org.zhanqun.admin.style;

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
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.style.Palette;

/** What a site chooses of the unified page style (统一页面风格): its palette. */
@Path("/admin/sites/{site}/style")
@Authenticated
public class StylePages {
    private final StyleDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    StylePages(StyleDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance palette(
                Shell shell, StyleDesk.Chosen chosen, List<Palette> palettes, boolean done, FormErrors errors);
    }

    @GET
    public Response palette(@RestPath String site, @RestQuery String done) {
        return palette(site, done != null, FormErrors.NONE);
    }

    @POST
    public Response choose(@RestPath String site, @RestForm String palette) {
        try {
            desk.choose(site, named(palette));
            return HtmlPages.leadTo("/admin/sites/" + site + "/style?done=chosen");
        } catch (Invalid refused) {
            return palette(site, false, FormErrors.of(refused));
        }
    }

    @POST
    @Path("base")
    public Response takeBase(@RestPath String site) {
        desk.takeBase(site);
        return HtmlPages.leadTo("/admin/sites/" + site + "/style?done=chosen");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("base")
    public Response backFromTakingTheBase(@RestPath String site) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/style");
    }

    private Response palette(String site, boolean done, FormErrors errors) {
        var chosen = desk.chosen(site);
        var shell = shells.ofSite(chosen.key(), chosen.name(), chosen.domain(), Shell.Place.STYLE);
        return html.show(errors.status(), Templates.palette(shell, chosen, List.of(Palette.values()), done, errors));
    }

    private static Palette named(String name) {
        return Arrays.stream(Palette.values())
                .filter(palette -> palette.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
