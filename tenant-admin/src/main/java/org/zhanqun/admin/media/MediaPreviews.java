package org.zhanqun.admin.media;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Files under the same path as on their sites, for whoever may see the site: a text in the editor shows its pictures before
 * anything is public. The path does not say whose the file is; its token does.
 */
@Path("/media/{month}/{name}")
@Authenticated
public class MediaPreviews {
    private final MediaFiles files;
    private final MediaFolder folder;
    private final Sites sites;
    private final Tenants tenants;
    private final Caller caller;

    MediaPreviews(MediaFiles files, MediaFolder folder, Sites sites, Tenants tenants, Caller caller) {
        this.files = files;
        this.folder = folder;
        this.sites = sites;
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    public Response show(@RestPath String month, @RestPath String name, @RestHeader(HttpHeaders.ACCEPT) String accept) {
        var path = MediaAddress.PREFIX + month + "/" + name;
        var address = MediaAddress.parse(path).orElseThrow(() -> new NotFound("media.not-found", name));
        var rights = caller.rights();
        var file = tenants.callAsProvince(() -> files.byToken(address.token())
                        .filter(one -> sites.findByIdOptional(one.site())
                                .filter(site ->
                                        rights.maySee(site.key(), site.region().cityCode()))
                                .isPresent()))
                .filter(one -> one.address()
                        .equals(MediaAddress.PREFIX + address.month() + "/" + address.token() + "."
                                + address.extension()))
                .orElseThrow(() -> new NotFound("media.not-found", name));
        return folder.find(file, address.rendition(), accept != null && accept.contains("image/webp"))
                .map(found -> answer(file, found))
                .orElseThrow(() -> new NotFound("media.not-found", name));
    }

    private static Response answer(MediaFile file, MediaFolder.Sendable found) {
        var answer = Response.ok(found.path().toFile())
                .type(found.type().contentType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .header(HttpHeaders.VARY, "Accept, Cookie")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        file.content().type().shownByBrowsers() ? "inline" : "attachment");
        return (found.type() == FileType.SVG
                        ? answer.header(
                                "Content-Security-Policy",
                                "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox")
                        : answer)
                .build();
    }
}
