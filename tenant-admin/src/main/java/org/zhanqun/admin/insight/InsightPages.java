package org.zhanqun.admin.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.site.PublicAddress;

/** 这一页为什么是这样: asks about one page of a site. */
@Path("/admin/sites/{site}/pages/explain")
@Authenticated
public class InsightPages {
    private final InsightDesk desk;
    private final Shells shells;
    private final HtmlPages html;
    private final PublicAddress addresses;

    InsightPages(InsightDesk desk, Shells shells, HtmlPages html, PublicAddress addresses) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
        this.addresses = addresses;
    }

    /** What was asked. @param address of the site's public pages */
    record Question(String site, String name, String address, String path, String view) {}

    /** @param code as addresses and cookies have it */
    record View(String code, String name) {
        static final List<View> ALL = List.of(
                new View("standard", "标准版"),
                new View("elder", "长者版"),
                new View("contrast", "无障碍"),
                new View("standard-hant", "繁體"),
                new View("standard-en", "English"));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance explanation(
                Shell shell, Question question, List<View> views, Explanation page, String refusal);
    }

    @GET
    public Response explanation(@RestPath String site, @RestQuery String path, @RestQuery String view) {
        var found = desk.site(site);
        var question = new Question(
                found.key(),
                found.name(),
                addresses.of(found),
                path == null ? "/" : path,
                view == null ? InsightDesk.STANDARD : view);
        var shell = shells.ofSite(found.key(), found.name(), found.domain(), Shell.Place.SITE);
        try {
            var page = desk.explain(site, question.path(), question.view(), Locale.SIMPLIFIED_CHINESE);
            return html.show(Templates.explanation(shell, question, View.ALL, page, null));
        } catch (NotFound refused) {
            return html.show(404, Templates.explanation(shell, question, View.ALL, null, refused.getMessage()));
        } catch (Unavailable refused) {
            return html.show(503, Templates.explanation(shell, question, View.ALL, null, refused.getMessage()));
        }
    }
}
