package org.zhanqun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.tenancy.Tenants;

/** When all renderers show a step of a roll-out, by what each of them wrote down. */
@QuarkusTest
@Tag("database")
class ReachesTest {
    @Inject
    Tenants tenants;

    @Inject
    Event<PublicChange> changes;

    @Inject
    FeedReader reader;

    @Inject
    DataSource dataSource;

    private final String subject = UUID.randomUUID().toString();
    private Instant made;

    record Step(String site, String subject) implements PublicChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.FRAMEWORK;
        }

        @Override
        public String action() {
            return "test.step";
        }
    }

    @BeforeEach
    @AfterEach
    void nobodyFollows() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM feed_follower");
            statement.execute("DELETE FROM feed_step");
        }
    }

    @Test
    void theSlowestRendererCountsAndWhoHasNotAppliedItIsWaitedFor() throws SQLException {
        at(0).seen("one", reader.head());
        at(0).seen("two", reader.head());
        var step = step("a");
        assertThat(of("a").waiting()).isEqualTo(2);

        at(310).passed("one", step, step);
        assertThat(of("a").everywhere()).isFalse();
        assertThat(of("a").renderers()).isEqualTo(1);

        at(420).passed("two", step - 1, step);
        assertThat(of("a").everywhere()).isTrue();
        assertThat(of("a").renderers()).isEqualTo(2);
        assertThat(of("a").took()).isBetween(Duration.ofMillis(420), Duration.ofMillis(470));
    }

    @Test
    void whoEndedAndWhoBeganLaterAreNotWaitedFor() throws SQLException {
        new FeedFollowers(dataSource, Clock.fixed(Instant.now().minus(Duration.ofMinutes(4)), Clocks.BEIJING))
                .seen("ended", 0);
        var step = step("a");
        at(200).passed("one", step, step);
        at(900).seen("began later", step);
        at(5000).passed("began later", step + 1, step + 1);
        assertThat(of("a").everywhere()).isTrue();
        assertThat(of("a").took()).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void eachSiteHasItsOwnLatestStepAndAStepForAllComesAfterIt() throws SQLException {
        var first = step("a");
        at(100).passed("one", first, first);
        assertThat(latest().of("b")).isEmpty();
        var all = step(null);
        at(700).passed("one", all, all);
        assertThat(of("a").took()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThat(of("b")).isEqualTo(of("a"));
        var own = step("b");
        at(300).passed("one", own, own);
        assertThat(of("b").took()).isLessThan(Duration.ofMillis(700));
        assertThat(of("a").took()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    @Test
    void nothingIsSaidWhereNobodyToldOfIt() {
        step("a");
        assertThat(latest().of("a")).isEmpty();
        assertThat(new Reaches(dataSource, Clock.system(Clocks.BEIJING))
                        .of(ChangeKind.FRAMEWORK, "no such")
                        .of("a"))
                .isEmpty();
    }

    private Reaches.Latest latest() {
        return new Reaches(dataSource, Clock.system(Clocks.BEIJING)).of(ChangeKind.FRAMEWORK, subject);
    }

    private Reach of(String site) {
        return latest().of(site).orElseThrow();
    }

    /** @return its number */
    private long step(String site) {
        tenants.runAsProvince(() -> changes.fire(new Step(site, subject)));
        made = Instant.now();
        try {
            return reader.head();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The followers' book, so many milliseconds after the step. */
    private FeedFollowers at(long millis) {
        var from = made == null ? Instant.now() : made;
        return new FeedFollowers(dataSource, Clock.fixed(from.plusMillis(millis), Clocks.BEIJING));
    }
}
