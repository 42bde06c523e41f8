package org.zhanqun.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Stands in for the renderer, which alone makes pages: two of them, and a plug that can be pulled in between. */
@ApplicationScoped
class Copies implements PublicCopies {
    private boolean pulled;

    void pullThePlug(boolean pulled) {
        this.pulled = pulled;
    }

    @Override
    public Stream<Copied> make(String site, Path folder, LongConsumer progress) throws IOException {
        var home = write(folder, site, "index.html", "<h1>首页</h1>");
        progress.accept(1);
        if (pulled) {
            throw new PluggedOut();
        }
        var text = write(folder, site, "robots.txt", "User-agent: *");
        return Stream.of(
                new Copied("/", "index.html", home, 200, "text/html; charset=utf-8"),
                new Copied("/robots.txt", "robots.txt", text, 200, "text/plain; charset=utf-8"));
    }

    private static Path write(Path folder, String site, String name, String text) throws IOException {
        var file = folder.resolve(site).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Override
    public void remove(String site, Path folder) throws IOException {
        for (var name : new String[] {"index.html", "robots.txt"}) {
            Files.deleteIfExists(folder.resolve(site).resolve(name));
        }
        Files.deleteIfExists(folder.resolve(site));
    }
}
