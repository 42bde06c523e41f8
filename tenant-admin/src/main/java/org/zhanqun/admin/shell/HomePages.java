package org.zhanqun.admin.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.zhanqun.admin.access.Caller;

/** The door of the workbench: leads each person to where their work is. */
@Path("/admin")
@Authenticated
public class HomePages {
    private final Caller caller;
    private final HtmlPages html;

    HomePages(Caller caller, HtmlPages html) {
        this.caller = caller;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance nothing(String personName, String userName);
    }

    @GET
    public Response home() {
        var rights = caller.rights();
        if (!rights.any()) {
            return html.show(403, Templates.nothing(caller.displayName(), caller.userName()));
        }
        if (rights.supervises()) {
            return HtmlPages.leadTo("/admin/province");
        }
        var keys = rights.siteKeys();
        return HtmlPages.leadTo(
                keys.size() > 1
                        ? "/admin/sites"
                        : "/admin/sites/" + keys.iterator().next());
    }
}
