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
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** The province's list of words, and how serious each rule is (全省词库). */
@Path("/admin/check-list")
@Authenticated
public class ProvinceWordsPages {
    private final WordListDesk desk;
    private final WordListPages pages;

    ProvinceWordsPages(WordListDesk desk, WordListPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    public Response list(
            @RestQuery String kind,
            @RestQuery String q,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestQuery String done) {
        var paging = Paging.of(path(), page, size);
        return show(new WordListPages.Filter(kind, q), paging, WordListForm.BLANK, done, FormErrors.NONE);
    }

    @POST
    public Response add(@RestForm long version, @BeanParam WordListForm form) {
        try {
            desk.add(version, List.of(WordChange.checked(form.draft())));
            return HtmlPages.leadTo(path() + "?done=added");
        } catch (Invalid | Conflict refused) {
            return refused(form, FormErrors.of(refused));
        }
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestForm long version, @RestForm("file") FileUpload file) {
        try {
            var changed = desk.add(version, WordChange.read(file));
            return HtmlPages.leadTo(path() + (changed.added() == 0 ? "?done=nothing" : "?done=added"));
        } catch (Invalid | Conflict refused) {
            return refused(WordListForm.BLANK, FormErrors.of(refused));
        }
    }

    @POST
    @Path("removal")
    public Response remove(@RestForm long version, @RestForm List<Long> id) {
        try {
            desk.remove(version, id);
            return HtmlPages.leadTo(path() + "?done=removed");
        } catch (Conflict refused) {
            return refused(WordListForm.BLANK, FormErrors.of(refused));
        }
    }

    @POST
    @Path("severities/{rule}")
    public Response set(@RestPath Rule rule, @RestForm Severity severity) {
        desk.set(rule, new WordChange.Setting(severity).checked());
        return HtmlPages.leadTo(path() + "?done=set");
    }

    @GET
    @Path("severities/{rule}")
    public Response backFromSeverity(@RestPath String rule) {
        return HtmlPages.leadTo(path());
    }
    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step:import|removal}")
    public Response back(@RestPath String step) {
        return HtmlPages.leadTo(path());
    }

    private Response refused(WordListForm form, FormErrors errors) {
        return show(WordListPages.Filter.NONE, Paging.of(path(), null, null), form, null, errors);
    }

    private Response show(
            WordListPages.Filter filter, Paging paging, WordListForm form, String done, FormErrors errors) {
        return pages.show(
                path(), desk.ofProvince(filter.query(paging)), desk.severities(), filter, paging, form, done, errors);
    }

    private static String path() {
        return "/admin/check-list";
    }
}
