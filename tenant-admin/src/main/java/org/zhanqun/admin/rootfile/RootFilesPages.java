package org.zhanqun.admin.rootfile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** The small files at a site's root (站点验证文件): what is there, and another one. */
@Path("/admin/sites/{site}/root-files")
@Authenticated
public class RootFilesPages {
    private final RootFileDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    RootFilesPages(RootFileDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What was typed, as it was typed. */
    public record Form(String name, String content) {
        static final Form BLANK = new Form("", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance files(
                Shell shell, RootFileDesk.Present present, Form form, String done, FormErrors errors);
    }

    @GET
    public Response files(@RestPath String site, @RestQuery String done) {
        return files(site, Form.BLANK, done, FormErrors.NONE);
    }

    @POST
    public Response add(@RestPath String site, @RestForm String name, @RestForm String content) {
        try {
            desk.add(site, name, content);
            return HtmlPages.leadTo(address(site) + "?done=added");
        } catch (Invalid | Conflict refused) {
            return files(site, new Form(name, content), null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("{name}/removal")
    public Response remove(@RestPath String site, @RestPath String name, @RestForm long version) {
        desk.remove(site, name, version);
        return HtmlPages.leadTo(address(site) + "?done=removed");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{name}/removal")
    public Response backFromRemoval(@RestPath String site, @RestPath String name) {
        return HtmlPages.leadTo(address(site));
    }

    private Response files(String site, Form form, String done, FormErrors errors) {
        var present = desk.present(site);
        var shell = shells.ofSite(present.key(), present.name(), present.domain(), Shell.Place.ROOT_FILES);
        return html.show(errors.status(), Templates.files(shell, present, form, done, errors));
    }

    private static String address(String site) {
        return "/admin/sites/" + site + "/root-files";
    }
}
