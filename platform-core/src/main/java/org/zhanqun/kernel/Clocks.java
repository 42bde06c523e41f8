package org.zhanqun.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Time is injected, and a government site's day begins at midnight in Beijing. */
public class Clocks {
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** What the databases keep: finer instants would not be found again by an equal one. */
    private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

    /** The day it is in Beijing, whatever the zone of the clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(BEIJING), PRECISION);
    }
}
