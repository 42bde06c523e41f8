package org.zhanqun.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Time is injected, and a government site's day begins at midnight in Beijing. */
public class Clocks {
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(BEIJING);
    }
}
