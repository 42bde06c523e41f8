package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.shell.HtmlPages;

/** What the editor says every few seconds, and hears: who else is writing at the article (正在编辑). */
@Path("/admin/sites/{site}/articles/{id}/presence")
@Authenticated
public class PresencePages {
    private final PresenceDesk desk;
    private final HtmlPages html;

    PresencePages(PresenceDesk desk, HtmlPages html) {
        this.desk = desk;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance others(List<String> names);
    }

    @POST
    public Response here(@RestPath String site, @RestPath long id) {
        return html.show(Templates.others(desk.here(site, id)));
    }

    /** A page that is being closed can say so only by a POST. */
    @POST
    @Path("end")
    public void gone(@RestPath String site, @RestPath long id) {
        desk.gone(site, id);
    }
}
