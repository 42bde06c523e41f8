package org.zhanqun.admin.column;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Invalid;

/** A site's columns as its webmaster sees them: the base ones locked, its own ones, and the form for another one. */
@Path("/admin/sites/{site}/columns")
@Authenticated
public class ColumnsPages {
    private final ColumnDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ColumnsPages(ColumnDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tree(Shell shell, ColumnDesk.Tree tree, String added);

        static native TemplateInstance add(
                Shell shell, ColumnDesk.Places places, FeaturedForm form, List<String> types, FormErrors errors);
    }

    @GET
    public Response tree(@RestPath String site, @RestQuery String added) {
        var tree = desk.tree(site);
        return html.show(Templates.tree(shell(tree.site()), tree, tree.nameOf(added)));
    }

    @GET
    @Path("new")
    public Response add(@RestPath String site, @RestQuery String parent) {
        return add(site, FeaturedForm.blank(parent), FormErrors.NONE);
    }

    @POST
    @Path("new")
    public Response add(@RestPath String site, @BeanParam FeaturedForm form) {
        try {
            var code = desk.add(site, form.proposal());
            return HtmlPages.leadTo("/admin/sites/" + site + "/columns?added=" + code);
        } catch (Invalid refused) {
            return add(site, form, FormErrors.of(refused));
        }
    }

    private Response add(String site, FeaturedForm form, FormErrors errors) {
        var places = desk.places(site);
        return html.show(
                errors.status(), Templates.add(shell(places.site()), places, form, FeaturedForm.COLUMN_TYPES, errors));
    }

    private Shell shell(ColumnDesk.SiteName site) {
        return shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.COLUMNS);
    }
}
