package org.zhanqun.admin.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class InsightPagesTest {
    private static final String EDITOR = "editor-of-insight-pages";
    private static final String COLUMN = "?path=/zwdt/zwyw/";

    @Inject
    Province province;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(EDITOR, Role.EDITOR, mine);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aPageIsExplainedInWords() {
        api().get(explain(mine) + COLUMN)
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("view", equalTo("standard"))
                .body("page.hits", equalTo(12))
                .body("page.compressed", equalTo(8_000))
                .body("page.reads", hasSize(11))
                .body("page.reads", hasItem("列表：栏目 0201，从 2026-11-20 09:00 #4711 起；其中一条进来、出去或改动都算"))
                .body("page.reads", hasItem(containsString("废止的文件，到 2026-11-20 09:00 #4711 为止")))
                .body("page.reads", hasItem("信息 4711、4712"))
                .body("page.reads", not(hasItem(containsString("{"))))
                .body("drops.sequence", contains(815))
                .body("drops.what", contains("信息"));
        api().header("Accept-Language", "en")
                .get(explain(mine) + COLUMN)
                .then()
                .body("page.reads", hasItem("articles 4711, 4712"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aPageThatNobodyAskedForIsNotInMemory() {
        api().get(explain(mine))
                .then()
                .statusCode(200)
                .body("path", equalTo("/"))
                .body("stored", equalTo(false))
                .body("page", nullValue())
                .body("drops", empty());
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatCanBeNoPageIsNotFound() {
        api().get(explain(mine) + "?path=/../etc/passwd").then().statusCode(404);
        api().get(explain(mine) + "?path=/&view=pink").then().statusCode(404);
        var refused = get(shown(mine) + "?path=/&view=pink");
        refused.then().statusCode(404);
        assertThat(parsed(refused).select("[role=alert]").text()).contains("没有这样的网页地址或版本");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesPagesAreNotExplained() {
        api().get(explain(other) + COLUMN).then().statusCode(404).body(not(containsString("4711")));
        get(shown(other) + COLUMN).then().statusCode(404).body(not(containsString("4711")));
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSeesWhyPagesOfAllSitesLookAsTheyDo() {
        api().get(explain(mine) + COLUMN).then().statusCode(200);
        api().get(explain(other) + COLUMN).then().statusCode(200);
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() {
        api().get(explain(mine) + COLUMN).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void theWorkbenchShowsIt() {
        var shown = page(shown(mine) + COLUMN);

        assertThat(shown.select("[aria-labelledby=now-title]").text()).contains("30,000 字节", "12 次");
        assertThat(shown.select("[aria-labelledby=reads-title] li")).hasSize(11);
        assertThat(shown.select("[aria-labelledby=drops-title] li").text()).contains("信息 4712", "第 815 号");
        assertThat(shown.select("#path").val()).isEqualTo("/zwdt/zwyw/");
        assertThat(page(shown(mine)).select("[role=status]").text()).contains("不在内存里");
        assertThat(page("/admin/sites/" + mine.key()).select("a[href=" + shown(mine) + "]"))
                .hasSize(1);
    }

    private static String explain(Site site) {
        return "/api/v1/sites/" + site.key() + "/pages/explain";
    }

    private static String shown(Site site) {
        return "/admin/sites/" + site.key() + "/pages/explain";
    }

    private static RequestSpecification api() {
        return given().accept("application/json");
    }
}
