package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts working days (工作日): neither weekends nor statutory holidays, but the weekends that are worked instead. */
@ApplicationScoped
public class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();

    WorkingDays(LettersConfig config) {
        config.holidays().orElse(List.of()).forEach(this::add);
        working.addAll(config.workingWeekends().orElse(List.of()));
    }

    private void add(String range) {
        var ends = range.strip().split("/");
        var last = LocalDate.parse(ends[ends.length - 1]);
        LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(holidays::add);
    }

    public boolean working(LocalDate day) {
        return working.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day by which something must be done that came on a day: that day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        var due = day;
        for (var left = workingDays; left > 0; ) {
            due = due.plusDays(1);
            if (working(due)) {
                left--;
            }
        }
        return due;
    }

    /** Working days after the first day up to and including the last; 0 when it is not later. */
    public int between(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? (int) first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(this::working)
                        .count()
                : 0;
    }
}
