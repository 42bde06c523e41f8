package org.zhanqun.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhanqun.content.PublicMedia;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaFolder.Sendable;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/**
 * The files of a site's media library as an export holds them: those that the public may have, in the form that every
 * browser can read, since a web server of files does not choose.
 */
@ApplicationScoped
class MediaLookup {
    private final PublicMedia media;
    private final MediaFolder folder;
    private final Tenants tenants;

    MediaLookup(PublicMedia media, MediaFolder folder, Tenants tenants) {
        this.media = media;
        this.folder = folder;
        this.tenants = tenants;
    }

    /** @return empty when the public may not have such a file of this site, or its bytes are gone */
    Optional<Sendable> find(Site site, MediaAddress address) {
        return tenants.callAs(site.key(), () -> media.byToken(address.token()))
                .filter(address::means)
                .flatMap(file -> folder.find(file, address.rendition(), false));
    }
}
