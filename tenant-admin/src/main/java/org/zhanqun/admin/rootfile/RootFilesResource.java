package org.zhanqun.admin.rootfile;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.RootFile;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Sites;

@Path("/api/v1/sites/{site}/root-files")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Root files", description = "站点验证文件: small files at a site's root, for search engines")
public class RootFilesResource {
    private final Sites sites;
    private final RootFiles files;
    private final PublicAddress addresses;

    RootFilesResource(Sites sites, RootFiles files, PublicAddress addresses) {
        this.sites = sites;
        this.files = files;
        this.addresses = addresses;
    }

    /** @param address where the public finds it */
    public record File(String name, String content, long version, Instant updatedAt, String address) {
        static File of(RootFile file, String site) {
            return new File(file.name(), file.content(), file.version(), file.updatedAt(), site + "/" + file.name());
        }
    }

    /** @param version the version that is to be replaced, or null for a new file */
    public record Draft(String content, Long version) {}

    @GET
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Lists the files at a site's root, by name")
    public List<File> list(@RestPath String site) {
        var address = addresses.of(sites.require(site));
        return files.all().stream().map(file -> File.of(file, address)).toList();
    }

    @PUT
    @Path("{name}")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(
            summary = "Puts a file at a site's root: .txt, .html or .xml, text of at most 4 KB; 409 when it is not as"
                    + " the version says")
    public File put(@RestPath String site, @RestPath String name, @NotNull Draft draft) {
        var record = sites.require(site);
        return File.of(files.put(record, name, draft.content(), draft.version()), addresses.of(record));
    }

    @DELETE
    @Path("{name}")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Takes a file away; 409 when it was changed since the version given")
    public void remove(@RestPath String site, @RestPath String name, @RestQuery long version) {
        files.remove(sites.require(site), name, version);
    }
}
