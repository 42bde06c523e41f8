package org.zhanqun.admin.export;

import java.time.Instant;
import org.zhanqun.export.Export;

/**
 * An export as programs see it.
 *
 * @param site        null when it is about all sites
 * @param secondsLeft at the pace so far; null before the first site is done, and afterwards
 */
public record ExportView(
        String id,
        String site,
        boolean complete,
        Export.State state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        int sites,
        int sitesDone,
        int sitesUnchanged,
        long pages,
        long files,
        long linked,
        long bytes,
        double pagesPerSecond,
        Long secondsLeft,
        String current,
        String error) {
    static ExportView of(Export export, Instant now) {
        var left = export.left(now);
        return new ExportView(
                export.id(),
                export.site(),
                export.complete(),
                export.state(),
                export.startedBy(),
                export.startedAt(),
                export.endedAt(),
                export.sites(),
                export.sitesDone(),
                export.sitesUnchanged(),
                export.pages(),
                export.files(),
                export.linked(),
                export.bytes(),
                Math.round(export.pagesPerSecond(now) * 10) / 10.0,
                left == null ? null : left.toSeconds(),
                export.current(),
                export.error());
    }
}
