package org.zhanqun.feed;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Follows the feed on a thread of its own and hands every change to a listener, once and in commit order. While the
 * database is away it waits and goes on where it was; nothing is lost.
 */
public final class FeedFollower implements AutoCloseable {
    private static final int BATCH = 1000;
    /** Looks at the feed after which it is worth saying how far one is: once a minute, at the usual interval. */
    private static final int SIGN_OF_LIFE = 300;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final FeedReader reader;
    private final Listener listener;
    private final Duration interval;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long position;
    private volatile boolean away;
    private boolean failing;
    private int looks;

    /** What a node does with the feed. All methods run on the follower's thread; one that throws is called again. */
    public interface Listener {
        /** Changes in commit order, never empty. */
        void apply(List<Change> changes);

        /** The feed no longer holds what comes next (rows were cleaned up meanwhile): forget everything and load anew. */
        void reset();

        /** Now and then: the follower lives, and has applied all changes up to this one. */
        default void alive(long position) {}
    }

    /**
     * @param position  the last change that the listener's state already contains
     * @param interval  time between two looks at the feed
     */
    public FeedFollower(String name, FeedReader reader, long position, Duration interval, Listener listener) {
        this.reader = reader;
        this.position = position;
        this.interval = interval;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("feed-" + name).daemon().unstarted(this::follow);
    }

    public FeedFollower start() {
        thread.start();
        return this;
    }

    /** The last change applied. */
    public long position() {
        return position;
    }

    /** Whether the database could not be asked when it was last tried. */
    public boolean databaseAway() {
        return away;
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }

    private void follow() {
        var pause = interval;
        while (running) {
            try {
                pause = step() ? Duration.ZERO : interval;
                back();
                if (looks++ % SIGN_OF_LIFE == 0) {
                    compare();
                    listener.alive(position);
                }
            } catch (SQLException | RuntimeException e) {
                pause = longer(pause);
                gone(e);
            }
            sleep(pause);
        }
    }

    /** @return whether there may be more to read at once */
    private boolean step() throws SQLException {
        var changes = reader.after(position, BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        if (changes.getFirst().sequence() != position + 1) {
            var head = reader.head();
            listener.reset();
            position = head;
            return true;
        }
        listener.apply(changes);
        position = changes.getLast().sequence();
        return changes.size() == BATCH;
    }

    /**
     * Where nothing comes any more, something may be wrong: the database is an older one, restored from a backup, or the rows
     * were taken away.
     */
    private void compare() throws SQLException {
        var head = reader.head();
        if (head < position || head > position && reader.after(position, 1).isEmpty()) {
            Log.warnf("The change feed ends at %d and was followed to %d; everything is loaded anew", head, position);
            listener.reset();
            position = head;
        }
    }

    private void gone(Exception e) {
        away = DatabaseAway.caused(e);
        if (!failing && running) {
            failing = true;
            Log.warnf("The change feed cannot be read at %d; trying again until it can: %s", position, e);
        }
    }

    private void back() {
        away = false;
        if (failing) {
            failing = false;
            Log.infof("The change feed is followed again, at %d", position);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.plus(pause).plusMillis(100);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
