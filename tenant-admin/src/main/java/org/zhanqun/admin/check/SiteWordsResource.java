package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.check.WordEditing.Changed;
import org.zhanqun.check.engine.ListedWord;

@Path("/api/v1/sites/{site}/check-list")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lists of words", description = "词库: what texts are checked for, in versions")
public class SiteWordsResource {
    private final WordListDesk desk;

    SiteWordsResource(WordListDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "A site's own words and exceptions, beside the province's; any version can be read")
    public WordView.ListView list(
            @RestPath String site,
            @RestQuery ListedWord.Kind kind,
            @RestQuery String q,
            @RestQuery Long version,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var query = WordView.query(kind, q, version, page, size);
        return WordView.of(desk.ofSite(site, query), query);
    }

    @POST
    @Path("words")
    @Operation(summary = "Adds words: a new version; 409 when the list was changed since the version given")
    public Changed add(@RestPath String site, @NotNull WordChange.Addition addition) {
        return desk.add(site, addition.version(), addition.checked());
    }

    @POST
    @Path("removal")
    @Operation(summary = "Takes words away: a new version; earlier ones keep them")
    public Changed remove(@RestPath String site, @NotNull WordChange.Removal removal) {
        return desk.remove(site, removal.version(), removal.ids());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Adds words from an Excel file or CSV with the heads 类型, 词语, 建议, 说明, 起用日期, 停用日期; 422 with"
                    + " each error at its cell")
    public Changed read(@RestPath String site, @RestForm long version, @RestForm("file") FileUpload file) {
        return desk.add(site, version, WordChange.read(file));
    }
}
