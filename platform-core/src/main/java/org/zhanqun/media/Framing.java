package org.zhanqun.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.awt.Rectangle;
import org.zhanqun.kernel.Violations;

/**
 * What is shown of a picture (裁剪与焦点), in thousandths of its width or height, so that it stays right when the file is
 * replaced by a larger one.
 *
 * @param focusX what must not be cut off where a picture is cut to fit
 */
@Embeddable
public record Framing(
        @Column(name = "crop_x", nullable = false) int cropX,
        @Column(name = "crop_y", nullable = false) int cropY,
        @Column(name = "crop_width", nullable = false) int cropWidth,
        @Column(name = "crop_height", nullable = false) int cropHeight,
        @Column(name = "focus_x", nullable = false) int focusX,
        @Column(name = "focus_y", nullable = false) int focusY) {
    public static final int WHOLE = 1000;
    public static final Framing UNCUT = new Framing(0, 0, WHOLE, WHOLE, WHOLE / 2, WHOLE / 2);
    private static final int LEAST = 20;

    public boolean isCut() {
        return cropX != 0 || cropY != 0 || cropWidth != WHOLE || cropHeight != WHOLE;
    }

    /** Names the folder of the sizes that were made in this framing. */
    String key() {
        return "%d-%d-%d-%d-%d-%d".formatted(cropX, cropY, cropWidth, cropHeight, focusX, focusY);
    }

    void check() {
        new Violations()
                .require(
                        cropX >= 0
                                && cropY >= 0
                                && cropWidth >= LEAST
                                && cropHeight >= LEAST
                                && cropX + cropWidth <= WHOLE
                                && cropY + cropHeight <= WHOLE,
                        "crop",
                        "media.crop")
                .require(focusX >= 0 && focusY >= 0 && focusX <= WHOLE && focusY <= WHOLE, "focus", "media.focus")
                .check();
    }

    /** The part of a picture of this size that is shown. */
    Rectangle region(int width, int height) {
        var x = cropX * width / WHOLE;
        var y = cropY * height / WHOLE;
        return new Rectangle(
                x,
                y,
                Math.max(1, Math.min(width - x, cropWidth * width / WHOLE)),
                Math.max(1, Math.min(height - y, cropHeight * height / WHOLE)));
    }

    /** Of a shown part of this size, the largest piece of the form of {@link Rendition#isCover covers} around the focus. */
    Rectangle cover(int width, int height) {
        var form = Rendition.coverHeight(WHOLE);
        var wide = Math.min(width, height * WHOLE / form);
        var high = Math.max(1, Math.min(height, width * form / WHOLE));
        var x = width * within(focusX, cropX, cropWidth) / WHOLE - wide / 2;
        var y = height * within(focusY, cropY, cropHeight) / WHOLE - high / 2;
        return new Rectangle(Math.clamp(x, 0, width - wide), Math.clamp(y, 0, height - high), Math.max(1, wide), high);
    }

    private static int within(int focus, int from, int length) {
        return Math.clamp((long) (focus - from) * WHOLE / length, 0, WHOLE);
    }
}
