package org.zhanqun.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the calendar that the platform ships. */
@QuarkusTest
@Tag("database")
class WorkingDaysTest {
    @Inject
    WorkingDays days;

    @Test
    void weekendsDoNotCountAndNeitherDoesTheDayItself() {
        var saturday = LocalDate.of(2026, 11, 28);
        assertThat(days.after(saturday, 7)).isEqualTo("2026-12-08");
        assertThat(days.after(LocalDate.of(2026, 11, 27), 1)).isEqualTo("2026-11-30");
        assertThat(days.between(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30)))
                .isEqualTo(1);
        assertThat(days.between(saturday, saturday)).isZero();
    }

    @Test
    void overTheSpringFestivalHolidaysAreSkippedAndWorkedWeekendsCount() {
        // Friday; then Saturday the 14th is worked, the 15th to the 23rd are holidays.
        assertThat(days.after(LocalDate.of(2026, 2, 13), 1)).isEqualTo("2026-02-14");
        assertThat(days.after(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
        assertThat(days.working(LocalDate.of(2026, 2, 28))).isTrue();
    }
}
