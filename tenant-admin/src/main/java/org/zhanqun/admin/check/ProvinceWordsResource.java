package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.check.WordEditing.Changed;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;

@Path("/api/v1/check-list")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lists of words", description = "词库: what texts are checked for, in versions")
public class ProvinceWordsResource {
    private final WordListDesk desk;

    ProvinceWordsResource(WordListDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "The words that all sites are checked for; any version can be read")
    public WordView.ListView list(
            @RestQuery ListedWord.Kind kind,
            @RestQuery String q,
            @RestQuery Long version,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var query = WordView.query(kind, q, version, page, size);
        return WordView.of(desk.ofProvince(query), query);
    }

    @POST
    @Path("words")
    @Operation(summary = "Adds words: a new version; 409 when the list was changed since the version given")
    public Changed add(@NotNull WordChange.Addition addition) {
        return desk.add(addition.version(), addition.checked());
    }

    @POST
    @Path("removal")
    @Operation(summary = "Takes words away: a new version; earlier ones keep them")
    public Changed remove(@NotNull WordChange.Removal removal) {
        return desk.remove(removal.version(), removal.ids());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Adds words from an Excel file or CSV with the heads 类型, 词语, 建议, 说明, 起用日期, 停用日期; 422 with"
                    + " each error at its cell")
    public Changed read(@RestForm long version, @RestForm("file") FileUpload file) {
        return desk.add(version, WordChange.read(file));
    }

    @GET
    @Path("severities")
    @Operation(summary = "How serious each rule is")
    public Map<Rule, Severity> severities() {
        return desk.severities();
    }

    @PUT
    @Path("severities/{rule}")
    @Operation(summary = "Says how serious a rule is, for all sites, at once")
    public void set(@RestPath Rule rule, @NotNull WordChange.Setting setting) {
        desk.set(rule, setting.checked());
    }
}
