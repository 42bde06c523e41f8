package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,       0,  10, true,  true",
        "bytes=90-,       90, 10, true,  true",
        "bytes=-5,        95, 5,  true,  true",
        "bytes=50-999,    50, 50, true,  true",
        "bytes=-999,      0,  100, true, true",
        "bytes=9-3,       0,  100, false, true",
        "bytes=0-1;5-6,   0,  100, false, true",
        "lines=0-9,       0,  100, false, true",
        "bytes=-,         0,  100, false, true",
    })
    void aRangeIsWhatTheStandardSays(String header, long from, long length, boolean partial, boolean satisfiable) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(from, length, partial, satisfiable));
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-", "bytes=500-600", "bytes=-0"})
    void whatIsNotThereCannotBeSent(String header) {
        assertThat(ByteRange.of(header, 100).satisfiable()).isFalse();
    }
}
