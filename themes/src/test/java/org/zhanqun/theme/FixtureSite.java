package org.zhanqun.theme;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.zhanqun.theme.testsupport.Chromium.Visitor;

/** A site that is not there: the browser asks for it, and is answered from the templates and the style's files. */
final class FixtureSite {
    private static final String ADDRESS = "http://fixture.localhost";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final com.microsoft.playwright.Page tab;
    private String html = "";

    FixtureSite(Visitor visitor) {
        tab = visitor.page();
        tab.route(ADDRESS + "/**", this::answer);
    }

    com.microsoft.playwright.Page show(Page page, int width) {
        html = Rendering.html(page);
        tab.setViewportSize(width, 900);
        tab.navigate(ADDRESS + "/page");
        return tab;
    }

    private void answer(Route route) {
        var path = route.request().url().substring(ADDRESS.length()).replaceAll("[?#].*", "");
        if (path.startsWith("/themes/")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                    .setBodyBytes(file(path)));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html));
        }
    }

    private static byte[] file(String path) {
        try (var input = FixtureSite.class.getResourceAsStream("/META-INF/resources" + path)) {
            return input.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
