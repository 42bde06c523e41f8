package org.zhanqun.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.zhanqun.kernel.Clocks;

/**
 * Collects what is read while something is made. The queries record by themselves, so that nobody who calls them can forget;
 * where nobody collects, as in the workbench, nothing is recorded.
 */
public final class Reading {
    private static final ScopedValue<Collector> CURRENT = ScopedValue.newInstance();

    private Reading() {}

    private record Collector(Set<Read> own, Set<ReadSet> shared) {}

    /** Something, and what it was made from. */
    public record Collected<T>(T value, ReadSet reads) {}

    /** Makes something on this thread; what is read for it is not recorded for what it is a part of. */
    public static <T> Collected<T> collect(Supplier<T> making) {
        var collector = new Collector(new LinkedHashSet<>(), new LinkedHashSet<>());
        var value = ScopedValue.where(CURRENT, collector).call(making::get);
        return new Collected<>(value, new ReadSet(List.copyOf(collector.own), List.copyOf(collector.shared)));
    }

    /** The day it is in Beijing, for something that is only good on that day. */
    public static LocalDate today(Clock clock) {
        var today = Clocks.today(clock);
        record(new DayRead(today));
        return today;
    }

    public static void record(Read read) {
        if (CURRENT.isBound()) {
            CURRENT.get().own().add(read);
        }
    }

    /** What is being made contains something that was made before. */
    public static void record(ReadSet reads) {
        if (CURRENT.isBound()) {
            CURRENT.get().shared().add(reads);
        }
    }
}
