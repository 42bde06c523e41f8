package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.content.Manuscript;

@Path("/api/v1/sites/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "内容检查: what should not go public as it is")
public class ChecksResource {
    private final CheckDesk desk;
    private final Caller caller;

    ChecksResource(CheckDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @param keys of the findings @param reason for the record, may be null */
    public record Confirmation(List<String> keys, String reason) {}

    /** @param key of the finding @param reason why it is not what the rule is for */
    public record Exemption(String key, String reason) {}

    @POST
    @Path("checks")
    @Operation(summary = "Checks a text and stores nothing; the article's id says whose title is no duplicate")
    public List<FindingView> check(@RestPath String site, @RestQuery Long article, @NotNull Manuscript manuscript) {
        return FindingView.of(desk.check(site, article, manuscript), caller.locale());
    }

    @GET
    @Path("articles/{id}/findings")
    @Operation(summary = "Checks an article's latest text")
    public List<FindingView> findings(@RestPath String site, @RestPath long id) {
        return FindingView.of(desk.latest(site, id), caller.locale());
    }

    @POST
    @Path("articles/{id}/confirmations")
    @Operation(
            summary = "Confirms that findings which warn are right as they are (核对放行): publishing and submitting then"
                    + " pass them; what blocks stays blocked")
    public void confirm(@RestPath String site, @RestPath long id, @NotNull Confirmation confirmation) {
        desk.confirm(site, id, confirmation.keys() == null ? List.of() : confirmation.keys(), confirmation.reason());
    }

    @POST
    @Path("articles/{id}/exemptions")
    @Operation(
            summary =
                    "Lets an article's latest text pass though a finding blocks it, which is none (误报放行): a reviewer's right"
                            + " who did not write it; any other text of the article is checked as ever")
    public void exempt(@RestPath String site, @RestPath long id, @NotNull Exemption exemption) {
        desk.exempt(site, id, exemption.key(), exemption.reason());
    }
}
