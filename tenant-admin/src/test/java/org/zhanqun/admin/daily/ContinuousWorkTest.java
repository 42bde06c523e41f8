package org.zhanqun.admin.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ContinuousWorkTest {
    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void itGoesOnUntilNothingIsLeftAndLooksAgain() throws InterruptedException {
        var left = new CountDownLatch(500);
        try (var work = new ContinuousWork("test", 1, () -> {
            left.countDown();
            return (int) left.getCount();
        })) {
            work.start(SOON);
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatFailsIsTriedAgain() throws InterruptedException {
        var tried = new CountDownLatch(3);
        try (var work = new ContinuousWork("test", 1, () -> {
            tried.countDown();
            throw new IllegalStateException("away");
        })) {
            work.start(SOON);
            assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void itEndsBetweenTwoPiecesAndNotInOne() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var pieces = new AtomicInteger();
        var work = new ContinuousWork("test", 1, () -> {
            pieces.incrementAndGet();
            begun.countDown();
            await(go);
            ended.countDown();
            return 1;
        });
        work.start(SOON);
        await(begun);
        work.close();
        go.countDown();
        await(ended);
        Thread.sleep(200);
        assertThat(pieces).hasValue(1);
    }

    @Test
    void severalThreadsWorkBesideEachOther() throws InterruptedException {
        var together = new CountDownLatch(3);
        try (var work = new ContinuousWork("test", 3, () -> {
            together.countDown();
            await(together);
            return 0;
        })) {
            work.start(SOON);
            assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
