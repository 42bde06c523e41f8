package org.zhanqun.web.export;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

/** Counts while an export runs, and carries the wish to end it. */
final class ExportProgress {
    private final LongAdder pages = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder linked = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile boolean cancelled;

    void made() {
        pages.increment();
    }

    void wrote(long length) {
        written.increment();
        bytes.add(length);
    }

    void linked() {
        linked.increment();
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** @throws CancellationException when somebody asked for it */
    void goOn() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    long pages() {
        return pages.sum();
    }

    long files() {
        return written.sum() + linked.sum();
    }

    long linkedFiles() {
        return linked.sum();
    }

    long bytes() {
        return bytes.sum();
    }
}
