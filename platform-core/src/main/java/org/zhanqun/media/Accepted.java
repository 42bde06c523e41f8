package org.zhanqun.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * An uploaded file that was found good, cleaned, with its smaller sizes, in a folder of its own until it is stored.
 *
 * @param name as the person called it, without the ending
 */
public record Accepted(Path folder, String name, Content content, Framing framing) implements AutoCloseable {
    static final String ORIGINAL = "original";

    Path original() {
        return folder.resolve(ORIGINAL);
    }

    /** Takes away what was not stored. */
    @Override
    public void close() {
        delete(folder);
    }

    /** Deletes a folder with all in it, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
