package org.zhanqun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.tenancy.Tenants;

@QuarkusTest
@Tag("database")
class ChangeFeedTest {
    @Inject
    Tenants tenants;

    @Inject
    Event<PublicChange> changes;

    @Inject
    FeedReader reader;

    @Inject
    DataSource dataSource;

    record Marked(String subject) implements PublicChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.FRAMEWORK;
        }

        @Override
        public String site() {
            return null;
        }

        @Override
        public String action() {
            return "test.mark";
        }
    }

    @Test
    void whatIsRolledBackLeavesNoTraceAndNoGap() throws SQLException {
        var before = reader.head();
        assertThatThrownBy(() -> tenants.callAsProvince(() -> {
                    changes.fire(new Marked("never"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        mark("after");

        assertThat(reader.after(before, 10))
                .extracting(Change::sequence, Change::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(before + 1, "after"));
    }

    /** The trap of auto-increment ids: the one who began first commits last. Its change must still be seen, and in order. */
    @Test
    void overlappingTransactionsAppearInTheOrderOfTheirCommits() throws Exception {
        var before = reader.head();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = executor.submit(() -> tenants.callAsProvince(() -> {
                changes.fire(new Marked("began first"));
                begun.countDown();
                return goOn.await(20, TimeUnit.SECONDS);
            }));
            begun.await(20, TimeUnit.SECONDS);
            mark("committed first");
            assertThat(reader.after(before, 10)).extracting(Change::subject).containsExactly("committed first");
            goOn.countDown();
            slow.get();
        }
        assertThat(reader.after(before, 10))
                .extracting(Change::subject)
                .containsExactly("committed first", "began first");
    }

    @Test
    void aFollowerMissesNothingWhileManyWriteAtOnce() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<Change>());
        var before = reader.head();
        try (var follower = follow(before, seen);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 8; writer++) {
                var name = "w" + writer;
                writers.add(executor.submit(() -> {
                    for (var i = 0; i < 25; i++) {
                        mark(name + "-" + i);
                    }
                }));
            }
            for (var writer : writers) {
                join(writer);
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 200);
            assertThat(follower.position()).isEqualTo(before + 200);
        }
        assertThat(seen.stream().map(Change::sequence).toList())
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 200).boxed().toList());
        assertThat(seen).extracting(Change::subject).doesNotHaveDuplicates();
    }

    @Test
    void aFollowerThatLagsBehindTheCleaningStartsAnew() throws Exception {
        var before = reader.head();
        mark("cleaned up before anybody read it");
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM change_event WHERE sequence = ?")) {
            delete.setLong(1, before + 1);
            delete.executeUpdate();
        }
        mark("next");
        var resets = new CountDownLatch(1);
        var follower = new FeedFollower("lagging", reader, before, Duration.ofMillis(10), new FeedFollower.Listener() {
            @Override
            public void apply(List<Change> batch) {}

            @Override
            public void reset() {
                resets.countDown();
            }
        });
        try (follower) {
            follower.start();
            assertThat(resets.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aListenerThatFailsIsCalledAgainWithTheSameChanges() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<Change>());
        var before = reader.head();
        mark("retried");
        var first = new CountDownLatch(1);
        var listener = new FeedFollower.Listener() {
            @Override
            public void apply(List<Change> batch) {
                if (first.getCount() > 0) {
                    first.countDown();
                    throw new IllegalStateException("not yet");
                }
                seen.addAll(batch);
            }

            @Override
            public void reset() {}
        };
        try (var follower = new FeedFollower("failing", reader, before, Duration.ofMillis(10), listener)) {
            follower.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 1);
        }
        assertThat(seen).extracting(Change::subject).containsExactly("retried");
    }

    private void mark(String subject) {
        tenants.runAsProvince(() -> changes.fire(new Marked(subject)));
    }

    private FeedFollower follow(long position, List<Change> seen) {
        return new FeedFollower("test", reader, position, Duration.ofMillis(5), new FeedFollower.Listener() {
                    @Override
                    public void apply(List<Change> batch) {
                        seen.addAll(batch);
                    }

                    @Override
                    public void reset() {
                        throw new IllegalStateException("nothing was cleaned up");
                    }
                })
                .start();
    }

    private static void join(Future<?> writer) throws ExecutionException, InterruptedException {
        writer.get();
    }
}
