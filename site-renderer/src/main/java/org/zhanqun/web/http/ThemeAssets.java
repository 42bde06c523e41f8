package org.zhanqun.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageBytes;

/**
 * The style's own files as they are sent, and those of its versions: the same on every site, fingerprinted so that browsers may
 * keep them for a year.
 */
@ApplicationScoped
public class ThemeAssets {
    private final Map<String, PageBytes> files = StyleFiles.served().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, file -> PageBytes.of(200, type(file.getKey()), file.getValue())));

    private final SiteLooks looks;

    ThemeAssets(SiteLooks looks) {
        this.looks = looks;
    }

    /** @param name below the prefix of the style, such as {@code img/footer.svg} */
    public Optional<PageBytes> file(String name) {
        return Optional.ofNullable(files.get(name)).or(() -> looks.file(name));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("A file of the style is of no known type: " + name);
        };
    }
}
