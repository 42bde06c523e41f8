package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=5-, 5, 99",
        "bytes=-1, 99, 99",
        "bytes=-500, 0, 99",
        "bytes=90-999999999999, 90, 99",
        "bytes=99-99, 99, 99"
    })
    void aPartOfAHundredBytes(String header, long from, long to) {
        assertThat(ByteRange.of(header, 100)).hasValue(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999-"})
    void aPartThatIsNotThere(String header) {
        assertThat(ByteRange.of(header, 100))
                .hasValueSatisfying(range -> assertThat(range.satisfiable()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1,5-6",
                "items=0-1",
                "bytes=a-b",
                "bytes 0-1",
                "bytes=--1",
                "bytes=99999999999999999999999-"
            })
    void whatIsNoPartIsTheWhole(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }
}
