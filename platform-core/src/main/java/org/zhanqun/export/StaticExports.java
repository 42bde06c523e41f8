package org.zhanqun.export;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes sites to disk as files that a plain web server can serve (静态导出). Implemented by the renderer, for it alone
 * can make pages; a process without one has no implementation.
 */
public interface StaticExports {
    /**
     * Begins an export and returns at once.
     *
     * @param site     key of the site, or null for all
     * @param complete whether to make everything anew, even where nothing has changed since the last export
     * @throws org.zhanqun.kernel.DomainException.Conflict    when one of the sites is being exported
     * @throws org.zhanqun.kernel.DomainException.Unavailable when no folder is set up to export to
     */
    Export start(String site, boolean complete);

    /** The exports of late, the newest first; those of earlier runs of the platform too. */
    List<Export> recent();

    /** @throws org.zhanqun.kernel.DomainException.NotFound when there is no such export, or no longer */
    Export require(String id);

    /** Asks a running export to end. What it has written so far is taken up by the next one; one that has ended stays as it is. */
    Export cancel(String id);

    /** The public key that manifests are signed for, as PEM. */
    String publicKey();

    /** The manifest of a site's current export, to be closed by the caller; empty when it was never exported. */
    Optional<InputStream> manifest(String site);
}
