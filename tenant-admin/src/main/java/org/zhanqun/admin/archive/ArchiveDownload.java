package org.zhanqun.admin.archive;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PathPart;
import org.zhanqun.archive.Archiving.Download;

/**
 * Sends a file that may be larger than any memory, or one part of it, so that an interrupted download can go on (RFC 9110, 14).
 *
 * @param first of the bytes to send
 * @param last  of them
 */
record ArchiveDownload(long first, long last) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Whether a request asks for the file from its first byte on. */
    static boolean fromTheBeginning(String range) {
        return range == null || range.startsWith("bytes=0-");
    }

    /**
     * @param range   as it came, or null
     * @param ifRange the tag of what the reader has a part of already, or null
     */
    static Response of(Download download, String range, String ifRange) {
        var tag = "\"" + download.sha256() + "\"";
        var match = range == null || ifRange != null && !ifRange.equals(tag) ? null : RANGE.matcher(range);
        if (match == null
                || !match.matches()
                || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return head(Response.ok(new PathPart(download.file(), 0, download.length())), download, tag)
                    .header(HttpHeaders.CONTENT_LENGTH, download.length())
                    .build();
        }
        var part = part(match.group(1), match.group(2), download.length());
        if (part.first > part.last) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + download.length())
                    .build();
        }
        var length = part.last - part.first + 1;
        return head(
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .entity(new PathPart(download.file(), part.first, length)),
                        download,
                        tag)
                .header("Content-Range", "bytes " + part.first + "-" + part.last + "/" + download.length())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .build();
    }

    private static ArchiveDownload part(String first, String last, long length) {
        if (first.isEmpty()) {
            var most = Long.parseLong(last);
            return new ArchiveDownload(most == 0 ? length : Math.max(0, length - most), length - 1);
        }
        return new ArchiveDownload(
                Long.parseLong(first), last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last)));
    }

    private static Response.ResponseBuilder head(Response.ResponseBuilder response, Download download, String tag) {
        return response.type("application/zip")
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + download.name() + "\"");
    }
}
