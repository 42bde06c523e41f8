package org.zhanqun.admin.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/**
 * The province adds the base column 优化营商环境 under 政务公开 for all counties, pilots it in 14, looks, rolls it out to all; a
 * county reorders its featured columns; the province rolls back, and nothing is lost.
 */
@QuarkusTest
@Tag("database")
class FrameworkStoryTest {
    private static final int CITIES = 14;
    private static final int COUNTIES = 122;
    private static final String FRAMEWORKS = "/api/v1/frameworks";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Frameworks frameworks;

    @Inject
    Rollout rollout;

    @Inject
    ColumnTrees trees;

    @Inject
    FeaturedColumns featured;

    @Inject
    Writing writing;

    @Inject
    Articles articles;

    private Integer version;

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = frameworks.require(version).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(version, "测试结束");
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void aBaseColumnGoesFromADraftToEveryCountyAndBack() {
        var counties = new ArrayList<Site>();
        for (var i = 0; i < COUNTIES; i++) {
            counties.add(province.county("45%02d00".formatted(i % CITIES)));
        }
        var pilots = counties.subList(0, CITIES);
        var code = aCheckedDraft();

        var group = api().body(Map.of("name", "十四县试点", "sites", keys(pilots)))
                .post("/api/v1/pilot-groups")
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("id");
        step("pilots", Map.of("group", group)).body("sites", equalTo(CITIES));
        assertThat(showing(counties, code)).isEqualTo(pilots);
        api().get(FRAMEWORKS + "/" + version + "/rollout")
                .then()
                .body("shown", equalTo(CITIES))
                .body("sites.findAll { it.version == " + number() + " }.site", hasSize(CITIES));
        var written = write(pilots.getFirst(), code);

        step("cities", Map.of("cityCode", "450000")).body("sites", equalTo(COUNTIES / CITIES));
        step("all", null);
        assertThat(showing(counties, code)).isEqualTo(counties);

        reorder(counties.getLast());

        step("return", Map.of("reason", "名称有误"));
        assertThat(showing(counties, code)).isEmpty();
        assertThat(articleIsThere(pilots.getFirst(), written)).isTrue();

        step("all", null);
        assertThat(showing(counties, code)).isEqualTo(counties);
        assertThat(articleIsThere(pilots.getFirst(), written)).isTrue();
    }

    private String aCheckedDraft() {
        version = api().body(Map.of("kind", "COUNTY"))
                .post(FRAMEWORKS)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("id");
        var fields = new HashMap<String, String>();
        fields.put("NAME", "优化营商环境");
        fields.put("SLUG", "yhyshj");
        fields.put("COLUMN_TYPE", "工作动态");
        fields.put("DESCRIPTION", "公布本地优化营商环境的政策、举措和成效。");
        fields.put("KEYWORDS", "营商环境");
        fields.put("KIND", "LIST");
        fields.put("INSPECTION", "DUE");
        fields.put("MAX_AGE_DAYS", "180");
        var code = api().body(Map.of(
                        "revision",
                        0,
                        "operations",
                        List.of(Map.of("op", "ADD", "parent", "03", "position", 3, "fields", fields))))
                .post(FRAMEWORKS + "/" + version + "/operations")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .extract()
                .<String>path("operations[0].code");
        api().post(FRAMEWORKS + "/" + version + "/rollout/all").then().statusCode(409);
        api().post(FRAMEWORKS + "/" + version + "/check")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("checked", equalTo(true));
        api().get(FRAMEWORKS + "/" + version)
                .then()
                .body("columns.find { it.code == '03' }.children[3].fields.name", equalTo("优化营商环境"));
        return code;
    }

    private void reorder(Site county) {
        var first = add(county, "特色一", "tsyi");
        var second = add(county, "特色二", "tser");
        var body = new HashMap<String, Object>();
        body.put("parent", null);
        body.put("codes", List.of(second, first));
        api().body(body)
                .put("/api/v1/sites/" + county.key() + "/columns/order")
                .then()
                .statusCode(200)
                .body("code", contains(second, first));
    }

    private ValidatableResponse step(String stage, Object body) {
        var request = body == null ? api() : api().body(body);
        var answer =
                request.post(FRAMEWORKS + "/" + version + "/rollout/" + stage).then();
        assertThat(answer.extract().statusCode())
                .as(answer.extract().asString())
                .isIn(200, 204);
        return answer;
    }

    private int number() {
        return tenants.callAsProvince(() -> frameworks.require(version).number());
    }

    private List<Site> showing(List<Site> counties, String code) {
        return counties.stream()
                .filter(site -> tenants.callAs(site.key(), () -> trees.of(site))
                        .byCode(code)
                        .map(SiteColumn::path)
                        .filter("zwgk/yhyshj"::equals)
                        .isPresent())
                .toList();
    }

    private long write(Site site, String code) {
        var manuscript = new Manuscript(code, "营商环境再优化", "", "<p>正文</p>", "县政府办", null, null, null);
        return tenants.callAs(
                site.key(),
                () -> writing.draft(site, trees.of(site), manuscript).article().id());
    }

    private boolean articleIsThere(Site site, long id) {
        return tenants.callAs(site.key(), () -> articles.one(id)).isPresent();
    }

    private String add(Site site, String name, String slug) {
        var proposal = new FeaturedColumns.Proposal(null, name, slug, ColumnKind.LIST, "工作动态", name, name, 30);
        return tenants.callAs(site.key(), () -> featured.add(site, proposal)).code();
    }

    private static List<String> keys(List<Site> sites) {
        return sites.stream().map(Site::key).toList();
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
