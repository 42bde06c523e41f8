package org.zhanqun.media;

/** The file is not what its first bytes promise: cut off, damaged, or made to look like something else. */
class BrokenFile extends RefusedFile {
    BrokenFile() {
        super("media.broken");
    }
}
