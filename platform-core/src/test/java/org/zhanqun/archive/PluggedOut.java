package org.zhanqun.archive;

/** The process is gone: what would clean up after a failure does not see it. */
class PluggedOut extends Error {
    private static final long serialVersionUID = 1;
}
