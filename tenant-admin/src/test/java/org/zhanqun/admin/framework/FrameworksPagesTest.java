package org.zhanqun.admin.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.identity.Role;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The editor of a draft and the rollout, as a provincial admin's browser uses them. */
@QuarkusTest
@Tag("database")
class FrameworksPagesTest {
    private static final String WEBMASTER = "webmaster-at-frameworks";

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
    private long draft;

    @BeforeEach
    void aDraft() {
        site = province.open(SiteKind.RETAINED, "439900");
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.RETAINED).id());
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var left = frameworks.findByIdOptional(draft).map(version -> version.state());
            if (left.filter(state -> state == FrameworkState.PILOT || state == FrameworkState.CURRENT)
                    .isPresent()) {
                rollout.rollBack(draft, "测试结束");
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void theListLeadsToEveryVersionAndBeginsADraft() {
        var list = page("/admin/frameworks");
        assertThat(list.select("a.t[href$=/" + draft + "]").text()).contains("v");
        assertThat(list.select("nav[aria-label=主导航] a[aria-current]").text()).isEqualTo("栏目框架");
        post("/admin/frameworks", Map.of("kind", "RETAINED"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/admin/frameworks/"));
    }

    @Test
    @TestSecurity(user = "province")
    void aColumnIsChangedMovedAddedAndEachUndone() {
        var form = values(page(at("?column=0201")).selectFirst("form[action$=/fields]"));
        form.put("name", "园区要闻");
        form.put("keywords", "园区,要闻");
        post(at("/fields"), form).then().statusCode(303).header("Location", endsWith("?column=0201"));
        var editor = page(at("?column=0201"));
        assertThat(editor.select("li[data-code=0201] a").text()).isEqualTo("园区要闻");
        assertThat(editor.select("#changes-title").text()).isEqualTo("2 处改动");

        var down = values(editor.selectFirst("form[action$=/moves]:has(button:contains(下移))"));
        post(at("/moves"), down).then().statusCode(303);
        var codes = page(at("")).select(".fw-tree li").eachAttr("data-code");
        assertThat(codes.indexOf("0201")).isGreaterThan(codes.indexOf(down.get("target")));

        var addition = values(page(at("?column=02&add=true")).selectFirst("form[action$=/additions]"));
        addition.putAll(Map.of("name", "招商动态", "slug", "zsdt", "description", "招商", "keywords", "招商"));
        post(at("/additions"), addition).then().statusCode(303);
        assertThat(page(at("")).select(".fw-tree a:contains(招商动态)")).hasSize(1);

        for (var i = 0; i < 4; i++) {
            post(at("/undoings"), values(page(at("")).selectFirst("form[action$=/undoings]:has([data-key=undo])")))
                    .then()
                    .statusCode(303);
        }
        var back = page(at(""));
        assertThat(back.select("#changes-title").text()).isEqualTo("0 处改动");
        assertThat(back.select("[data-key=undo]")).isEmpty();
        assertThat(back.select("[data-key=redo]")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "province")
    void theNumberOfFeaturedChannelsIsSet() {
        post(at("/top-level"), Map.of("revision", "0", "most", "5")).then().statusCode(303);
        assertThat(page(at("")).select("#most").val()).isEqualTo("5");
        post(at("/top-level"), Map.of("revision", "1", "most", "many")).then().statusCode(422);
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
        var form = values(page(at("?column=0201")).selectFirst("form[action$=/fields]"));
        form.put("slug", "Not A Slug");
        form.put("maxAgeDays", "9999");
        var refused = post(at("/fields"), form);
        refused.then().statusCode(422);
        var again = parsed(refused);
        assertThat(again.select("#slug").val()).isEqualTo("Not A Slug");
        assertThat(again.select("#slug-error, #maxAgeDays-error")).isNotEmpty();

        var required = post(at("/retirements"), Map.of("revision", "0", "code", "0201"));
        required.then().statusCode(422);
        assertThat(parsed(required).select("[role=alert]").text()).contains("必设栏目");
        var cycle = post(at("/moves"), Map.of("revision", "0", "code", "02", "place", "into", "target", "0201"));
        cycle.then().statusCode(422);
        assertThat(parsed(cycle).select("[role=alert]").text()).contains("自己下面");
    }

    @Test
    @TestSecurity(user = "province")
    void theSlowerOfTwoSeesWhatTheOtherDidAndDoesTheRest() {
        var form = values(page(at("?column=0201")).selectFirst("form[action$=/fields]"));
        tenants.callAsProvince(
                () -> drafts.edit(draft, 0, List.of(new DraftOperation.Change("0201", BaseField.NAME, "别人的名字"))));
        form.put("name", "我的名字");
        form.put("keywords", "我的关键词");
        var answer = post(at("/fields"), form);
        answer.then().statusCode(409);
        var conflict = parsed(answer);
        assertThat(conflict.text()).contains("别人的名字", "我的名字", "与别人改的是同一处");

        post(at("/operations"), values(conflict.selectFirst("form[action$=/operations]")))
                .then()
                .statusCode(303);
        var column = page(at("?column=0201"));
        assertThat(column.select("#name").val()).isEqualTo("别人的名字");
        assertThat(column.select("#keywords").val()).isEqualTo("我的关键词");
        post(at("/operations"), Map.of("revision", "2", "operations", "nonsense"))
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "province")
    void aVersionIsCheckedLookedAtPilotedAndTakenBack() {
        post(at("/rollout/all"), Map.of()).then().statusCode(409);
        assertThat(parsed(post(at("/check"), Map.of())).text()).contains("校验通过");
        assertThat(page(at("/impact")).select(".fig b").first().text()).isNotEqualTo("0");
        var preview = parsed(post(at("/previews"), Map.of("site", site.key())));
        assertThat(preview.select("a[href*=/_preview/]").attr("href")).contains(site.key());

        var wrong = post(at("/rollout/groups"), Map.of("name", "园区组", "sites", "nosuchsite"));
        wrong.then().statusCode(422);
        assertThat(parsed(wrong).select("#sites").text()).isEqualTo("nosuchsite");
        post(at("/rollout/groups"), Map.of("name", "组" + site.key(), "sites", site.key() + "\n"))
                .then()
                .statusCode(303);
        var group = page(at("/rollout"))
                .select("#group option:contains(组" + site.key() + ")")
                .val();
        post(at("/rollout/pilots"), Map.of("group", group)).then().statusCode(303);
        var running = page(at("/rollout"));
        assertThat(running.select(".cells .d a[href$=/" + site.key() + "]")).hasSize(1);
        assertThat(page("/admin/sites/" + site.key() + "/columns").text()).contains("v" + number());

        post(at("/rollout/return"), Map.of("reason", "")).then().statusCode(422);
        post(at("/rollout/return"), Map.of("reason", "测试")).then().statusCode(303);
        assertThat(page(at("/rollout")).select(".cells .d")).isEmpty();
    }

    @Test
    @TestSecurity(user = "province")
    void anOutdatedDraftIsBegunAnewAndSaysWhatChangedOnBothSides() {
        var other = tenants.callAsProvince(() -> {
            drafts.edit(
                    draft,
                    0,
                    List.of(
                            new DraftOperation.Change("0201", BaseField.NAME, "我们的名字"),
                            new DraftOperation.Move("0202", "02", 0),
                            new DraftOperation.Change("0104", BaseField.KEYWORDS, "布局")));
            var id = drafts.start(SiteKind.RETAINED).id();
            drafts.edit(
                    id,
                    0,
                    List.of(
                            new DraftOperation.Change("0201", BaseField.NAME, "别人的名字"),
                            new DraftOperation.Retire("0104", null)));
            drafts.check(id);
            rollout.toAll(id);
            return id;
        });
        try {
            assertThat(page(at("")).select("button:contains(以现行版本为基础重做)")).hasSize(1);
            var rebased = post(at("/rebasing"), Map.of());
            rebased.then().statusCode(303);
            var there = rebased.header("Location");
            var editor = page(there.substring(there.indexOf("/admin/frameworks")));
            assertThat(editor.select(".note.warn").text()).contains("两边都改过的 1 处", "名称", "别人的名字");
            assertThat(editor.select(".note.warn:contains(不再适用) li").eachText()).containsExactly("0104 的关键词改为“布局”");
            assertThat(editor.select("li[data-code=0201] a").text()).isEqualTo("我们的名字");
        } finally {
            tenants.runAsProvince(() -> rollout.rollBack(other, "测试结束"));
        }
    }

    @Test
    @TestSecurity(user = "province")
    void theReportOfConformanceShowsOneCityAndIsASpreadsheetToo() throws Exception {
        var report = page("/admin/conformance?city=439900");
        assertThat(report.select("tbody a.t").eachText()).contains(site.name());
        assertThat(page("/admin/conformance?city=439901").select("tbody a.t")).isEmpty();
        var answer = get("/admin/conformance/sheet?city=439900");
        answer.then().statusCode(200).header("Content-Disposition", containsString("conformance.xlsx"));
        try (var workbook = new XSSFWorkbook(answer.asInputStream())) {
            var cells = new ArrayList<String>();
            workbook.getSheet("规范性检查").forEach(row -> cells.add(row.getCell(1).getStringCellValue()));
            assertThat(cells).startsWith("网站").contains(site.name());
        }
        given().get("/api/v1/conformance?city=439900").then().body("sites.site", hasItem(site.key()));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void thesePagesAreTheProvinces() {
        for (var path : List.of(
                "/admin/frameworks",
                "/admin/conformance",
                "/admin/conformance/sheet",
                at(""),
                at("/impact"),
                at("/rollout"))) {
            get(path).then().statusCode(403);
        }
        for (var step : List.of("/check", "/rebasing", "/removal", "/rollout/all", "/moves", "/additions")) {
            post(at(step), Map.of("revision", "0")).then().statusCode(403);
        }
    }

    @Test
    @TestSecurity(user = "province")
    void aSessionThatEndsInAStepLeadsBackToThePage() {
        get(at("/moves")).then().statusCode(303).header("Location", endsWith("/" + draft));
        get(at("/rollout/all")).then().statusCode(303).header("Location", endsWith("/rollout"));
        get(at("/previews")).then().statusCode(303).header("Location", endsWith("/impact"));
        get("/admin/frameworks/999999").then().statusCode(404);
    }

    private int number() {
        return tenants.callAsProvince(() -> frameworks.require(draft).number());
    }

    private String at(String rest) {
        return "/admin/frameworks/" + draft + rest;
    }

    /** The values of a form as a browser would hand them in. */
    private static Map<String, String> values(Element form) {
        var values = new HashMap<String, String>();
        form.select("input[name]").forEach(field -> values.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> {
            var chosen = field.selectFirst("option[selected]");
            values.put(field.attr("name"), (chosen == null ? field.selectFirst("option") : chosen).val());
        });
        return values;
    }
}
