package org.zhanqun.admin.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.zhanqun.archive.PublicCopies;

/** Stands in for the renderer: one page. */
@ApplicationScoped
class Copies implements PublicCopies {
    @Override
    public Stream<Copied> make(String site, Path folder, LongConsumer progress) throws IOException {
        var file = folder.resolve(site).resolve("index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<h1>首页</h1>");
        return Stream.of(new Copied("/", "index.html", file, 200, "text/html; charset=utf-8"));
    }

    @Override
    public void remove(String site, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(site).resolve("index.html"));
    }
}
