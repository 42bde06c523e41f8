package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @Test
    void theHostIsWhatAPersonCanJudge() {
        assertThat(host("https://Museum.Example:8443/a?b=c#d")).isEqualTo("museum.example");
        assertThat(host("HTTP://museum.example")).isEqualTo("museum.example");
        assertThat(host("http://湖南.政务/路径?问=答")).isEqualTo(IDN.toASCII("湖南") + ".xn--zfr164b");
        assertThat(WebAddress.of("https://a.example/" + "x".repeat(982))).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/local/",
                "ftp://a.example/",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://www.gov.cn@evil.example/",
                "https://www.gov.cn:x@evil.example/",
                "https://evil.example\\.gov.cn/",
                "https://evil.example/\"onclick=x",
                "https://evil.example/<script>",
                "https://evil .example/",
                "https://evil.example/\n"
            })
    void whatOnlyLooksLikeAnAddressIsNone(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(WebAddress.of("https://a.example/" + "x".repeat(983))).isEmpty();
    }

    private static String host(String text) {
        return WebAddress.of(text).orElseThrow().host();
    }
}
