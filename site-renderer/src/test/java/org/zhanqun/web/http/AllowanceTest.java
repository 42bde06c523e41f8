package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Allowance allowance = new Allowance(
            new FairnessConfig() {
                @Override
                public int rate() {
                    return 10;
                }

                @Override
                public int burst() {
                    return 3;
                }
            },
            nanos::get);

    @Test
    void whatIsTakenComesBackInTimeAndNeverMoreThanTheBurst() {
        assertThat(takes(5)).isEqualTo(3);
        assertThat(allowance.spent("a")).isTrue();

        pass(Duration.ofMillis(100));
        assertThat(allowance.spent("a")).isFalse();
        assertThat(takes(5)).isEqualTo(1);

        pass(Duration.ofHours(1));
        assertThat(takes(5)).isEqualTo(3);
    }

    @Test
    void aRefusedRequestPutsNothingOff() {
        takes(100);
        pass(Duration.ofMillis(99));
        assertThat(takes(100)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(allowance.take("a")).isTrue();
    }

    @Test
    void anotherSiteHasItsOwn() {
        takes(100);
        assertThat(allowance.spent("b")).isFalse();
        assertThat(allowance.take("b")).isTrue();
    }

    private int takes(int tries) {
        var taken = 0;
        for (var i = 0; i < tries; i++) {
            taken += allowance.take("a") ? 1 : 0;
        }
        return taken;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
