package org.zhanqun.web.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests that were refused because their site asked too much, by site. */
@ApplicationScoped
class Refusals {
    /** Each site is a time series of its own; the first that are refused are the ones to look at. */
    private static final int SITES = 50;

    private static final String OTHERS = "others";

    private final MeterRegistry meters;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    enum Reason {
        /** Too many of its pages wait to be rendered. */
        PLACES,
        /** Too many requests for what is never stored. */
        RATE
    }

    void count(String site, Reason reason) {
        meters.counter(
                        "zhanqun.fairness.refused",
                        "site",
                        label(site),
                        "reason",
                        reason == Reason.RATE ? "rate" : "places")
                .increment();
    }

    private String label(String site) {
        if (named.contains(site)) {
            return site;
        }
        return named.size() < SITES && named.add(site) ? site : OTHERS;
    }
}
