package org.zhanqun.admin.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.identity.Role;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** A framework's admin adds fields to a kind of content, and a webmaster is asked for them. */
@QuarkusTest
@Tag("database")
class CustomFieldsPagesTest {
    private static final String WEBMASTER = "webmaster-at-custom-fields";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    private Site site;
    private Site other;
    private long draft;

    @BeforeEach
    void aDraft() {
        site = province.open(SiteKind.RETAINED, "439902");
        other = province.open(SiteKind.RETAINED, "439902");
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.RETAINED).id());
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            if (frameworks.require(draft).state() == FrameworkState.CURRENT) {
                rollout.rollBack(draft, "测试结束");
            } else {
                drafts.discard(draft);
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void fieldsAreAddedChangedAndTakenAway() {
        post(at(""), form("host", "TEXT", "")).then().statusCode(303).header("Location", endsWith("/custom-fields"));
        post(at(""), form("level_of", "CHOICE", "一般\r\n重大\n")).then().statusCode(303);
        var list = page(at("?field=level_of"));
        assertThat(list.select("#fields-title").text()).isEqualTo("2 个字段");
        assertThat(list.select("#choices").text()).isEqualTo("一般\n重大");
        assertThat(list.select("input[name=kind]").val()).isEqualTo("CHOICE");
        assertThat(page("/admin/frameworks/" + draft).select("#changes-title").text())
                .isEqualTo("2 处改动");

        post(at("/removal"), Map.of("revision", revision(), "key", "host"))
                .then()
                .statusCode(303);
        assertThat(page(at("")).select("#fields-title").text()).isEqualTo("1 个字段");
        given().get("/api/v1/frameworks/" + draft)
                .then()
                .statusCode(200)
                .body("customFields.key", equalTo(List.of("level_of")))
                .body("customFields[0].choices", hasItems("一般", "重大"));
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var refused = post(at(""), form("Nicht gut", "CHOICE", "nur eins"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var shown = parsed(refused);
        assertThat(shown.select("#key").val()).isEqualTo("Nicht gut");
        assertThat(shown.select(".fld:has(#key) .err").text()).contains("标识");
        assertThat(shown.select(".fld:has(#choices) .err").text()).contains("2 到 40");
        post(at(""), form("host", "TEXT", "")).then().statusCode(303);
        var late = new HashMap<>(form("host", "TEXT", ""));
        late.put("revision", "0");
        post(at(""), late).then().statusCode(409);
        post(at("/removal"), Map.of("revision", revision(), "key", "none"))
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterMayNotDefineFieldsAndIsAskedForThoseInForce() {
        get(at("")).then().statusCode(403);
        post(at(""), form("host", "TEXT", "")).then().statusCode(403);
        tenants.runAsProvince(() -> {
            drafts.edit(
                    draft,
                    0,
                    List.of(
                            new DefineField(new CustomFieldForm(
                                            "where_it_is", "NEWS", "活动地点", "TEXT", "", "on", "写到门牌", "on", "1")
                                    .field()),
                            new DefineField(
                                    new CustomFieldForm("when_it_is", "NEWS", "活动日期", "DATE", "", null, "", "on", "2")
                                            .field())));
            assertThat(drafts.check(draft)).isEmpty();
            rollout.toAll(draft);
        });
        var articles = "/admin/sites/" + site.key() + "/articles";
        var blank = page(articles + "/new?column=0201");
        assertThat(blank.select("fieldset.facts-news label").eachText()).containsExactly("活动地点发布前必填", "活动日期");
        assertThat(blank.select("[id=custom.when_it_is]").attr("type")).isEqualTo("date");

        var text = new HashMap<>(Map.of(
                "version", "0",
                "columnCode", "0201",
                "title", "活动预告",
                "body", "<p>正文</p>",
                "source", "管委会",
                "then", "publish",
                "custom.where_it_is", " ",
                "custom.when_it_is", "2026-11-18"));
        var refused = postText(articles + "/new", text);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("[id=custom.where_it_is-error]").text())
                .isEqualTo("请填写");
        assertThat(parsed(refused).select("[id=custom.when_it_is]").val()).isEqualTo("2026-11-18");

        text.put("custom.where_it_is", "园区一号楼");
        text.put("then", "save");
        var path = postText(articles + "/new", text)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+|\\?.*", "");
        assertThat(page(path).select("[id=custom.where_it_is]").val()).isEqualTo("园区一号楼");
        assertThat(page(path + "/versions/1").text()).contains("活动地点", "园区一号楼");

        var id = path.replaceAll(".*/", "");
        given().get("/api/v1/sites/" + site.key() + "/articles/" + id)
                .then()
                .statusCode(200)
                .body("custom.where_it_is", equalTo("园区一号楼"));
        given().contentType("application/json")
                .body(Map.of(
                        "columnCode", "0201",
                        "title", "题目",
                        "body", "<p>正文</p>",
                        "source", "管委会",
                        "custom", Map.of("when_it_is", "明天", "unknown_key", "甲")))
                .post("/api/v1/sites/" + site.key() + "/articles")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("custom.when_it_is", "custom"));
        given().get("/api/v1/sites/" + other.key() + "/articles/" + id).then().statusCode(404);
    }

    private Map<String, String> form(String key, String kind, String choices) {
        return Map.of(
                "revision", revision(),
                "key", key,
                "content", "NEWS",
                "label", "名称",
                "kind", kind,
                "choices", choices,
                "help", "",
                "shown", "on",
                "place", "0");
    }

    private String revision() {
        return tenants.callAsProvince(
                () -> Long.toString(frameworks.require(draft).revision()));
    }

    private String at(String rest) {
        return "/admin/frameworks/" + draft + "/custom-fields" + rest;
    }
}
