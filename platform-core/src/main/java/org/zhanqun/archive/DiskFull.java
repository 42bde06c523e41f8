package org.zhanqun.archive;

/** Tells a disk without room from other failures of writing. */
final class DiskFull {
    private DiskFull() {}

    static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null
                    && (message.contains("No space left on device") || message.contains("Disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }
}
