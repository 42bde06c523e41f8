package org.zhanqun.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the sizes of a picture that readers get, as files of one folder: {@code 640.jpg}, {@code c320.webp}. */
final class Renditions {
    /** Name of the shown part in its full size, which stands for the file itself once it was cut. */
    static final String FULL = "full";

    private Renditions() {}

    static void make(Path picture, FileType type, PictureFacts facts, Framing framing, Path folder) throws IOException {
        var region = framing.region(facts.shownWidth(), facts.shownHeight());
        var image = Decoding.read(picture, type, facts, region);
        var all = new Rectangle(image.getWidth(), image.getHeight());
        var most = Files.size(picture);
        for (var size : Rendition.whole()) {
            if (region.width > size.width()) {
                var height = Math.max(1, (int) Math.round((double) region.height * size.width() / region.width));
                write(Scaling.scaled(image, all, size.width(), height), type, folder, size.code(), most);
            }
        }
        var cover = framing.cover(all.width, all.height);
        for (var size : Rendition.covers()) {
            var width = Math.min(cover.width, size.width());
            write(
                    Scaling.scaled(image, cover, width, Rendition.coverHeight(width)),
                    type,
                    folder,
                    size.code(),
                    Long.MAX_VALUE);
        }
        if (framing.isCut()) {
            write(image, type, folder, FULL, Long.MAX_VALUE);
        }
    }

    /** @param most a file that is no shorter than this is not worth keeping */
    private static void write(BufferedImage picture, FileType type, Path folder, String name, long most)
            throws IOException {
        var limit = most;
        if (type != FileType.WEBP) {
            limit = Math.min(limit, keep(picture, type, folder, name, most));
        }
        if (Encoding.writesWebp()) {
            keep(picture, FileType.WEBP, folder, name, limit);
        }
    }

    private static long keep(BufferedImage picture, FileType type, Path folder, String name, long most)
            throws IOException {
        var file = folder.resolve(name + "." + type.extension());
        Encoding.write(picture, type, file);
        var length = Files.size(file);
        if (length >= most) {
            Files.delete(file);
            return most;
        }
        return length;
    }
}
