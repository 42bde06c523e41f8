package org.zhanqun.admin.word;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.Violations;

@Path("/api/v1/sites/{site}/word-imports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "信息: what a site publishes")
public class WordImportsResource {
    static final int MOST_AT_ONCE = 20;

    private final WordImporting importing;
    private final Caller caller;

    WordImportsResource(WordImporting importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    /**
     * A draft that was made of a document.
     *
     * @param removed what the cleaning took out of the text
     * @param remarks pictures that were left out, and why
     */
    public record Draft(String fileName, long article, String title, List<String> removed, List<String> remarks) {
        static Draft of(String fileName, WordImporting.Imported imported, Locale locale) {
            return new Draft(
                    fileName,
                    imported.article(),
                    imported.title(),
                    imported.removed(),
                    imported.remarks().stream()
                            .map(remark -> remark.text(locale))
                            .toList());
        }
    }

    /** @param reason why no draft was made of it */
    public record Refused(String fileName, String reason) {
        static Refused of(String fileName, Invalid refused, Locale locale) {
            return new Refused(fileName, refused.violations().getFirst().message(locale));
        }
    }

    public record Imports(List<Draft> drafts, List<Refused> refused) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Makes drafts of up to 20 Word documents (.docx, parts named file) in one column; their pictures go"
                            + " into the media library. 422 when none was taken")
    public Imports add(
            @RestPath String site,
            @RestForm("file") List<FileUpload> files,
            @RestForm String columnCode,
            @RestForm String source) {
        var given = requireFiles(files);
        var drafts = new ArrayList<Draft>();
        var refused = new ArrayList<Refused>();
        Invalid last = null;
        for (var file : given) {
            try {
                var imported = importing.add(site, columnCode, source, file);
                drafts.add(Draft.of(file.fileName(), imported, caller.locale()));
            } catch (Invalid invalid) {
                last = invalid;
                refused.add(Refused.of(file.fileName(), invalid, caller.locale()));
            }
        }
        if (drafts.isEmpty()) {
            throw last;
        }
        return new Imports(drafts, refused);
    }

    static List<FileUpload> requireFiles(List<FileUpload> files) {
        var given = files == null ? List.<FileUpload>of() : files;
        new Violations()
                .require(given.stream().anyMatch(file -> file.size() > 0), "file", "media.missing")
                .require(given.size() <= MOST_AT_ONCE, "file", "media.many", MOST_AT_ONCE)
                .check();
        return given;
    }
}
