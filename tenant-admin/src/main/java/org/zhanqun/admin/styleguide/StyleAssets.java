package org.zhanqun.admin.styleguide;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.zhanqun.theme.Assets;

/** Where the style's files are on the workbench's host: the theme's jar carries them, and they are served as they are. */
@ApplicationScoped
class StyleAssets {
    private static final String PREFIX = "/themes/chengxiang";
    private static final List<String> STYLE = List.of("tokens.css", "frame.css", "style.css", "site.js", "icons.svg");

    private final Assets address = new Assets(PREFIX, fingerprint());

    Assets address() {
        return address;
    }

    private static String fingerprint() {
        var together = new CRC32();
        for (var name : STYLE) {
            var resource = "META-INF/resources" + PREFIX + "/" + name;
            try (var input = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (input == null) {
                    throw new IllegalStateException("The style's file is missing: " + resource);
                }
                together.update(input.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(together.getValue());
    }
}
