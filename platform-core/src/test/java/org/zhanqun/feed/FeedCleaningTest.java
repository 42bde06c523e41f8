package org.zhanqun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.ChangeFeedTest.Marked;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.tenancy.Tenants;

/** A feed that grows for years, and followers that are slow, late, or begin anew. */
@QuarkusTest
@Tag("database")
class FeedCleaningTest {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MILLION = 1_000_000;

    @Inject
    Tenants tenants;

    @Inject
    Event<PublicChange> changes;

    @Inject
    FeedReader reader;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void nobodyFollows() throws SQLException {
        execute("DELETE FROM feed_follower");
    }

    @Test
    void oldRowsGoButNotTheNewestNorWhatALivingFollowerHasNotRead() throws SQLException {
        mark(10);
        var head = reader.head();
        var later = at(Instant.now().plus(KEPT).plus(Duration.ofHours(1)));
        followers(later).seen("slow", head - 4);
        followers(at(Instant.now().plus(KEPT))).seen("fast", head - 1);
        followers(later).seen("fast", head);
        followers(at(Instant.now())).seen("ended two weeks ago", head - 9);

        cleaning(at(Instant.now())).removeOld();
        assertThat(reader.after(head - 10, 20)).as("young rows").hasSize(10);

        cleaning(later).removeOld();
        assertThat(reader.after(head - 10, 20))
                .extracting(Change::sequence)
                .containsExactly(head - 3, head - 2, head - 1, head);

        followers(at(later.instant().plusSeconds(60))).seen("slow", head);
        cleaning(later).removeOld();
        assertThat(reader.after(0, 20)).extracting(Change::sequence).containsExactly(head);
    }

    @Test
    void whoComesBackAfterEverythingWasCleanedUpStartsAnewAtOnce() throws SQLException {
        mark(5);
        var head = reader.head();
        cleaning(at(Instant.now().plus(KEPT).plus(Duration.ofHours(1)))).removeOld();

        var listener = new Recording();
        try (var follower = follow(head - 4, listener)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> follower.position() == head);
        }
        assertThat(listener.resets).hasValue(1);
        assertThat(listener.sequences).isEmpty();
    }

    @Test
    void whoFindsAnOlderDatabaseThanItFollowedStartsAnew() throws SQLException {
        mark(1);
        var head = reader.head();
        var listener = new Recording();
        try (var follower = follow(head + 100, listener)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> follower.position() == head);
            mark(1);
            await().atMost(Duration.ofSeconds(10)).until(() -> follower.position() == head + 1);
        }
        assertThat(listener.resets).hasValue(1);
        assertThat(listener.sequences).containsExactly(head + 1);
    }

    @Test
    void whoIsStoppedAndStartedAgainMissesNothingAndSeesNothingTwice() throws SQLException {
        var before = reader.head();
        var listener = new Recording();
        var position = before;
        for (var round = 1; round <= 5; round++) {
            try (var follower = follow(position, listener)) {
                mark(20);
                var all = before + 20L * round;
                await().atMost(Duration.ofSeconds(10)).until(() -> follower.position() == all);
                position = follower.position();
            }
        }
        assertThat(listener.sequences).hasSize(100).doesNotHaveDuplicates().isSorted();
    }

    /** An hour's lag of a whole province, and ten years' worth of rows for whoever cleans them up. */
    @Test
    void aMillionRowsAreFollowedAndCleanedUpInBoundedTimeAndMemory() throws SQLException {
        mark(1);
        var before = reader.head();
        generate(before, MILLION);
        var largest = new AtomicLong();
        var applied = new AtomicLong();
        var ordered = new AtomicBoolean(true);
        var start = System.nanoTime();
        var listener = new FeedFollower.Listener() {
            @Override
            public void apply(List<Change> batch) {
                ordered.compareAndSet(true, batch.getFirst().sequence() == before + applied.get() + 1);
                largest.accumulateAndGet(batch.size(), Math::max);
                applied.addAndGet(batch.size());
            }

            @Override
            public void reset() {
                throw new IllegalStateException("nothing was cleaned up");
            }
        };
        try (var _ = new FeedFollower("million", reader, before, Duration.ofMillis(20), listener).start()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> applied.get() == MILLION);
        }
        var followed = Duration.ofNanos(System.nanoTime() - start);
        assertThat(ordered).isTrue();
        assertThat(largest).hasValueLessThanOrEqualTo(1_000);

        start = System.nanoTime();
        var removed =
                cleaning(at(Instant.now().plus(KEPT).plus(Duration.ofHours(1)))).removeOld();
        System.out.printf(
                "A million rows: followed in %d ms, cleaned up in %d ms%n",
                followed.toMillis(), (System.nanoTime() - start) / 1_000_000);
        assertThat(removed).isGreaterThanOrEqualTo(MILLION);
        assertThat(reader.after(0, 10)).hasSize(1);
        mark(1);
        assertThat(reader.after(reader.head() - 1, 10)).hasSize(1);
    }

    /** Doubles the last row until there are enough, as nobody would write them. */
    private void generate(long before, int rows) throws SQLException {
        for (var there = 1L; there < rows + 1L; there *= 2) {
            execute("INSERT INTO change_event (sequence, kind, site_key, subject, happened_at)"
                    + " SELECT sequence + %d, kind, site_key, subject, happened_at FROM change_event WHERE sequence >= %d AND sequence + %d <= %d"
                            .formatted(there, before, there, before + rows));
        }
        execute("UPDATE feed_head SET sequence = " + (before + rows) + " WHERE id = 1");
    }

    private static final class Recording implements FeedFollower.Listener {
        private final List<Long> sequences = Collections.synchronizedList(new ArrayList<>());
        private final AtomicLong resets = new AtomicLong();

        @Override
        public void apply(List<Change> batch) {
            batch.forEach(change -> sequences.add(change.sequence()));
        }

        @Override
        public void reset() {
            resets.incrementAndGet();
        }
    }

    private FeedFollower follow(long position, FeedFollower.Listener listener) {
        return new FeedFollower("test", reader, position, Duration.ofMillis(5), listener).start();
    }

    private FeedFollowers followers(Clock clock) {
        return new FeedFollowers(dataSource, clock);
    }

    private FeedCleaning cleaning(Clock clock) {
        return new FeedCleaning(dataSource, reader, followers(clock), clock, KEPT);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, Clocks.BEIJING);
    }

    private void mark(int times) {
        for (var i = 0; i < times; i++) {
            tenants.runAsProvince(() -> changes.fire(new Marked("cleaned")));
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
