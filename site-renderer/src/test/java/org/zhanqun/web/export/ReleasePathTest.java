package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasePathTest {
    private static final Path RELEASE = Path.of("/exports/sites/a/work");

    @ParameterizedTest
    @CsvSource({
        "/, public/index.html",
        "/zwdt/zwyw/, public/zwdt/zwyw/index.html",
        "/zwdt/zwyw/index_2.html, public/zwdt/zwyw/index_2.html",
        "/zwdt/zwyw/202611/t20261123_4711.html, public/zwdt/zwyw/202611/t20261123_4711.html",
        "/robots.txt, public/robots.txt",
        "/themes/chengxiang/img/mark.svg, public/themes/chengxiang/img/mark.svg"
    })
    void anAddressHasOnePlaceAndAPlaceOneAddress(String address, String path) {
        assertThat(ReleasePath.ofAddress(address)).isEqualTo(path);
        assertThat(ReleasePath.address(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "/../etc/passwd",
                "/a/../../b.html",
                "/a/..",
                "/..",
                "/.ssh/key",
                "/a//b.html",
                "//host/a",
                "/a/./b.html",
                "/a\\b",
                "/a\nb",
                "/a\u0000b",
                "/栏目/",
                "/a;b",
                "/a b/",
                "/$HOME/"
            })
    void nothingLeadsOutOfTheRelease(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.ofAddress(hostile));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.in(RELEASE, "public" + hostile));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.in(RELEASE, hostile));
    }

    @Test
    void onlyPagesAndNoticesAreInARelease() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.in(RELEASE, "manifest.json"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.in(RELEASE, "public"));
        assertThat(ReleasePath.in(RELEASE, "notices/404.html")).isEqualTo(RELEASE.resolve("notices/404.html"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.ofAddress("/" + "a".repeat(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b", "../b", "A", "a_b", "-a", "a-", "/etc", "a\n", "县"})
    void aSitesFolderIsNamedByItsKeyAlone(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePath.site(Path.of("/exports/sites"), hostile));
    }
}
