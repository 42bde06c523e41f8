package org.zhanqun.admin.word;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.admin.word.WordImportsResource.Draft;
import org.zhanqun.admin.word.WordImportsResource.Refused;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;

/** Word import in the workbench (从 Word 导入). */
@Path("/admin/sites/{site}/word-imports")
@Authenticated
public class WordPages {
    private final WordDesk desk;
    private final WordImporting importing;
    private final Shells shells;
    private final HtmlPages html;

    WordPages(WordDesk desk, WordImporting importing, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.importing = importing;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(
                Shell shell, WordDesk.Desk desk, String columnCode, int most, FormErrors errors);

        static native TemplateInstance outcome(
                Shell shell, WordDesk.Desk desk, String columnCode, List<Draft> drafts, List<Refused> refused);
    }

    @GET
    public Response choose(@RestPath String site, @RestQuery String column) {
        return choose(site, column, FormErrors.NONE);
    }

    /** One document that was taken whole leads on to its draft; whatever else happened is told file by file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestPath String site, @RestForm("file") List<FileUpload> files, @RestForm String columnCode) {
        try {
            desk.requireColumn(site, columnCode);
            var given = WordImportsResource.requireFiles(files);
            if (given.size() == 1) {
                return one(site, columnCode, given.getFirst());
            }
            return many(site, columnCode, given);
        } catch (Invalid | Conflict | Unavailable refused) {
            return choose(site, columnCode, FormErrors.of(refused));
        }
    }

    private Response one(String site, String columnCode, FileUpload file) {
        var draft = draft(site, columnCode, file);
        return draft.remarks().isEmpty()
                ? HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + draft.article() + "?done=imported&removed="
                        + String.join(",", draft.removed()))
                : outcome(site, columnCode, List.of(draft), List.of());
    }

    private Response many(String site, String columnCode, List<FileUpload> files) {
        var drafts = new ArrayList<Draft>();
        var refused = new ArrayList<Refused>();
        for (var file : files) {
            try {
                drafts.add(draft(site, columnCode, file));
            } catch (Invalid invalid) {
                refused.add(Refused.of(file.fileName(), invalid, Locale.SIMPLIFIED_CHINESE));
            }
        }
        return outcome(site, columnCode, drafts, refused);
    }

    private Draft draft(String site, String columnCode, FileUpload file) {
        return Draft.of(file.fileName(), importing.add(site, columnCode, null, file), Locale.SIMPLIFIED_CHINESE);
    }

    private Response choose(String site, String columnCode, FormErrors errors) {
        var at = desk.desk(site);
        if (!at.mayWrite()) {
            throw new Denied("access.denied");
        }
        return html.show(
                errors.status(), Templates.choose(shell(at), at, columnCode, WordImportsResource.MOST_AT_ONCE, errors));
    }

    private Response outcome(String site, String columnCode, List<Draft> drafts, List<Refused> refused) {
        var at = desk.desk(site);
        return html.show(drafts.isEmpty() ? 422 : 200, Templates.outcome(shell(at), at, columnCode, drafts, refused));
    }

    private Shell shell(WordDesk.Desk at) {
        return shells.ofSite(at.key(), at.name(), at.domain(), Shell.Place.ARTICLES);
    }
}
