package org.zhanqun.media;

/**
 * What a picture's own header says.
 *
 * @param width       in pixels as it is stored, 0 when a drawing has no size of its own
 * @param orientation how the camera was held, 1 to 8 as in EXIF
 * @param still       whether it is one picture, rather than a moving one
 */
record PictureFacts(int width, int height, int orientation, boolean still) {
    static final int UPRIGHT = 1;
    static final int FIRST_LYING = 5;

    PictureFacts(int width, int height) {
        this(width, height, UPRIGHT, true);
    }

    int shownWidth() {
        return orientation >= FIRST_LYING ? height : width;
    }

    int shownHeight() {
        return orientation >= FIRST_LYING ? width : height;
    }
}
