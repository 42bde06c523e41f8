package org.zhanqun.web.http;

import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaFile;

/** What browsers are told of a file that somebody uploaded: what it is, and not to run anything in it. */
final class MediaHeaders {
    private MediaHeaders() {}

    /** @param type of what is sent, which may be another than the file's own */
    static void put(HttpServerResponse response, MediaFile file, FileType type) {
        response.putHeader("Content-Type", type.contentType())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .putHeader("Content-Disposition", disposition(file));
        if (type == FileType.SVG) {
            response.putHeader(Protection.POLICY, Protection.OF_SVG);
        } else if (type == FileType.PDF) {
            response.putHeader(Protection.POLICY, Protection.OF_PDF);
        }
    }

    private static String disposition(MediaFile file) {
        var name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        var how = file.content().type().shownByBrowsers() ? "inline" : "attachment";
        return how + "; filename*=UTF-8''" + name;
    }
}
