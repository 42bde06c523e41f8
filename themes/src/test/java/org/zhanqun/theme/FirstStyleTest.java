package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The style that stands in every page, and is paid for with every page. */
class FirstStyleTest {
    @Test
    void whatThePolicyAllowsIsWhatStandsInEveryPage() throws GeneralSecurityException {
        for (var page : Pages.all()) {
            var styles = Rendering.document(page).select("style");
            assertThat(styles).hasSize(1);
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(styles.first().data().getBytes(StandardCharsets.UTF_8));
            assertThat(FirstStyle.POLICY_SOURCE)
                    .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void nothingHasToComeBeforeAPageShows() {
        for (var page : Pages.all()) {
            var document = Rendering.document(page);
            assertThat(document.select("head link[rel=stylesheet]")).isEmpty();
            assertThat(document.select("script[src]:not([async])")).isEmpty();
            // What follows the link waits for it; what stands before it is drawn by the first style alone.
            assertThat(document.select("body > link[rel=stylesheet] ~ main")).hasSize(1);
            assertThat(document.select("body > header ~ link[rel=stylesheet]")).hasSize(1);
        }
    }

    @Test
    void itIsSmallAndNamesWholePaths() throws IOException {
        var css = FirstStyle.text().getValue();
        assertThat(css).hasSizeLessThan(13_000).doesNotContain("/*", "</", "\n");
        assertThat(css.replace("url(/themes/chengxiang/", "")).doesNotContain("url(");
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(css.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThan(4_096);
    }

    @Test
    void onlyWhatMeansNothingIsLeftOut() {
        assertThat(FirstStyle.small("""
                /* a { } */
                .a > li , .b :is(h2, h3)::after { content: ""; width: calc(1px + 2 * var(--x)); }

                @media screen and (min-width: 48em) {
                  .a .b { margin: 0 auto; }
                }
                """))
                .isEqualTo(".a>li,.b :is(h2,h3)::after{content:\"\";width:calc(1px + 2 * var(--x))}"
                        + "@media screen and (min-width:48em){.a .b{margin:0 auto}}");
    }
}
