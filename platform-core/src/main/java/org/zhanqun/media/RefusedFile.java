package org.zhanqun.media;

import java.io.IOException;

/** The file is whole, but holds what is not taken. */
class RefusedFile extends IOException {
    private final String key;

    /** @param key of the reason in the bundle of errors */
    RefusedFile(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
