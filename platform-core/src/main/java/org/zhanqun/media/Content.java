package org.zhanqun.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The bytes behind a file's address, as they were cleaned and stored.
 *
 * @param sha256      of the stored bytes, in hexadecimal; where they lie
 * @param width       as shown, 0 when it has none
 * @param orientation how the camera was held, 1 to 8 as in EXIF
 * @param scaled      whether smaller sizes of it were made
 */
@Embeddable
public record Content(
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "type", nullable = false, length = 10)
        FileType type,

        @Column(name = "length", nullable = false) long length,

        @Column(name = "sha256", nullable = false, length = 64)
        String sha256,

        @Column(name = "width", nullable = false) int width,
        @Column(name = "height", nullable = false) int height,
        @Column(name = "orientation", nullable = false) int orientation,
        @Column(name = "scaled", nullable = false) boolean scaled) {
    PictureFacts facts() {
        var lying = orientation >= PictureFacts.FIRST_LYING;
        return new PictureFacts(lying ? height : width, lying ? width : height, orientation, scaled);
    }
}
