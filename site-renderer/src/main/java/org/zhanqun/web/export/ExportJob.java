package org.zhanqun.web.export;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.export.Export;
import org.zhanqun.export.Export.State;

/** One export while it runs, and how it ended. */
final class ExportJob {
    private final String id = UUID.randomUUID().toString();
    private final String site;
    private final boolean complete;
    private final String startedBy;
    private final Instant startedAt;
    private final List<String> keys;
    private final Clock clock;
    private final ExportProgress progress = new ExportProgress();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String current;
    private volatile Ending ending = new Ending(State.RUNNING, null, null);

    ExportJob(String site, boolean complete, String startedBy, List<String> keys, Clock clock) {
        this.site = site;
        this.complete = complete;
        this.startedBy = startedBy;
        this.startedAt = clock.instant();
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    private record Ending(State state, Instant at, String error) {}

    String id() {
        return id;
    }

    List<String> keys() {
        return keys;
    }

    boolean complete() {
        return complete;
    }

    ExportProgress progress() {
        return progress;
    }

    void begin(String key) {
        current = key;
    }

    void finished(Outcome outcome) {
        done.incrementAndGet();
        if (outcome == Outcome.UNCHANGED) {
            unchanged.incrementAndGet();
        }
    }

    /** @param error in Chinese, or null */
    void end(State state, String error) {
        current = null;
        ending = new Ending(state, clock.instant(), error);
    }

    Export told() {
        var now = ending;
        return new Export(
                id,
                site,
                complete,
                now.state(),
                startedBy,
                startedAt,
                now.at(),
                keys.size(),
                done.get(),
                unchanged.get(),
                progress.pages(),
                progress.files(),
                progress.linkedFiles(),
                progress.bytes(),
                current,
                now.error());
    }
}
