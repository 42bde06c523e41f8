package org.zhanqun.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.demo.text.DemoTopic;
import org.zhanqun.demo.text.DemoTopic.Drawing;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaIntake;
import org.zhanqun.media.MediaLibrary;
import org.zhanqun.site.Site;
import org.zhanqun.theme.StyleFiles;

/** Arranges the topics of demo sites: their drawings go into the site's library as an upload would. Run as the site. */
@ApplicationScoped
class DemoTopicMaking {
    private static final String TOPICS = "ztzl/dqzt";
    private static final String SHELF = "专题";

    private final MediaIntake intake;
    private final MediaFolder folder;
    private final MediaLibrary library;
    private final Writing writing;

    DemoTopicMaking(MediaIntake intake, MediaFolder folder, MediaLibrary library, Writing writing) {
        this.intake = intake;
        this.folder = folder;
        this.library = library;
        this.writing = writing;
    }

    void make(Site site, ColumnTree columns, LocalDate today) {
        var topics = DemoTopic.of(site.key());
        if (!topics.isEmpty()) {
            writing.adopt(
                    site,
                    columns,
                    topics.stream()
                            .map(topic -> adopted(site, columns, topic, today))
                            .toList());
        }
    }

    private Writing.Adopted adopted(Site site, ColumnTree columns, DemoTopic topic, LocalDate today) {
        var addresses =
                topic.drawings().stream().collect(Collectors.toMap(Drawing::name, drawing -> uploaded(site, drawing)));
        var banner = topic.drawings().getFirst();
        var organiser = site.organiser().name();
        var blocks = topic.filled(path -> code(columns, path), addresses::get);
        return new Writing.Adopted(
                new Manuscript(
                        code(columns, TOPICS),
                        topic.title(),
                        topic.summary(),
                        "",
                        organiser,
                        organiser + "办公室",
                        addresses.get(banner.name()),
                        banner.alt(),
                        new FactsDraft(null, null, null, null, blocks)),
                topic.publishedAt(today).atZone(Clocks.BEIJING).toInstant());
    }

    private static String code(ColumnTree columns, String path) {
        return columns.byPath(path)
                .orElseThrow(() -> new IllegalStateException("No column " + path))
                .code();
    }

    /** @return the drawing's address */
    private String uploaded(Site site, Drawing drawing) {
        try {
            var file = Files.createTempFile(drawing.name(), ".svg");
            try (var bytes = bytes(drawing)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                try (var accepted = intake.accept(file, drawing.name() + ".svg")) {
                    folder.keep(site.key(), accepted);
                    return library.add(site, accepted, SHELF, drawing.alt())
                            .file()
                            .address();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(Drawing drawing) {
        var path = "/META-INF/resources" + StyleFiles.PREFIX + "/img/" + drawing.name() + ".svg";
        var bytes = StyleFiles.class.getResourceAsStream(path);
        if (bytes == null) {
            throw new IllegalStateException("The demo's drawing is missing: " + path);
        }
        return bytes;
    }
}
