package org.zhanqun.admin.word;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.media.MediaUploading;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;

/**
 * Makes a draft of a Word document (Word 导入). Its pictures go into the site's library as if they were uploaded; one that is
 * not taken is left out, and the answer says so.
 */
@ApplicationScoped
class WordImporting {
    private static final int LONGEST_TITLE = 100;

    private final WordDesk desk;
    private final MediaUploading media;
    private final WordConfig config;
    private final Semaphore workers;

    WordImporting(WordDesk desk, MediaUploading media, WordConfig config) {
        this.desk = desk;
        this.media = media;
        this.config = config;
        this.workers = new Semaphore(config.workers(), true);
    }

    /**
     * @param removed what the cleaning took out of the text
     * @param remarks what was left out, and why
     */
    record Imported(long article, String title, List<String> removed, List<Remark> remarks) {}

    /** @throws Invalid when the document is not taken; nothing is stored then */
    Imported add(String site, String columnCode, String source, FileUpload upload) {
        desk.requireColumn(site, columnCode);
        new Violations()
                .require(upload != null && upload.size() > 0, "file", "media.missing")
                .check();
        var remarks = new ArrayList<Remark>();
        var text = read(site, upload.uploadedFile(), remarks);
        var title = text.title() == null ? title(upload.fileName()) : text.title();
        var draft = desk.draft(site, columnCode, source, title, text.html());
        return new Imported(draft.article(), draft.title(), draft.removed(), remarks);
    }

    private WordText read(String site, Path document, List<Remark> remarks) {
        workers.acquireUninterruptibly();
        try (var file = WordFile.open(document, config)) {
            return WordReader.read(file, new ToLibrary(site, remarks));
        } catch (IOException | UncheckedIOException e) {
            Log.debug("A document could not be read", e);
            throw WordFile.refusal("media.broken");
        } finally {
            workers.release();
        }
    }

    /** The name that the file has on the person's machine, without the ending. */
    private static String title(String fileName) {
        var name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
        var stem = name.replaceAll("\\.[A-Za-z]{1,5}$", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        var title = stem.isEmpty() ? "未命名" : stem;
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private final class ToLibrary implements WordReader.Pictures {
        private final String site;
        private final List<Remark> remarks;
        private int count;

        private ToLibrary(String site, List<Remark> remarks) {
            this.site = site;
            this.remarks = remarks;
        }

        @Override
        public Optional<String> take(WordFile.Picture picture, String alt) {
            count++;
            if (count > config.mostPictures()) {
                return count == config.mostPictures() + 1
                        ? leftOut(new Violation("picture", "word.picture.many", config.mostPictures()))
                        : Optional.empty();
            }
            return picture == null ? leftOut(new Violation("picture", "word.picture.linked")) : stored(picture, alt);
        }

        private Optional<String> stored(WordFile.Picture picture, String alt) {
            try {
                var copy = Files.createTempFile("word", ".picture");
                try {
                    WordFile.copy(picture, copy);
                    return Optional.of(
                            media.addPart(site, copy, picture.name(), alt).address());
                } finally {
                    Files.deleteIfExists(copy);
                }
            } catch (Invalid refused) {
                return leftOut(refused.violations().getFirst());
            } catch (Conflict full) {
                remarks.add(new Remark(count, full::message));
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<String> leftOut(Violation why) {
            remarks.add(Remark.of(count, why));
            return Optional.empty();
        }
    }
}
