package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.theme.View;

class PublicPathTest {
    @Test
    void addressesOfTheSiteAreUnderstood() {
        assertThat(PublicPath.of("/")).isEqualTo(new PublicPath.Home());
        assertThat(PublicPath.of("/zwdt/zwyw/")).isEqualTo(new PublicPath.Column("zwdt/zwyw", PublicPath.NEWEST));
        assertThat(PublicPath.of("/zwdt/zwyw/index_2.html")).isEqualTo(new PublicPath.Column("zwdt/zwyw", 2));
        assertThat(PublicPath.of("/zwdt/index_1.html")).isEqualTo(new PublicPath.Column("zwdt", 1));
        assertThat(PublicPath.of("/zcwj/repealed.html"))
                .isEqualTo(new PublicPath.Documents("zcwj", Validity.REPEALED, PublicPath.NEWEST));
        assertThat(PublicPath.of("/zcwj/repealed_12.html"))
                .isEqualTo(new PublicPath.Documents("zcwj", Validity.REPEALED, 12));
        assertThat(PublicPath.of("/zwdt/202611/t20261123_4711.html"))
                .isEqualTo(new PublicPath.Article("zwdt", "202611/t20261123_4711.html", 4711));
    }

    @Test
    void lettersAndTheirFormsStandBesideTheirColumn() {
        assertThat(PublicPath.of("/hdjl/lygk/20261128-047213.html"))
                .isEqualTo(new PublicPath.Letter("hdjl/lygk", "20261128-047213"));
        assertThat(PublicPath.of("/hdjl/ldxx/write.html"))
                .isEqualTo(new PublicPath.LetterStep("hdjl/ldxx", PublicPath.LetterStep.Step.WRITE));
        assertThat(PublicPath.of("/hdjl/lygk/rate.html"))
                .isEqualTo(new PublicPath.LetterStep("hdjl/lygk", PublicPath.LetterStep.Step.RATE));
        assertThat(PublicPath.of("/write.html")).isNotInstanceOf(PublicPath.LetterStep.class);
        assertThat(PublicPath.of("/hdjl/lygk/20261128-0472134.html")).isEqualTo(new PublicPath.Unknown());
    }

    @Test
    void whatServesTheReaderIsNoColumn() {
        assertThat(PublicPath.of("/_view/elder-hant"))
                .isEqualTo(new PublicPath.ViewChoice(new View(View.Mode.ELDER, View.Script.TRADITIONAL)));
        assertThat(PublicPath.of("/_view/pink")).isEqualTo(new PublicPath.Unknown());
        assertThat(PublicPath.of("/_leave")).isEqualTo(new PublicPath.Leave());
        assertThat(PublicPath.of("/_view/")).isEqualTo(new PublicPath.Unknown());
        assertThat(PublicPath.of("/_view/a/b")).isEqualTo(new PublicPath.Unknown());
    }

    @Test
    void whatIsForProgramsHasItsFixedPlace() {
        assertThat(PublicPath.of("/atom.xml")).isEqualTo(new PublicPath.Feed(null));
        assertThat(PublicPath.of("/zwdt/zwyw/atom.xml")).isEqualTo(new PublicPath.Feed("zwdt/zwyw"));
        assertThat(PublicPath.of("/sitemap.xml")).isEqualTo(new PublicPath.SiteMapIndex());
        assertThat(PublicPath.of("/sitemap_12.xml")).isEqualTo(new PublicPath.SiteMapPart(12));
        assertThat(PublicPath.of("/.well-known/security.txt")).isEqualTo(new PublicPath.Security());
        assertThat(PublicPath.of("/BingSiteAuth.xml")).isEqualTo(new PublicPath.RootFile("BingSiteAuth.xml"));
        assertThat(PublicPath.of("/zwdt/proof.txt")).isEqualTo(new PublicPath.Unknown());
        assertThat(PublicPath.of("/-a.txt")).isEqualTo(new PublicPath.Unknown());
        assertThat(PublicPath.of("/atom.xml").forMachines()).isTrue();
        assertThat(PublicPath.of("/zwdt/").forMachines()).isFalse();
    }

    @Test
    void oneThingHasOneAddress() {
        assertThat(PublicPath.of("/index.html")).isEqualTo(new PublicPath.Elsewhere("/"));
        assertThat(PublicPath.of("/zwdt/zwyw")).isEqualTo(new PublicPath.Elsewhere("/zwdt/zwyw/"));
        assertThat(PublicPath.of("/zwdt/index.html")).isEqualTo(new PublicPath.Elsewhere("/zwdt/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/zwdt/../../x/",
                "/zwdt//zwyw/",
                "//evil.example/",
                "/zwdt/%2e%2e/",
                "/ZWDT/",
                "/中文/",
                "/zwdt/index_99999999999.html",
                "/zwdt/index_0.html",
                "/zwdt/index_02.html",
                "/zcwj/repealed_0.html",
                "/zwdt/202611/t20261123_99999999999999999999.html",
                "/zwdt/202611/t2026_1.html",
                "/a.php"
            })
    void anythingElseIsNothing(String path) {
        assertThat(PublicPath.of(path)).isEqualTo(new PublicPath.Unknown());
    }

    @Test
    void anEndlessAddressIsNothing() {
        assertThat(PublicPath.of("/" + "a/".repeat(5_000))).isEqualTo(new PublicPath.Unknown());
    }
}
