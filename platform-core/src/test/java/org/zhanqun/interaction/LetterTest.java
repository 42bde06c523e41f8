package org.zhanqun.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.SafeHtml;

/** The letter guards its steps. */
class LetterTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final SafeHtml ANSWER = SafeHtml.sanitise("<p>您好</p>").html();

    private final Letter letter = letter(true);

    private static Letter letter(boolean consent) {
        return new Letter(
                "20261127-000001",
                "0701",
                new Letter.Words(
                        LetterKind.CONSULTATION,
                        null,
                        "何时通气",
                        "我叫江望舒，电话13800000000",
                        new Sender("江望舒", "13800000000", null),
                        consent),
                new Letter.Proof("hash", "form"),
                NOW,
                LocalDate.of(2026, 12, 8));
    }

    @Test
    void anAnswerCountsAsAccepting() {
        letter.answer(ANSWER, "住建局", NOW, 3);

        assertThat(letter.state()).isEqualTo(LetterState.ANSWERED);
        assertThat(letter.acceptedAt()).isEqualTo(NOW);
        letter.answer(ANSWER, "水利局", NOW.plusSeconds(99), 9);
        assertThat(letter.reply()).isEqualTo(new Reply(ANSWER, null, "水利局", NOW, 3));
    }

    @Test
    void aLetterIsHandedOnButNotAcceptedTwice() {
        letter.accept(NOW);
        assertThatThrownBy(() -> letter.accept(NOW)).isInstanceOf(Conflict.class);
        letter.transfer("住建局", NOW);
        letter.transfer("水利局", NOW);
        assertThat(letter.unit()).isEqualTo("水利局");
        letter.giveBack("属于法院管辖", NOW, 2);
        assertThatThrownBy(() -> letter.answer(ANSWER, "住建局", NOW, 2)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> letter.publish("题", "文", NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void timeIsExtendedOnce() {
        letter.extend(LocalDate.of(2026, 12, 18));
        assertThat(letter.dueOn()).isEqualTo("2026-12-18");
        assertThatThrownBy(() -> letter.extend(LocalDate.of(2027, 1, 1))).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsPublishedWithoutAnAnswerOrAgainstTheSendersWish() {
        assertThatThrownBy(() -> letter.publish("题", "文", NOW)).isInstanceOf(Conflict.class);
        var silent = letter(false);
        silent.answer(ANSWER, "住建局", NOW, 1);
        assertThatThrownBy(() -> silent.publish("题", "文", NOW))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不同意公开");
    }

    @Test
    void whatReturnsToThePublicKeepsItsFirstTime() {
        letter.answer(ANSWER, "住建局", NOW, 1);
        letter.publish("何时通气", "请问何时通气", NOW);
        assertThat(letter.publication().name()).isEqualTo("江*");
        assertThatThrownBy(() -> letter.answer(ANSWER, "住建局", NOW, 1)).isInstanceOf(Conflict.class);
        letter.withdraw();
        letter.publish("何时通气", "何时通气", NOW.plusSeconds(60));
        assertThat(letter.publication().publishedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsForgottenIsForgottenEverywhere() {
        assertThatThrownBy(() -> letter.erase(NOW)).isInstanceOf(Conflict.class);
        letter.answer(ANSWER, "住建局", NOW, 1);
        letter.erase(NOW);

        assertThat(letter.sender()).isEqualTo(Sender.ERASED);
        assertThat(letter.text()).isEqualTo("我叫江*，电话138****");
        assertThat(letter.opensWith(QueryCode.random())).isFalse();
        letter.publish("题", "文", NOW);
        assertThat(letter.publication().name()).isEqualTo("网友");
    }
}
