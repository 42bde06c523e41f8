package org.zhanqun.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;

/** How far what this node holds in memory is, for whoever writes down what pages looked like at one moment. */
@ApplicationScoped
public class Freshness {
    private static final int BATCH = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FeedReader reader;
    private final SiteFollower follower;

    Freshness(FeedReader reader, SiteFollower follower) {
        this.reader = reader;
        this.follower = follower;
    }

    /**
     * Waits until all that was committed before the call shows on pages made from now on.
     *
     * @return the number of the last change that shows for sure
     * @throws SQLException when the database is away, or the node does not catch up
     */
    public long settled() throws SQLException, InterruptedException {
        var head = reader.head();
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (follower.position() < head) {
            if (System.nanoTime() > until) {
                throw new SQLException(
                        "The change feed is not followed: %d of %d".formatted(follower.position(), head));
            }
            Thread.sleep(PAUSE);
        }
        return follower.position();
    }

    /** Whether nobody can tell at this moment what has changed; asks nobody. It ends when all that was missed is taken note of. */
    public boolean databaseAway() {
        return follower.databaseAway();
    }

    /** Whether any change after that number could show on the site; also when the feed no longer tells. */
    public boolean changedSince(long sequence, String site) throws SQLException {
        var head = reader.head();
        if (sequence > head) {
            // The database is an older one than what was written down: restored from a backup.
            return true;
        }
        for (var last = sequence; last < head; ) {
            var changes = reader.after(last, BATCH);
            if (changes.isEmpty() || changes.getFirst().sequence() != last + 1) {
                return true;
            }
            if (changes.stream().anyMatch(change -> concerns(change, site))) {
                return true;
            }
            last = changes.getLast().sequence();
        }
        return false;
    }

    /** A change of the register shows on other sites too: they name their neighbours. A framework names the one site, or none for all. */
    private static boolean concerns(Change change, String site) {
        return change.site() == null || change.site().equals(site) || change.kind() == ChangeKind.SITE;
    }
}
