package org.zhanqun.admin.framework;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.rollout.Conformance;
import org.zhanqun.rollout.ConformanceAcrossTenants;

@Path("/api/v1/conformance")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class ConformanceResource {
    private final ConformanceAcrossTenants conformance;

    ConformanceResource(ConformanceAcrossTenants conformance) {
        this.conformance = conformance;
    }

    @GET
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "How well every site keeps to the framework it shows (规范性检查), or the sites of one city")
    public Conformance report(@RestQuery String city) {
        return conformance.of(city);
    }
}
