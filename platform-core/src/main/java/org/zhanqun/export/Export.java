package org.zhanqun.export;

import java.time.Duration;
import java.time.Instant;

/**
 * How an export fares.
 *
 * @param site           key of the one site, or null for all
 * @param complete       whether everything is made anew
 * @param endedAt        null while it runs
 * @param sites          how many sites it is about
 * @param sitesDone      how many of them are finished, those without changes included
 * @param sitesUnchanged how many had not changed since their last export
 * @param pages          pages made so far
 * @param files          files in the finished and the present releases
 * @param linked         how many of these were taken over from the release before, byte for byte the same
 * @param bytes          bytes written, without what was taken over
 * @param current        key of the site that is being written, or null
 * @param error          why it failed, in Chinese, or null
 */
public record Export(
        String id,
        String site,
        boolean complete,
        State state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        int sites,
        int sitesDone,
        int sitesUnchanged,
        long pages,
        long files,
        long linked,
        long bytes,
        String current,
        String error) {

    public enum State {
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED,
        /** The platform ended while it ran. The next export goes on from there. */
        INTERRUPTED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** How long it took, or has been taking. */
    public Duration taken(Instant now) {
        var taken = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return taken.isNegative() ? Duration.ZERO : taken;
    }

    public double pagesPerSecond(Instant now) {
        var millis = taken(now).toMillis();
        return millis == 0 ? 0 : pages * 1000.0 / millis;
    }

    /** What is left at the pace so far, or null while there is nothing to tell it from. */
    public Duration left(Instant now) {
        return running() && sitesDone > 0
                ? taken(now).multipliedBy(sites - (long) sitesDone).dividedBy(sitesDone)
                : null;
    }
}
