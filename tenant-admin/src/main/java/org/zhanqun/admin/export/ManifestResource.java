package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A class for one address: the sites' own resource takes whatever else begins as theirs does. */
@Path("/api/v1/sites/{site}/export-manifest")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Static export")
public class ManifestResource {
    private final ExportDesk desk;

    ManifestResource(ExportDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "The signed list of the files of a site's current export")
    public InputStream manifest(@RestPath String site) {
        return desk.manifest(site);
    }
}
