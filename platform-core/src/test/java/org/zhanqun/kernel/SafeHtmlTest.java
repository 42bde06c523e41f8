package org.zhanqun.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<p onclick=\"alert(1)\">x</p>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"x\"></object><embed src=\"x\">",
                "<svg><script>alert(1)</script></svg>",
                "<style>body{display:none}</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<form action=\"https://evil.example\"><input name=a></form>",
                "<base href=\"https://evil.example\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>"
            })
    void nothingThatActsSurvives(String hostile) {
        var html = SafeHtml.sanitise(hostile).html().html();

        assertThat(html)
                .doesNotContainIgnoringCase("script")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContain("evil.example")
                .doesNotContain("style");
    }

    @Test
    void textTablesPicturesAndLinksSurvive() {
        var html = "<h2>一、总体要求</h2><p>正文<strong>重点</strong></p>"
                + "<table><tbody><tr><th scope=\"col\">项目</th><td colspan=\"2\">数值</td></tr></tbody></table>"
                + "<figure><img src=\"/themes/chengxiang/img/rice.svg\" alt=\"稻田\" /><figcaption>稻田</figcaption></figure>"
                + "<p><a href=\"https://www.hunan.gov.example/\">链接</a></p>";

        var sanitised = SafeHtml.sanitise(html);

        assertThat(sanitised.html().html()).contains("<h2>一、总体要求</h2>", "colspan=\"2\"", "alt=\"稻田\"", "href=\"https");
        assertThat(sanitised.removed()).isEmpty();
    }

    @Test
    void whatWasTakenOutIsNamed() {
        var sanitised = SafeHtml.sanitise("<p onclick=\"x()\" style=\"color:red\">好<script>x</script></p>");

        assertThat(sanitised.removed()).containsExactlyInAnyOrder("script", "onclick");
    }

    @Test
    void alignmentFromAnEditorBecomesAClass() {
        assertThat(SafeHtml.sanitise("<p style=\"text-align: right;\">县人民政府</p>")
                        .html()
                        .html())
                .isEqualTo("<p class=\"align-right\">县人民政府</p>");
    }

    @Test
    void blankMeansNeitherWordsNorPictures() {
        assertThat(SafeHtml.sanitise("<p> </p><p><br></p>").html().isBlank()).isTrue();
        assertThat(SafeHtml.sanitise(null).html().isBlank()).isTrue();
        assertThat(SafeHtml.sanitise("<p><img src=\"/a.svg\" alt=\"图\"></p>")
                        .html()
                        .isBlank())
                .isFalse();
    }
}
