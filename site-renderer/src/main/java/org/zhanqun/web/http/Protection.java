package org.zhanqun.web.http;

import java.util.Map;
import org.zhanqun.theme.FirstStyle;

/** The headers that protect readers, the same on every answer, whoever sends it: this process, or a web server that serves an export. */
public final class Protection {
    public static final String POLICY = "Content-Security-Policy";

    /** Of a drawing from the media library: nothing in it runs. */
    public static final String OF_SVG = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    /** Browsers show no PDF at all in a sandbox; their viewers keep its script from the site by themselves. */
    public static final String OF_PDF = "frame-ancestors 'none'";

    /** Of everything else, with the styles inside a page that it allows. */
    private static final String OF_PAGES =
            "default-src 'self'; style-src 'self' %s; img-src 'self' https: http:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'self'; object-src 'none'";

    public static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            POLICY,
            ofPages(FirstStyle.POLICY_SOURCE));

    private Protection() {}

    /** @param style what the policy calls the one style that stands in the page itself */
    public static String ofPages(String style) {
        return OF_PAGES.formatted(style);
    }
}
