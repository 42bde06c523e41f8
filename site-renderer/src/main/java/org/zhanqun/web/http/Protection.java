package org.zhanqun.web.http;

import java.util.Map;

/** The headers that protect readers, the same on every answer, whoever sends it: this process, or a web server that serves an export. */
public final class Protection {
    public static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' https: http:; frame-ancestors 'none'; base-uri 'none';"
                            + " form-action 'self'; object-src 'none'");

    private Protection() {}
}
