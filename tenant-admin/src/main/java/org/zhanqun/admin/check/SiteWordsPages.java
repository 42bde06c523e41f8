package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** A site's own words and exceptions (本站词库). */
@Path("/admin/sites/{site}/check-list")
@Authenticated
public class SiteWordsPages {
    private final WordListDesk desk;
    private final WordListPages pages;

    SiteWordsPages(WordListDesk desk, WordListPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    public Response list(
            @RestPath String site,
            @RestQuery String kind,
            @RestQuery String q,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestQuery String done) {
        var paging = Paging.of(path(site), page, size);
        return show(site, new WordListPages.Filter(kind, q), paging, WordListForm.BLANK, done, FormErrors.NONE);
    }

    @POST
    public Response add(@RestPath String site, @RestForm long version, @BeanParam WordListForm form) {
        try {
            desk.add(site, version, List.of(WordChange.checked(form.draft())));
            return HtmlPages.leadTo(path(site) + "?done=added");
        } catch (Invalid | Conflict refused) {
            return refused(site, form, FormErrors.of(refused));
        }
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestPath String site, @RestForm long version, @RestForm("file") FileUpload file) {
        try {
            var changed = desk.add(site, version, WordChange.read(file));
            return HtmlPages.leadTo(path(site) + (changed.added() == 0 ? "?done=nothing" : "?done=added"));
        } catch (Invalid | Conflict refused) {
            return refused(site, WordListForm.BLANK, FormErrors.of(refused));
        }
    }

    @POST
    @Path("removal")
    public Response remove(@RestPath String site, @RestForm long version, @RestForm List<Long> id) {
        try {
            desk.remove(site, version, id);
            return HtmlPages.leadTo(path(site) + "?done=removed");
        } catch (Conflict refused) {
            return refused(site, WordListForm.BLANK, FormErrors.of(refused));
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step:import|removal}")
    public Response back(@RestPath String site, @RestPath String step) {
        return HtmlPages.leadTo(path(site));
    }

    private Response refused(String site, WordListForm form, FormErrors errors) {
        return show(site, WordListPages.Filter.NONE, Paging.of(path(site), null, null), form, null, errors);
    }

    private Response show(
            String site,
            WordListPages.Filter filter,
            Paging paging,
            WordListForm form,
            String done,
            FormErrors errors) {
        return pages.show(
                path(site), desk.ofSite(site, filter.query(paging)), null, filter, paging, form, done, errors);
    }

    private static String path(String site) {
        return "/admin/sites/" + site + "/check-list";
    }
}
