package org.zhanqun.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MailroomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void everySiteHasAnsweredLettersAndPortalsHaveOneThatWaits() {
        for (var site : DemoSites.all()) {
            var letters = Mailroom.letters(site, TODAY);
            assertThat(letters.stream().filter(letter -> letter.answer() != null))
                    .as(site.key())
                    .isNotEmpty();
            assertThat(letters.stream().filter(letter -> letter.answer() == null))
                    .as(site.key())
                    .hasSize(site.portal() ? 1 : 0);
            assertThat(letters).extracting(DemoLetter::number).doesNotHaveDuplicates();
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.title() + letter.text() + letter.answer()).doesNotContain("{", "}");
                assertThat(letter.title()).hasSizeLessThanOrEqualTo(60);
                assertThat(letter.number()).matches("\\d{8}-\\d{6}");
                assertThat(letter.receivedAt()).isBefore(TODAY.atStartOfDay());
                if (letter.answeredAt() != null) {
                    assertThat(letter.answeredAt()).isBetween(letter.receivedAt(), TODAY.atStartOfDay());
                }
            });
        }
    }

    @Test
    void theSameDayGivesTheSameLetters() {
        var site = DemoSites.all().getFirst();
        assertThat(Mailroom.letters(site, TODAY)).isEqualTo(Mailroom.letters(site, TODAY));
    }
}
