package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.content.VersionDesk.Head;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;

/** An article's past: its versions, two of them side by side, what the public read at a moment. */
@Path("/admin/sites/{site}/articles/{id}/versions")
@Authenticated
public class VersionPages {
    private final VersionDesk desk;
    private final Shells shells;
    private final HtmlPages html;
    private final Clock clock;

    VersionPages(VersionDesk desk, Shells shells, HtmlPages html, Clock clock) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell, VersionDesk.Listed listed, Paging paging, String time, FormErrors errors);

        static native TemplateInstance version(Shell shell, VersionDesk.Read read, FormErrors errors);

        static native TemplateInstance compare(Shell shell, VersionDesk.Compared compared);

        static native TemplateInstance shown(Shell shell, VersionDesk.Shown shown, Instant moment);
    }

    @GET
    public Response list(@RestPath String site, @RestPath long id, @RestQuery Integer page, @RestQuery Integer size) {
        var now = Moments.said(clock.instant()).replace(' ', 'T');
        return list(site, id, page, size, now.substring(0, 16), FormErrors.NONE);
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public Response version(@RestPath String site, @RestPath long id, @RestPath int number) {
        var read = desk.read(site, id, number);
        return html.show(Templates.version(shell(read.head()), read, FormErrors.NONE));
    }

    @GET
    @Path("comparison")
    public Response compare(@RestPath String site, @RestPath long id, @RestQuery int from, @RestQuery int to) {
        var compared = desk.compare(site, id, from, to);
        return html.show(Templates.compare(shell(compared.head()), compared));
    }

    @GET
    @Path("at")
    public Response at(@RestPath String site, @RestPath long id, @RestQuery String time) {
        try {
            var moment = Moments.of(time, "time");
            var shown = desk.shown(site, id, moment);
            return html.show(Templates.shown(shell(shown.read().head()), shown, moment));
        } catch (Invalid refused) {
            return list(site, id, null, null, time, FormErrors.of(refused));
        } catch (NotFound notThen) {
            // The article itself may be what is not there: then the list says so.
            return list(site, id, null, null, time, FormErrors.at("time", said(notThen)));
        }
    }

    @POST
    @Path("{number:\\d{1,9}}/restoration")
    public Response restore(@RestPath String site, @RestPath long id, @RestPath int number, @RestForm long version) {
        try {
            desk.restore(site, id, version, number);
            return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "?done=restored");
        } catch (Invalid | Conflict | NotPublishable refused) {
            return refused(site, id, number, refused);
        } catch (OptimisticLockException overtaken) {
            return refused(site, id, number, new Conflict("site.changed-meanwhile"));
        }
    }

    private Response refused(String site, long id, int number, DomainException refused) {
        var read = desk.read(site, id, number);
        var errors = FormErrors.of(refused);
        return html.show(errors.status(), Templates.version(shell(read.head()), read, errors));
    }

    private Response list(String site, long id, Integer page, Integer size, String time, FormErrors errors) {
        var place = Paging.of("/admin/sites/" + site + "/articles/" + id + "/versions", page, size);
        var listed = desk.list(site, id, place.page(), place.size());
        return html.show(
                errors.status(),
                Templates.list(
                        shell(listed.head()),
                        listed,
                        place.found(Map.of(), listed.found().total()),
                        time,
                        errors));
    }

    private static String said(DomainException refused) {
        return FormErrors.of(refused).reason();
    }

    private Shell shell(Head head) {
        return shells.ofSite(head.key(), head.siteName(), head.domain(), Shell.Place.ARTICLES);
    }
}
