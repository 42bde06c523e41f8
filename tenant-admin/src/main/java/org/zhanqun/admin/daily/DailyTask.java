package org.zhanqun.admin.daily;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something that is done once a day and soon after each start, on a thread of its own. */
public final class DailyTask implements AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);

    private final String what;
    private final Work work;
    private final ScheduledExecutorService clockwork;

    /** @param what names the thread, and in the log what could not be done */
    public DailyTask(String what, Work work) {
        this.what = what;
        this.work = work;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(what).factory());
    }

    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public void start(Duration afterStart) {
        clockwork.scheduleAtFixedRate(this::run, afterStart.toSeconds(), DAY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Does it soon after the start, and then each day at a time of the clock's zone: for what is due when a day begins. */
    public void start(Duration afterStart, LocalTime at, Clock clock) {
        clockwork.schedule(this::run, afterStart.toSeconds(), TimeUnit.SECONDS);
        clockwork.scheduleAtFixedRate(this::run, secondsUntil(at, clock), DAY.toSeconds(), TimeUnit.SECONDS);
    }

    static long secondsUntil(LocalTime time, Clock clock) {
        var now = ZonedDateTime.now(clock);
        var today = now.with(time);
        var next = today.isAfter(now) ? today : today.plusDays(1);
        return Duration.between(now, next).toSeconds() + 1;
    }

    /** A day on which the database is away is made up for by the next one. */
    void run() {
        try {
            work.run();
        } catch (Exception failure) {
            Log.errorf(failure, "Today's %s was not done", what);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
