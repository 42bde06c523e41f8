package org.zhanqun.web.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.zhanqun.theme.View;

/**
 * Remembers the view a reader chose: the only cookie that an anonymous reader ever gets, and only for a choice. It says
 * nothing about the reader, and belongs to the one host.
 */
final class ViewCookie {
    private static final String NAME = "view";
    private static final Duration LIFE = Duration.ofDays(365);

    private ViewCookie() {}

    /** Whatever is no view is the standard one. */
    static View read(HttpServerRequest request) {
        var cookie = request.getCookie(NAME);
        return cookie == null ? View.STANDARD : View.of(cookie.getValue()).orElse(View.STANDARD);
    }

    /** The standard view needs no cookie: choosing it takes the cookie away. */
    static Cookie of(View view, boolean secure) {
        var standard = view.equals(View.STANDARD);
        return Cookie.cookie(NAME, standard ? "" : view.code())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(standard ? 0 : LIFE.toSeconds());
    }
}
