package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhanqun.web.store.Coding.BROTLI;
import static org.zhanqun.web.store.Coding.GZIP;
import static org.zhanqun.web.store.Coding.IDENTITY;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhanqun.web.store.Coding;

class AcceptedCodingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                              | IDENTITY",
                "''                                | IDENTITY",
                "gzip                              | GZIP",
                "gzip, deflate, br, zstd           | BROTLI",
                "BR;Q=1.0, GZIP                    | BROTLI",
                "br;q=0.5, gzip                    | GZIP",
                "br;q=0, gzip;q=0.001              | GZIP",
                "identity, gzip;q=0.5              | IDENTITY",
                "gzip;q=0                          | IDENTITY",
                "*                                 | BROTLI",
                "*;q=0                             | IDENTITY",
                "gzip, *;q=0                       | GZIP",
                "br;q=0, *                         | GZIP",
                "identity;q=0                      | IDENTITY",
                "identity;q=0, gzip                | GZIP",
                "gzip;q=2                          | IDENTITY",
                "gzip;q=-1                         | IDENTITY",
                "gzip;q=abc, br;q=                 | IDENTITY",
                "gzip ; q = 0.8                    | GZIP",
                ";;;,,,;q=1,                       | IDENTITY",
                "gzipped, brr                      | IDENTITY",
                "x-gzip                            | GZIP",
            })
    void theClientsWishDecides(String header, Coding expected) {
        assertThat(AcceptedCodings.of(header).best(EnumSet.allOf(Coding.class), true))
                .isEqualTo(expected);
    }

    @Test
    void whatThisMachineHasNotIsNotChosen() {
        assertThat(AcceptedCodings.of("br, gzip").best(EnumSet.of(GZIP, IDENTITY), true))
                .isEqualTo(GZIP);
    }

    @Test
    void littleIsCompressedOnlyForWhoRefusesItPlain() {
        var all = EnumSet.allOf(Coding.class);
        assertThat(AcceptedCodings.of("br, gzip").best(all, false)).isEqualTo(IDENTITY);
        assertThat(AcceptedCodings.of("gzip, identity;q=0").best(all, false)).isEqualTo(GZIP);
        assertThat(AcceptedCodings.of("br, *;q=0").best(all, false)).isEqualTo(BROTLI);
    }

    @Test
    void aHeaderLongerThanAnyBrowsersIsNotReadThrough() {
        assertThat(AcceptedCodings.of("gzip,".repeat(1_000)).best(EnumSet.allOf(Coding.class), true))
                .isEqualTo(IDENTITY);
    }
}
