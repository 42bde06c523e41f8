package org.zhanqun.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The mark of a government organ in the footer (党政机关网站标识) leads to the site's own certificate. */
@QuarkusTest
@Tag("database")
class OrganMarkTest {
    private static final String CERTIFICATE = "https://marks.example/sitename?method=show&id=1A2B";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    SiteLifecycle lifecycle;

    @Test
    void theFooterLeadsToTheCertificateOfThisSiteAndNoOther() {
        var marked = province.county("430100");
        var other = province.county("430100");
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(other));
        assertThat(marks(other)).isEmpty();
        tenants.callAsProvince(() -> lifecycle.mark(marked.key(), CERTIFICATE));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> answers(marked) && !marks(marked).isEmpty());
        assertThat(marks(marked)).containsExactly(CERTIFICATE);
        assertThat(marks(other)).isEmpty();
    }

    private static boolean answers(Site site) {
        return given().header("Host", site.domain()).get("/").statusCode() == 200;
    }

    private static List<String> marks(Site site) {
        return Jsoup.parse(given().header("Host", site.domain()).get("/").asString())
                .select("footer a[href]:contains(网站标识)")
                .eachAttr("href");
    }
}
