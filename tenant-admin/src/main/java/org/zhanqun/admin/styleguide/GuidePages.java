package org.zhanqun.admin.styleguide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.ProblemPages;
import org.zhanqun.theme.FirstStyle;
import org.zhanqun.theme.HomePage;
import org.zhanqun.theme.Look;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.Palette;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.theme.View;

/** The style guide on the workbench's host, for whoever is signed in. Under a public site's host it is not there. */
@Path("/")
@Authenticated
public class GuidePages {
    private static final String PAGES = "_style/pages/";

    /** Stricter than the workbench's: the pages need nothing inline but their first style. The guide frames them. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' " + FirstStyle.POLICY_SOURCE
                    + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final int LONGEST_QUERY = 40;

    private final Engine engine;
    private final ProblemPages problems;

    GuidePages(Engine engine, ProblemPages problems) {
        this.engine = engine;
        this.problems = problems;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance guide(Guide guide);
    }

    @GET
    @Path("_style")
    public Response guide(@RestQuery String palette, @RestQuery String view) {
        return shown(Templates.guide(Guide.of(new SampleSite(StyleFiles.assets(), look(palette, view)))));
    }

    @GET
    @Path(PAGES + "{id}")
    public Response page(@RestPath String id, @RestQuery String palette, @RestQuery String view, @RestQuery String q) {
        var site = new SampleSite(StyleFiles.assets(), look(palette, view));
        return PageSpecimen.of(id)
                .map(specimen -> shown(drawn(specimen, page(specimen, site, q))))
                .orElseGet(problems::notFound);
    }

    /** The pages offer other views where a public site does. */
    @GET
    @Path("_view/{view}")
    public Response view(@RestPath String view, @RestQuery String to) {
        var specimen = to != null && to.startsWith("/" + PAGES)
                ? PageSpecimen.of(to.substring(PAGES.length() + 1))
                : Optional.<PageSpecimen>empty();
        return specimen.map(known -> Response.seeOther(URI.create(known.url() + "?view="
                                + look(null, view).view().mode().id()))
                        .build())
                .orElseGet(problems::notFound);
    }

    private static Page page(PageSpecimen specimen, SampleSite site, String query) {
        var asked = query == null ? "" : query.strip();
        return specimen.id().equals("search") && !asked.isEmpty() && asked.length() <= LONGEST_QUERY
                ? new SampleLists(site).search(asked)
                : specimen.making().apply(site);
    }

    private TemplateInstance drawn(PageSpecimen specimen, Page page) {
        var template = page instanceof HomePage && page.frame().look().elder() ? "home-elder" : specimen.template();
        return engine.getTemplate("themes/chengxiang/pages/" + template).data("page", page);
    }

    /** What cannot be understood is the standard. */
    private static Look look(String palette, String view) {
        return new Look(
                View.of(view == null ? "" : view).orElse(View.STANDARD).in(View.Script.SIMPLIFIED),
                palette(palette),
                false);
    }

    private static Palette palette(String id) {
        for (var palette : Palette.values()) {
            if (palette.id().equals(id)) {
                return palette;
            }
        }
        return Palette.BLUE;
    }

    private static Response shown(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
