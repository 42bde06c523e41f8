package org.zhanqun.admin.reorganisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.zhanqun.admin.shell.Workbench.asABrowser;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Reorganisations over the API and in the workbench; the platform's own timers do the work. */
@QuarkusTest
@Tag("database")
class ReorganisationsTest {
    private static final String API = "/api/v1/reorganisations";
    private static final String ADMIN = "/admin/reorganisations";
    private static final long SOON = 120_000;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }

    private Site organ(String name) {
        var site = province.organ(name);
        tenants.callAs(
                site.key(),
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        IntStream.range(0, 3)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript(
                                                i == 0 ? "0201" : "0203",
                                                site.name() + "通知" + i,
                                                "",
                                                "<p>正文</p>",
                                                "某厅",
                                                "",
                                                null,
                                                null),
                                        Instant.parse("2024-03-05T02:00:00Z")))
                                .toList()));
        return site;
    }

    private static Map<String, String> step(String kind, Site site, Site target, String... more) {
        var step = new HashMap<String, String>();
        step.put("kind", kind);
        step.put("site", site.key());
        if (target != null) {
            step.put("target", target.key());
        }
        for (var i = 0; i < more.length; i += 2) {
            step.put(more[i], more[i + 1]);
        }
        return step;
    }

    private static Map<String, Object> plan(List<?> steps) {
        return Map.of("title", "2018 年机构改革", "basis", "某办发〔2018〕1 号", "steps", steps);
    }

    private static int prepared(List<?> steps) {
        return api().body(plan(steps))
                .post(API)
                .then()
                .statusCode(201)
                .body("reorganisation.phase", equalTo("READY"))
                .extract()
                .path("reorganisation.id");
    }

    private static Response reaches(int id, String phase) {
        var end = System.currentTimeMillis() + SOON;
        while (true) {
            var answer = api().get(API + "/" + id);
            if (phase.equals(answer.path("reorganisation.phase"))) {
                return answer;
            }
            assertThat(System.currentTimeMillis()).as(answer.asString()).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static Response site(Site site) {
        return api().get("/api/v1/sites/" + site.key());
    }

    @Test
    @TestSecurity(user = "province")
    void theReformOf2018IsCarriedOutFromTheReadyListAndEveryColumnCountsTheSame() {
        var organs = new LinkedHashMap<String, Site>();
        for (var name : List.of(
                "经济和信息化委员会",
                "国土资源厅",
                "环境保护厅",
                "农业委员会",
                "畜牧水产局",
                "农业机械管理局",
                "文化厅",
                "旅游发展委员会",
                "卫生和计划生育委员会",
                "工商行政管理局",
                "质量技术监督局",
                "食品药品监督管理局",
                "知识产权局",
                "安全生产监督管理局",
                "地方税务局",
                "人民政府法制办公室",
                "司法厅",
                "监察厅")) {
            organs.put(name, organ(name));
        }
        var ready = api().get(API + "/ready/2018").then().statusCode(200).extract();
        assertThat(ready.<List<Object>>path("missing")).isEmpty();
        List<Map<String, Object>> steps = ready.path("steps");
        assertThat(steps).hasSize(17);
        api().body(plan(steps)).post(API + "/trial").then().statusCode(204);

        var id = prepared(steps);
        api().post(API + "/" + id + "/run").then().statusCode(200);
        api().post(API + "/" + id + "/run").then().statusCode(409);
        var done = reaches(id, "DONE");
        List<Integer> mergers = done.path("steps.findAll { it.merger != null }.merger");
        assertThat(mergers).hasSize(7);
        for (var merger : mergers) {
            var report = api().get("/api/v1/mergers/" + merger)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(report.<String>path("merger.ground")).contains("某办发〔2018〕1 号");
            assertThat(report.<List<Object>>path("columns.findAll { it.articles != it.moved }"))
                    .isEmpty();
            assertThat(report.<Integer>path("columns.moved.sum()")).isEqualTo(3);
        }
        site(organs.get("国土资源厅"))
                .then()
                .body("name", equalTo(organs.get("国土资源厅").name().replace("国土资源厅", "自然资源厅")));
        site(organs.get("监察厅")).then().body("status", equalTo("CLOSED"));

        api().post(API + "/" + id + "/undoing").then().statusCode(200);
        var undone = reaches(id, "UNDONE");
        assertThat(undone.<List<Object>>path("steps.findAll { it.state != 'UNDONE' }"))
                .isEmpty();
        organs.values()
                .forEach(site -> site(site)
                        .then()
                        .body("status", equalTo("ONLINE"))
                        .body("name", equalTo(site.name()))
                        .body("domain", equalTo(site.domain())));
    }

    @Test
    @TestSecurity(user = "province")
    void aSiteIsSplitAmongOthersAndClosesIntoOneOfThem() {
        var source = organ("分设一厅");
        var first = organ("分设二厅");
        var second = organ("分设三厅");
        var id = prepared(List.of(step("HANDOVER", source, first, "columns", "gzdt/tzgg"), step("整合", source, second)));
        api().post(API + "/" + id + "/run").then().statusCode(200);
        reaches(id, "DONE").then().body("steps.state", contains("DONE", "DONE"));
        site(source).then().body("status", equalTo("CLOSED"));
        List<Integer> mergers = api().get(API + "/" + id).path("steps.merger");
        api().get("/api/v1/mergers/" + mergers.get(0))
                .then()
                .body("columns", hasSize(1))
                .body("columns[0].articles", equalTo(2))
                .body("columns[0].moved", equalTo(2))
                .body("merger.part", equalTo(true));
        api().get("/api/v1/mergers/" + mergers.get(1)).then().body("columns.moved.sum()", equalTo(1));
        api().post(API + "/" + id + "/undoing").then().statusCode(200);
        reaches(id, "UNDONE").then().body("steps.state", contains("UNDONE", "UNDONE"));
        site(source).then().body("status", equalTo("ONLINE"));
    }

    @Test
    @TestSecurity(user = "province")
    void everyMistakeIsSaidAtItsRowAndNothingIsKept() {
        var one = organ("勘误一厅");
        var other = organ("勘误二厅");
        var third = organ("勘误三厅");
        int before = api().get(API).then().extract().path("size()");
        var steps = new ArrayList<Map<String, String>>();
        steps.add(step("RENAME", one, null, "name", "Not Chinese"));
        steps.add(step("RENAME", one, null, "domain", other.domain()));
        steps.add(step("MERGER", one, one));
        steps.add(step("HANDOVER", one, other, "columns", "no/such"));
        steps.add(step("HANDOVER", one, other, "columns", "!"));
        steps.add(step("MERGER", one, other, "name", "多余的"));
        steps.add(Map.of("kind", "飞升", "site", "nobody"));
        steps.add(step("MERGER", other, third));
        steps.add(step("CLOSURE", other, null));
        steps.add(step("MERGER", third, one));
        api().body(plan(steps))
                .post(API)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "steps[0].name",
                                "steps[1].domain",
                                "steps[2].target",
                                "steps[3].columns",
                                "steps[4].columns",
                                "steps[5].name",
                                "steps[6].kind",
                                "steps[6].site",
                                "steps[8].site",
                                "steps[9].site"));
        api().body(plan(List.of())).post(API).then().statusCode(422).body("violations.field", hasItem("file"));
        api().body("{}").post(API).then().statusCode(422).body("violations.field", hasItems("title", "basis"));
        api().get(API).then().body("size()", equalTo(before));
        api().get("/api/v1/mergers").then().body("source", not(hasItem(one.key())));
    }

    @Test
    @TestSecurity(user = "province")
    void nobodyButTheProvinceSeesOrTakesPartInIt() {
        var site = organ("旁观厅");
        var id = prepared(List.of(step("CLOSURE", site, null)));
        province.employ("reform-watcher", Role.WEBMASTER, site);
        Acting.as("reform-watcher");
        api().get(API).then().statusCode(403);
        api().get(API + "/" + id).then().statusCode(403);
        api().get(API + "/ready/2018").then().statusCode(403);
        api().body(plan(List.of())).post(API).then().statusCode(403);
        api().body(plan(List.of())).post(API + "/trial").then().statusCode(403);
        api().post(API + "/" + id + "/run").then().statusCode(403);
        api().delete(API + "/" + id).then().statusCode(403);
        get(ADMIN).then().statusCode(403);
        get(ADMIN + "/" + id).then().statusCode(403);
        get(ADMIN + "/ready").then().statusCode(403);
        post(ADMIN + "/" + id + "/run", Map.of()).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void theWorkbenchChecksAFileAndCarriesItOut() {
        var site = organ("表格厅");
        var wrong = "类型,网站,新名称\n更名," + site.key() + ",Abc\n更名,nobody,某厅\n";
        var refused = parsed(upload(wrong).then().statusCode(422).extract().response());
        assertThat(refused.select("td.c-title").eachText()).contains("C2", "B3");
        assertThat(refused.select("input[name=title]").val()).isEqualTo("改革");

        var name = site.name().replace("表格厅", "图表厅");
        var made = upload("类型,网站,新名称\n更名," + site.name() + "," + name + "\n");
        var path = made.then().statusCode(303).extract().header("Location").replaceAll(".*(/admin/reorg.*)", "$1");
        assertThat(page(path).select(".note").text()).contains("没有问题");
        post(path + "/run", Map.of()).then().statusCode(303);
        reaches(Integer.parseInt(path.replaceAll("\\D", "")), "DONE");
        assertThat(page(path).select(".note.ok").text()).contains("1 项全部办完");
        assertThat(page(ADMIN).select("a.t").eachAttr("href")).contains(path);
        post(path + "/run", Map.of()).then().statusCode(409);
        post(path + "/undoing", Map.of()).then().statusCode(303);
        reaches(Integer.parseInt(path.replaceAll("\\D", "")), "UNDONE");
        site(site).then().body("name", equalTo(site.name()));
    }

    private static Response upload(String csv) {
        return asABrowser()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", "清单.csv", csv.getBytes(StandardCharsets.UTF_8))
                .multiPart(text("title", "改革"))
                .multiPart(text("basis", "某办发〔2018〕1 号"))
                .post(ADMIN);
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build();
    }
}
