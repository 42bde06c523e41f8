package org.zhanqun.admin.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DailyTaskTest {
    @Test
    void itIsDoneSoonAfterTheStart() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var task = new DailyTask("test", done::countDown)) {
            task.start(Duration.ZERO);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theNextTimeIsTodayOrTomorrow() {
        var clock = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        assertThat(DailyTask.secondsUntil(LocalTime.of(10, 5), clock)).isEqualTo(5 * 60 + 1);
        assertThat(DailyTask.secondsUntil(LocalTime.of(0, 5), clock)).isEqualTo((14 * 60 + 5) * 60 + 1);
    }

    /** A task that throws to its clock is never run again. */
    @Test
    void aDayThatFailsDoesNotEndTheTask() {
        var tried = new AtomicInteger();
        try (var task = new DailyTask("test", () -> {
            tried.incrementAndGet();
            throw new SQLException("away");
        })) {
            task.run();
            task.run();
        }
        assertThat(tried).hasValue(2);
    }
}
