package org.zhanqun.admin.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.admin.start.ProvinceConfig;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.SiteConfig;
import org.zhanqun.site.SiteKind;

/** Opening a site (开设网站). */
@Path("/admin/sites/new")
@Authenticated
public class OpeningPages {
    private final SiteDesk desk;
    private final Shells shells;
    private final HtmlPages html;
    private final ProvinceConfig province;
    private final SiteConfig config;
    private final PublicAddress addresses;

    OpeningPages(
            SiteDesk desk,
            Shells shells,
            HtmlPages html,
            ProvinceConfig province,
            SiteConfig config,
            PublicAddress addresses) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
        this.province = province;
        this.config = config;
        this.addresses = addresses;
    }

    /** What the form offers: kinds to choose from, cities, the endings that the rules ask for. */
    record Choices(List<SiteKind> kinds, List<SiteDesk.City> cities, String domainSuffix, String portalNameEnding) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Shell shell, OpeningForm form, Choices choices, FormErrors errors);

        static native TemplateInstance proposals(String domain, String code);

        static native TemplateInstance opened(Shell shell, SiteOpening.Opened opened, String address);
    }

    @GET
    public Response form() {
        return form(OpeningForm.blank(), FormErrors.NONE);
    }

    /** What could go into the fields for domain and code, from what stands in the others. */
    @GET
    @Path("proposals")
    public Response proposals(@RestQuery String kind, @RestQuery String key, @RestQuery String regionCode) {
        var region = regionCode == null ? "" : regionCode.strip();
        return html.show(Templates.proposals(
                domain(kind, key == null ? "" : key.strip()), region.matches("\\d{6}") ? desk.nextCode(region) : null));
    }

    @POST
    public Response open(@BeanParam OpeningForm form) {
        try {
            var opened = desk.open(form.request(province.demonstration()));
            var site = opened.site();
            return html.show(
                    201,
                    Templates.opened(
                            shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.OPENING),
                            opened,
                            addresses.of(site.key(), site.domain())));
        } catch (Invalid | Conflict | Unavailable refused) {
            return form(form, FormErrors.of(refused));
        }
    }

    private Response form(OpeningForm form, FormErrors errors) {
        // The province has its portal from the first start.
        var kinds = Stream.of(SiteKind.values())
                .filter(kind -> kind != SiteKind.PROVINCE)
                .toList();
        var choices = new Choices(kinds, desk.citiesToOpenIn(), config.domainSuffix(), config.portalNameEnding());
        return html.show(
                errors.status(), Templates.form(shells.ofProvince(Shell.Place.OPENING), form, choices, errors));
    }

    private String domain(String kind, String key) {
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            return null;
        }
        var suffix = "." + config.domainSuffix();
        if (SiteKind.CITY.name().equals(kind) || SiteKind.COUNTY.name().equals(kind)) {
            return "www." + key + suffix;
        }
        var dash = key.indexOf('-');
        return dash < 0
                ? key + "." + province.key() + suffix
                : key.substring(dash + 1) + "." + key.substring(0, dash) + suffix;
    }
}
