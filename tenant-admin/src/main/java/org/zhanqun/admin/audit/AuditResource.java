package org.zhanqun.admin.audit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;

@Path("/api/v1/audit")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail", description = "操作日志: who did what, when and from where")
public class AuditResource {
    private final AuditDesk desk;
    private final Caller caller;

    AuditResource(AuditDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * An entry.
     *
     * @param number in the chain, or null when it is not sealed yet
     */
    public record Entry(
            long id,
            Instant happenedAt,
            String person,
            String site,
            String area,
            String action,
            String subject,
            String detail,
            String address,
            String client,
            List<AuditLine.Change> changes,
            Long number,
            String hash) {
        static Entry of(AuditLine line) {
            return new Entry(
                    line.id(),
                    line.happenedAt(),
                    line.person(),
                    line.siteKey(),
                    line.area(),
                    line.action(),
                    line.subject(),
                    line.detail(),
                    line.address(),
                    line.client(),
                    line.changes(),
                    line.number(),
                    line.hash());
        }
    }

    /** @param newer to be sent as after @param older to be sent as before; null when there is nothing there */
    public record Stretch(List<Entry> entries, String newer, String older) {
        static Stretch of(AuditDesk.Found found) {
            return new Stretch(found.lines().stream().map(Entry::of).toList(), found.newer(), found.older());
        }
    }

    @GET
    @Operation(
            summary =
                    "Lists entries of all sites, the newest first; older ones with before= the place that the answer names; for"
                            + " whoever sees the province. Narrowed by q, person, site, area, from and to (days in Beijing)")
    public Stretch list(@BeanParam AuditSearch search) {
        return Stretch.of(desk.ofProvince(search));
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "The entries that fit as a file, xlsx, or CSV with format=csv; that it was taken is an entry, too")
    public Response export(@BeanParam AuditSearch search, @RestQuery String format) {
        desk.exporting(search);
        var language = caller.locale();
        return AuditBook.of(to -> desk.export(search, null, language, to), format);
    }

    @GET
    @Path("verification")
    @Operation(
            summary =
                    "The latest verification of the chain of hashes: RUNNING, INTACT or BROKEN, and the first broken place")
    public Verification verification() {
        return desk.verification();
    }

    @POST
    @Path("verification")
    @ResponseStatus(202)
    @Operation(summary = "Begins to verify the chain in the background, or says how far the running verification is")
    public Verification verify() {
        return desk.verify();
    }
}
