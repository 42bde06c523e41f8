package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;

/**
 * Looks at what was uploaded before anything of it is stored (上传检查): what it is, whether it is whole, whether it is
 * harmless; cleans it, and makes a picture's smaller sizes. Needs no transaction and no tenant.
 */
@ApplicationScoped
public class MediaIntake {
    /** A drawing is text that is taken apart in memory. */
    private static final long LARGEST_DRAWING = 2 << 20;

    private final MediaFolder folder;
    private final MediaConfig config;
    private final Semaphore workers;

    MediaIntake(MediaFolder folder, MediaConfig config) {
        this.folder = folder;
        this.config = config;
        this.workers = new Semaphore(config.workers(), true);
    }

    /**
     * @param fileName as the person's machine calls it; may be anything
     * @return to be closed once it is stored
     * @throws Invalid when the file is not taken
     */
    public Accepted accept(Path uploaded, String fileName) {
        return inWorkspace(workspace -> {
            var type = Sniffing.typeOf(uploaded, config.mostUnpacked().asLongValue())
                    .orElseThrow(() -> new RefusedFile("media.type"));
            checkLength(Files.size(uploaded), type);
            var facts = Cleaning.clean(type, uploaded, workspace.resolve(Accepted.ORIGINAL));
            if (type != FileType.SVG && (long) facts.width() * facts.height() > config.mostPixels()) {
                throw refusal("media.pixels", config.mostPixels() / 1_000_000);
            }
            return accepted(workspace, type, facts, FileName.stem(fileName));
        });
    }

    /** Makes the sizes of a picture anew. @param file stored; not changed */
    public Accepted reframe(MediaFile file, Framing framing) {
        framing.check();
        return inWorkspace(workspace -> {
            Files.copy(
                    folder.of(file.site(), file.content()).resolve(Accepted.ORIGINAL),
                    workspace.resolve(Accepted.ORIGINAL));
            var accepted = new Accepted(workspace, file.name(), file.content(), framing);
            sizes(accepted);
            return accepted;
        });
    }

    private Accepted accepted(Path workspace, FileType type, PictureFacts facts, String name) throws IOException {
        var original = workspace.resolve(Accepted.ORIGINAL);
        var scaled = facts.still() && (type == FileType.JPEG || type == FileType.PNG || type == FileType.WEBP);
        var content = new Content(
                type,
                Files.size(original),
                sha256(original),
                facts.shownWidth(),
                facts.shownHeight(),
                facts.orientation(),
                scaled);
        var accepted = new Accepted(workspace, name, content, Framing.UNCUT);
        if (scaled) {
            sizes(accepted);
        }
        try (var channel = FileChannel.open(original, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return accepted;
    }

    private void sizes(Accepted accepted) throws IOException {
        var sizes = Files.createDirectory(
                accepted.folder().resolve(accepted.framing().key()));
        var content = accepted.content();
        Renditions.make(accepted.original(), content.type(), content.facts(), accepted.framing(), sizes);
    }

    private void checkLength(long length, FileType type) {
        var most = switch (type.kind()) {
            case PICTURE ->
                type == FileType.SVG ? LARGEST_DRAWING : config.largestPicture().asLongValue();
            case DOCUMENT -> config.largestDocument().asLongValue();
            case SOUND, VIDEO -> config.largestRecording().asLongValue();
        };
        if (length > most) {
            throw refusal("media.length", most >> 20, (length >> 20) + 1);
        }
    }

    /** The work itself is bounded; what it leaves when it fails is taken away. */
    private Accepted inWorkspace(Work work) {
        workers.acquireUninterruptibly();
        var workspace = folder.workspace();
        var done = false;
        try {
            var accepted = work.in(workspace);
            done = true;
            return accepted;
        } catch (RefusedFile refused) {
            throw refusal(refused.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.release();
            if (!done) {
                Accepted.delete(workspace);
            }
        }
    }

    private interface Work {
        Accepted in(Path workspace) throws IOException;
    }

    private static Invalid refusal(String key, Object... arguments) {
        return new Invalid(List.of(new Violation("file", key, arguments)));
    }

    private static String sha256(Path file) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
