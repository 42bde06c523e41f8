package org.zhanqun.admin.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ColumnDetailPagesTest {
    private static final String WEBMASTER = "webmaster-of-details";
    private static final String EDITOR = "editor-of-details";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    FeaturedColumns featured;

    private Site site;
    private Site foreign;
    private String first;
    private String second;

    @BeforeEach
    void twoSites() {
        site = province.county();
        foreign = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        province.employ(EDITOR, Role.EDITOR, site);
        first = add(site, "花炮产业", "hpcy");
        second = add(site, "安化黑茶", "ahhc");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void theRulesOfABaseColumnAreExplainedAndItsFieldsSetAndGivenBack() {
        var detail = page(at("0206"));
        assertThat(detail.select("tr:contains(同级中的位置) td").text()).contains("锁定");
        assertThat(detail.select("tr:contains(同级中的位置) form")).isEmpty();

        post(at("0206/fields"), Map.of("field", "MAX_AGE_DAYS", "value", "60"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=step"));
        assertThat(page(at("0206")).select("tr:contains(更新期限)").text()).contains("60", "本站设置", "框架：180");
        assertThat(page(at("changes")).select(".list li").text()).contains("通知公告", "更新期限", "180", "60");
        var refused = post(at("0206/fields"), Map.of("field", "MAX_AGE_DAYS", "value", "999"));
        refused.then().statusCode(422);
        assertThat(parsed(refused).select("[role=alert]").text()).contains("1 到 400");

        post(at("0206/base"), Map.of("field", "MAX_AGE_DAYS", "back", "true"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/changes?done=base"));
        assertThat(page(at("changes")).text()).contains("没有改动");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFeaturedColumnIsRenamedOrderedHiddenMovedMergedAndRestored() {
        var told =
                Map.of("name", "花炮之乡", "columnType", "工作动态", "description", "花炮", "keywords", "花炮", "maxAgeDays", "20");
        post(at(first + "/description"), told).then().statusCode(303);
        assertThat(page(at(first)).select("h1").text()).isEqualTo("花炮之乡");
        var wrong = post(
                at(first + "/description"),
                Map.of("name", "政务公开", "columnType", "工作动态", "description", "x", "keywords", "x", "maxAgeDays", "y"));
        wrong.then().statusCode(422);
        assertThat(parsed(wrong).select("#name-error").text()).contains("同级已有");
        assertThat(parsed(wrong).select("#maxAgeDays").val()).isEqualTo("y");

        post(at(second + "/order"), Map.of("other", first)).then().statusCode(303);
        assertThat(page(at(second)).select("button:contains(上移)")).isEmpty();
        post(at(first + "/hiding"), Map.of("hidden", "true")).then().statusCode(303);
        assertThat(page(at(first)).select("h1").text()).contains("已隐藏");
        post(at(first + "/place"), Map.of("parent", "0901")).then().statusCode(303);
        assertThat(page(at(first)).select(".wb-head p").text()).contains("/ztzl/dqzt/hpcy/");
        post(at(first + "/place"), Map.of("parent", "0201")).then().statusCode(422);
        post(at(first + "/merging"), Map.of("into", second)).then().statusCode(303);
        assertThat(page(at(first)).select("h1").text()).contains("已停用");
        assertThat(page(at("")).text()).contains("花炮之乡");
        post(at(first + "/restoration"), Map.of()).then().statusCode(303);
        post(at(first + "/retirement"), Map.of()).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFeaturedColumnIsDroppedBeforeAnotherAndBelowABaseColumn() {
        var third = add(site, "浏阳蒸菜", "lyzc");
        post(at(third + "/dropping"), Map.of("parent", "", "before", first))
                .then()
                .statusCode(303);
        assertThat(own()).containsExactly(third, first, second);
        post(at(third + "/dropping"), Map.of("parent", "", "before", "")).then().statusCode(303);
        assertThat(own()).containsExactly(first, second, third);

        post(at(second + "/dropping"), Map.of("parent", "0901", "before", ""))
                .then()
                .statusCode(303);
        assertThat(page(at("")).select("li.own[data-code=" + second + "]").attr("data-parent"))
                .isEqualTo("0901");
        post(at(first + "/dropping"), Map.of("parent", "0901", "before", second))
                .then()
                .statusCode(303);
        assertThat(page(at("")).select("li.own[data-parent=0901]").eachAttr("data-code"))
                .containsExactly(first, second);
        post(at(third + "/dropping"), Map.of("parent", "0201", "before", ""))
                .then()
                .statusCode(422);
    }

    private List<String> own() {
        return page(at("")).select("li.own").eachAttr("data-code");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void anothersColumnsLookLikeNone() {
        var theirs = add(foreign, "炎陵黄桃", "ylht");
        get(at(theirs)).then().statusCode(404);
        post(at(theirs + "/hiding"), Map.of("hidden", "true")).then().statusCode(404);
        get("/admin/sites/" + foreign.key() + "/columns/0206").then().statusCode(404);
        post("/admin/sites/" + foreign.key() + "/columns/" + theirs + "/retirement", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anEditorSeesTheRulesAndChangesNothing() {
        assertThat(page(at("0206")).select("main form")).isEmpty();
        assertThat(page(at(first)).select("main form")).isEmpty();
        for (var step : List.of("retirement", "hiding", "merging", "order", "place", "dropping", "restoration")) {
            post(at(first + "/" + step), Map.of("into", second)).then().statusCode(403);
        }
        post(at("0206/fields"), Map.of("field", "MAX_AGE_DAYS", "value", "60"))
                .then()
                .statusCode(403);
    }

    private String add(Site at, String name, String slug) {
        var proposal = new FeaturedColumns.Proposal(null, name, slug, ColumnKind.LIST, "工作动态", name, name, 30);
        return tenants.callAs(at.key(), () -> featured.add(at, proposal)).code();
    }

    private String at(String rest) {
        return "/admin/sites/" + site.key() + "/columns" + (rest.isEmpty() ? "" : "/" + rest);
    }
}
