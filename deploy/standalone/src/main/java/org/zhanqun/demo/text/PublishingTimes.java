package org.zhanqun.demo.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws moments at which an office publishes: working days before today, 08:30 to 18:30, no minute twice. */
final class PublishingTimes {

    private static final int OPENING_MINUTE = 8 * 60 + 30;
    private static final int MINUTES_OPEN = 10 * 60;

    private final LocalDate today;
    private final RandomGenerator random;
    private final Set<LocalDateTime> taken = new HashSet<>();

    PublishingTimes(LocalDate today, RandomGenerator random) {
        this.today = today;
        this.random = random;
    }

    /** The moment of the item {@code index} (0 is the newest) of {@code count} spread over the last {@code span} days. */
    LocalDateTime recent(int index, int count, int span) {
        var step = Math.max(1, span / count);
        var back = count == 1 ? 1 + random.nextInt(span) : 1 + index * step + random.nextInt(Math.max(1, step / 2));
        return onOrBefore(today.minusDays(back));
    }

    /** When the yearly reports came out: in the latest January that is over. */
    LocalDateTime lastJanuary() {
        var year = today.getMonthValue() == 1 ? today.getYear() - 1 : today.getYear();
        return onOrBefore(LocalDate.of(year, 1, 12 + random.nextInt(18)));
    }

    /** Same day as {@code moment} or soon after, never in the future. */
    LocalDateTime soonAfter(LocalDateTime moment) {
        var later = moment.toLocalDate().plusDays(random.nextInt(3));
        return onOrBefore(later.isBefore(today) ? later : today.minusDays(1));
    }

    private LocalDateTime onOrBefore(LocalDate day) {
        var workingDay = day;
        while (!workingDay(workingDay)) {
            workingDay = workingDay.minusDays(1);
        }
        LocalDateTime moment;
        do {
            moment = workingDay.atStartOfDay().plusMinutes(OPENING_MINUTE + random.nextInt(MINUTES_OPEN + 1));
        } while (!taken.add(moment));
        return moment;
    }

    /** Weekends and the holidays of fixed date are off; the moving ones are not worth a lunar calendar here. */
    static boolean workingDay(LocalDate day) {
        var date = MonthDay.from(day);
        var nationalDay = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !date.equals(MonthDay.of(1, 1))
                && !date.equals(MonthDay.of(5, 1))
                && !nationalDay;
    }
}
