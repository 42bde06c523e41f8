package org.zhanqun.web.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhanqun.feed.Change;

/** Which changes lately dropped which page, for whoever wants to know why a page looks as it does; and how many, for all. */
final class DroppedPages {
    private static final int PAGES = 10_000;
    private static final int CHANGES = 5;
    private static final String COUNTER = "zhanqun.pages.invalidated";

    private final Cache<PageKey, List<Change>> latest =
            Caffeine.newBuilder().maximumSize(PAGES).build();
    private final MeterRegistry meters;

    DroppedPages(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(PageKey key, Change change) {
        latest.asMap()
                .merge(
                        key,
                        List.of(change),
                        (old, one) -> Stream.concat(one.stream(), old.stream())
                                .limit(CHANGES)
                                .toList());
        meters.counter(COUNTER, "reason", change.kind().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Everything was dropped at once, without any change that could be named. */
    void all() {
        meters.counter(COUNTER, "reason", "reset").increment();
    }

    /** The latest first. */
    List<Change> of(PageKey key) {
        var changes = latest.getIfPresent(key);
        return changes == null ? List.of() : changes;
    }
}
