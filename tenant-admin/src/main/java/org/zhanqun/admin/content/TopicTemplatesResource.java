package org.zhanqun.admin.content;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhanqun.content.TopicTemplate;

@Path("/api/v1/topic-templates")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "信息: what a site publishes")
public class TopicTemplatesResource {
    @GET
    @Operation(
            summary =
                    "Lists what a topic may begin with (专题模板); its blocks, filled in, are handed in as the topic of an"
                            + " article in a column of topics")
    public List<TopicTemplate> list() {
        return TopicTemplate.shipped();
    }
}
