package org.zhanqun.admin.daily;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Something that is looked for at an interval, on threads of its own, and gone on with until there is no more of it. */
public final class ContinuousWork implements AutoCloseable {
    private final String what;
    private final IntSupplier work;
    private final int threads;
    private final ScheduledExecutorService clockwork;
    private volatile boolean stopping;

    /**
     * @param what    names the threads, and in the log what could not go on
     * @param threads that work beside each other
     * @param work    does some of it, and says how much that was
     */
    public ContinuousWork(String what, int threads, IntSupplier work) {
        this.what = what;
        this.work = work;
        this.threads = threads;
        this.clockwork = Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(what + "-", 1).factory());
    }

    public void start(Duration interval) {
        var pause = interval.toMillis();
        for (var i = 0; i < threads; i++) {
            clockwork.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** A database that is away now may be there the next time. */
    private void run() {
        try {
            var worked = 1;
            while (!stopping && worked > 0) {
                worked = work.getAsInt();
            }
        } catch (RuntimeException failure) {
            Log.warnf("%s could not go on: %s", what, failure);
        }
    }

    /** What has begun is ended. */
    @Override
    public void close() {
        stopping = true;
        clockwork.shutdown();
    }
}
