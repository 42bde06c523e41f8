package org.zhanqun.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What is left to each site of requests for what is never stored. One entry a site of the register, however many ask. */
@ApplicationScoped
class Allowance {
    private final double perNano;
    private final int burst;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<String, Left> left = new ConcurrentHashMap<>();

    @Inject
    Allowance(FairnessConfig config) {
        this(config, System::nanoTime);
    }

    Allowance(FairnessConfig config, LongSupplier nanos) {
        this.perNano = Math.max(1, config.rate()) / 1e9;
        this.burst = Math.max(1, config.burst());
        this.nanos = nanos;
    }

    private record Left(double requests, long at) {}

    /** Whether nothing is left at this moment. */
    boolean spent(String site) {
        var last = left.get(site);
        return last != null && now(last).requests() < 1;
    }

    /** Takes one. @return false when there was none left, and so none was taken */
    boolean take(String site) {
        var taken = new boolean[1];
        left.compute(site, (_, last) -> {
            var now = last == null ? new Left(burst, nanos.getAsLong()) : now(last);
            taken[0] = now.requests() >= 1;
            return taken[0] ? new Left(now.requests() - 1, now.at()) : now;
        });
        return taken[0];
    }

    private Left now(Left last) {
        var now = nanos.getAsLong();
        return new Left(Math.min(burst, last.requests() + (now - last.at()) * perNano), now);
    }
}
