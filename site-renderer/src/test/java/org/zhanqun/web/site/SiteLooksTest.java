package org.zhanqun.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.style.Mourning;
import org.zhanqun.style.PageStyle;
import org.zhanqun.tenancy.Tenants;

@QuarkusTest
@Tag("database")
class SiteLooksTest {
    @Inject
    PageStyle styles;

    @Inject
    StyleVersions versions;

    @Inject
    Mourning mourning;

    @Inject
    Tenants tenants;

    private final MovableClock clock = new MovableClock();

    @Test
    void aPeriodBeginsAndEndsByTheClockAlone() {
        var start = Instant.now().plus(Duration.ofDays(200)).truncatedTo(ChronoUnit.SECONDS);
        var end = start.plus(Duration.ofDays(1));
        tenants.callAsProvince(() -> mourning.set(start, end, "全国哀悼日"));
        var looks = new SiteLooks(styles, versions, mourning, tenants, clock);
        looks.reload();

        assertThat(memorialAt(looks, start.minusNanos(1))).isFalse();
        assertThat(memorialAt(looks, start)).isTrue();
        assertThat(memorialAt(looks, end.minusNanos(1))).isTrue();
        assertThat(memorialAt(looks, end)).isFalse();
    }

    private boolean memorialAt(SiteLooks looks, Instant moment) {
        clock.now = moment;
        return looks.memorialNow();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
