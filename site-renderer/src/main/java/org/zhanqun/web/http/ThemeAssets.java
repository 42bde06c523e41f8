package org.zhanqun.web.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhanqun.theme.Assets;
import org.zhanqun.web.store.PageBytes;

/** The style's own files: the same on every site, fingerprinted so that browsers may keep them for a year. */
@ApplicationScoped
public class ThemeAssets {
    /** Where they are, on every site. */
    public static final String PREFIX = "/themes/chengxiang";

    private static final List<String> STYLE = List.of("tokens.css", "frame.css", "style.css", "site.js", "icons.svg");
    private static final PageBytes NONE = PageBytes.of(404, "text/plain", "Not found\n");

    private final ConcurrentHashMap<String, PageBytes> files = new ConcurrentHashMap<>();
    private volatile Assets address;

    @Startup
    void load() {
        var together = new StringBuilder();
        STYLE.forEach(name -> together.append(file(name).map(PageBytes::etag).orElseThrow()));
        var digest = PageBytes.of(200, "text/plain", together.toString()).etag();
        address = new Assets(PREFIX, digest.substring(1, 11));
    }

    /** For templates: where the files are. */
    public Assets address() {
        return address;
    }

    /** @param name below the prefix, already known to hold no dots in a row and no escapes */
    public Optional<PageBytes> file(String name) {
        var file = files.computeIfAbsent(name, this::read);
        if (file == NONE) {
            files.remove(name);
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private PageBytes read(String name) {
        var resource = "META-INF/resources" + PREFIX + "/" + name;
        try (var input = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            var type = type(name);
            return input == null || type == null ? NONE : PageBytes.of(200, type, input.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> null;
        };
    }
}
