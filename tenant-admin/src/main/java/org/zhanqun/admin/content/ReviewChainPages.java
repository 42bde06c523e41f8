package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.kernel.DomainException.Invalid;

/** How many levels of review each column asks for (审核级数). */
@Path("/admin/sites/{site}/review-chains")
@Authenticated
public class ReviewChainPages {
    private static final List<Integer> LEVELS =
            IntStream.rangeClosed(0, ReviewChains.MOST).boxed().toList();

    private final ReviewSettingsDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ReviewChainPages(ReviewSettingsDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate(basePath = "ReviewPages")
    static class Templates {
        static native TemplateInstance chains(
                Shell shell, ReviewSettingsDesk.Chains chains, List<Integer> levels, boolean done, FormErrors errors);
    }

    @GET
    public Response chains(@RestPath String site, @RestQuery String done) {
        return chains(site, "set".equals(done), FormErrors.NONE);
    }

    @POST
    public Response ask(@RestPath String site, @RestForm String column, @RestForm int levels) {
        try {
            desk.ask(site, column, levels);
            return HtmlPages.leadTo("/admin/sites/" + site + "/review-chains?done=set");
        } catch (Invalid refused) {
            return chains(site, false, FormErrors.of(refused));
        }
    }

    private Response chains(String site, boolean done, FormErrors errors) {
        var chains = desk.chains(site);
        var shell = shells.ofSite(site, chains.siteName(), chains.domain(), Shell.Place.REVIEWS);
        return html.show(errors.status(), Templates.chains(shell, chains, LEVELS, done, errors));
    }
}
