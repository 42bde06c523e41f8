package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/zwdt/",
                "/zwdt/202611/t20261123_1.html",
                "/search?q=%E8%8C%B6&page=2",
                "/_leave?to=x",
                "/zwgk"
            })
    void aPlaceOnTheSiteIsKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "zwdt/",
                "//evil.example/",
                "/\\evil.example/",
                "/.//evil.example/",
                "/zwdt//evil.example/",
                "/zwdt/../../",
                "https://evil.example/",
                "javascript:alert(1)",
                "/zwdt/\r\nSet-Cookie: a=b",
                "/中文/",
                "/#x",
                "/search?q=<script>",
                "/_view/elder?to=/"
            })
    void anythingElseIsTheHomePage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
