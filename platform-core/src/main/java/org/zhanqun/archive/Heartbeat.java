package org.zhanqun.archive;

import java.util.concurrent.TimeUnit;

/** Says now and then how far an archive is; whoever hears it may end the work by throwing. */
final class Heartbeat {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Listener listener;
    private ArchiveStage stage;
    private long done;
    private long last;

    interface Listener {
        void at(ArchiveStage stage, long done);
    }

    Heartbeat(Listener listener) {
        this.listener = listener;
    }

    /** Said at once. */
    void begin(ArchiveStage next) {
        stage = next;
        done = 0;
        say();
    }

    void one() {
        at(done + 1);
    }

    void at(long count) {
        done = count;
        still();
    }

    /** Nothing is done yet, but something is being done. */
    void still() {
        if (System.nanoTime() - last > PAUSE) {
            say();
        }
    }

    private void say() {
        listener.at(stage, done);
        last = System.nanoTime();
    }
}
