package org.zhanqun.admin.content;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/sites/{site}/articles/{id}/preview")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "信息: what a site publishes")
public class TopicPreviewsResource {
    private final TopicDesk desk;

    TopicPreviewsResource(TopicDesk desk) {
        this.desk = desk;
    }

    /** @param until when the address stops working */
    public record TopicPreview(String url, Instant until) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "A signed address under which a topic shows itself as it was saved last, for a while (专题预览); 409 for"
                            + " an article that is in no column of topics")
    public TopicPreview preview(@RestPath String site, @RestPath long id) {
        return desk.preview(site, id);
    }
}
