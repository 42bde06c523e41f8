package org.zhanqun.framework.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#0f4c96, #ffffff, 8.4", "#ffffff, #ffffff, 1.0"})
    void theFormulaIsThatOfTheGuidelines(String one, String other, double expected) {
        assertThat(Contrast.between(one, other)).isCloseTo(expected, Offset.offset(0.05));
        assertThat(Contrast.between(other, one)).isEqualTo(Contrast.between(one, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ff9900", "#ffffff", "#777777", "#00ff00", "#767676"})
    void whatIsTooPaleGetsANeighbourThatCanBeRead(String colour) {
        assertThat(Contrast.onPages(colour)).isLessThan(Contrast.LEAST);
        assertThat(Contrast.onPages(Contrast.readable(colour))).isGreaterThanOrEqualTo(Contrast.LEAST);
    }

    @Test
    void whatCanBeReadStaysAsItIs() {
        assertThat(Contrast.readable("#b3261e")).isEqualTo("#b3261e");
    }

    @Test
    void aColourIsSixDigitsAndNothingElse() {
        assertThat(Contrast.colour(" #B3261E ")).isEqualTo("#b3261e");
        assertThat(Contrast.colour("#b32")).isNull();
        assertThat(Contrast.colour("red")).isNull();
        assertThat(Contrast.colour("#b3261e;}body{display:none")).isNull();
    }
}
