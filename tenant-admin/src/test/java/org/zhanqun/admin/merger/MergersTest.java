package org.zhanqun.admin.merger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Mergers through the API and the workbench; the platform's own timer does the work. */
@QuarkusTest
@Tag("database")
class MergersTest {
    private static final String MERGERS = "/api/v1/mergers";
    private static final long SOON = 30_000;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    private Site source;
    private Site target;

    @BeforeEach
    void twoSites() {
        source = province.open(SiteKind.DEPARTMENT, "430100");
        target = province.county("430100");
        tenants.callAs(
                source.key(),
                () -> writing.adopt(
                        source,
                        trees.of(source),
                        IntStream.range(0, 5)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript("0203", "通知" + i, "", "<p>正文</p>", "县旅游局", "", null, null),
                                        Instant.parse("2024-03-05T02:00:00Z")))
                                .toList()));
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }

    private int planned() {
        return api().body(Map.of("source", source.key(), "target", target.key()))
                .post(MERGERS)
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .body("sourceName", equalTo(source.name()))
                .extract()
                .path("id");
    }

    private static Map<String, Object> version(int id) {
        int version =
                api().get(MERGERS + "/" + id).then().statusCode(200).extract().path("merger.version");
        return Map.of("version", version);
    }

    private static Map<String, Object> beginning(int id) {
        return Map.of("version", version(id).get("version"), "reason", "按整合计划");
    }

    private static void awaitState(int id, String state) {
        await(() -> state.equals(api().get(MERGERS + "/" + id).path("merger.state")));
    }

    private static void await(BooleanSupplier reached) {
        var end = System.currentTimeMillis() + SOON;
        while (!reached.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    @Test
    @TestSecurity(user = "province")
    void aSiteIsMergedTriedUndoneAndMergedForGood() {
        var id = planned();
        api().get(MERGERS + "/" + id + "/trial")
                .then()
                .statusCode(200)
                .body("refusals", empty())
                .body("columns.find { it.source == '0203' }.articles", equalTo(5))
                .body("columns.find { it.source == '0203' }.targetName", containsString("通知公告"));
        api().body(version(id)).post(MERGERS + "/" + id + "/start").then().statusCode(422);
        var read = beginning(id);
        api().body(read).post(MERGERS + "/" + id + "/start").then().statusCode(200);
        api().body(read).post(MERGERS + "/" + id + "/start").then().statusCode(409);
        awaitState(id, "MOVED");
        api().get(MERGERS + "/" + id)
                .then()
                .body("columns.find { it.source == '0203' }.moved", equalTo(5))
                .body("addresses.ARTICLE", equalTo(5));
        api().get("/api/v1/sites/" + source.key()).then().body("status", equalTo("CLOSED"));

        api().body(version(id)).post(MERGERS + "/" + id + "/undoing").then().statusCode(200);
        api().get("/api/v1/sites/" + source.key()).then().body("status", equalTo("ONLINE"));
        awaitState(id, "UNDONE");

        var again = planned();
        api().body(beginning(again))
                .post(MERGERS + "/" + again + "/start")
                .then()
                .statusCode(200);
        awaitState(again, "MOVED");
        api().body(version(again))
                .post(MERGERS + "/" + again + "/completion")
                .then()
                .statusCode(200);
        api().body(version(again))
                .post(MERGERS + "/" + again + "/undoing")
                .then()
                .statusCode(409);
        api().get(MERGERS).then().statusCode(200).body("id", hasItem(again));
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsWrongWithAPlanIsSaid() {
        api().body(Map.of("source", source.key(), "target", source.key()))
                .post(MERGERS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("target"));
        api().body("{}").post(MERGERS).then().statusCode(422).body("violations.field", hasItem("source"));
        var id = planned();
        api().body(Map.of("source", target.key(), "target", source.key()))
                .post(MERGERS)
                .then()
                .statusCode(409)
                .body("detail", notNullValue());
        api().body(Map.of("version", 0, "columns", List.of(Map.of("source", "0203", "target", "9999"))))
                .put(MERGERS + "/" + id + "/mapping")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("columns.0203"));
        api().body(Map.of("version", 0, "columns", List.of(Map.of("source", "0203"))))
                .put(MERGERS + "/" + id + "/mapping")
                .then()
                .statusCode(200);
        api().get(MERGERS + "/" + id).then().body("columns.find { it.source == '0203' }.target", equalTo(null));
        api().queryParam("version", 0).delete(MERGERS + "/" + id).then().statusCode(409);
        api().queryParam("version", version(id).get("version"))
                .delete(MERGERS + "/" + id)
                .then()
                .statusCode(204);
        api().get(MERGERS + "/" + id).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void nobodyButTheProvinceSeesOrTakesPartInIt() {
        var id = planned();
        province.employ("merge-editor", Role.WEBMASTER, source, target);
        Acting.as("merge-editor");
        api().get(MERGERS).then().statusCode(403);
        api().get(MERGERS + "/" + id).then().statusCode(403);
        api().body(Map.of("version", 0))
                .post(MERGERS + "/" + id + "/start")
                .then()
                .statusCode(403);
        api().body(Map.of("source", source.key(), "target", target.key()))
                .post(MERGERS)
                .then()
                .statusCode(403);
        get("/admin/mergers").then().statusCode(403);
        get("/admin/mergers/" + id).then().statusCode(403);
        post("/admin/mergers/" + id + "/start", Map.of("version", "0")).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void theWorkbenchPlansTriesMovesAndDeclaresFinal() {
        var refused = post("/admin/mergers", Map.of("source", source.key(), "target", source.key()));
        refused.then().statusCode(422);
        var made = post("/admin/mergers", Map.of("source", source.key(), "target", target.key()));
        var path =
                made.then().statusCode(303).extract().header("Location").replaceAll(".*(/admin/mergers/\\d+).*", "$1");
        assertThat(page("/admin/mergers").select("a.t").eachAttr("href")).contains(path);
        assertThat(page(path).select("select[name=into]")).hasSizeGreaterThan(20);
        assertThat(page(path + "?trial=true").select(".note.ok").text()).contains("预演：5 条信息");

        var form = page(path).select("form[action$=/mapping]");
        var own = form.select("input[name=column]").eachAttr("value").indexOf("0203");
        assertThat(form.select("select[name=into]")
                        .get(own)
                        .select("option[selected]")
                        .text())
                .contains("通知公告");
        post(path + "/mapping", Map.of("version", field(path, "mapping"), "column", "0203", "into", "", "place", ""))
                .then()
                .statusCode(303);
        post(path + "/start", Map.of("version", field(path, "start"), "reason", "按整合计划"))
                .then()
                .statusCode(303);
        await(() -> page(path).select("form[action$=/completion]").size() == 1);
        assertThat(page(path).select(".note.ok").text()).contains("已迁移 5 条");
        assertThat(page(path).select("table").text()).contains("通知公告");
        post(path + "/completion", Map.of("version", field(path, "completion")))
                .then()
                .statusCode(303);
        assertThat(page(path).select("main form")).isEmpty();
        post(path + "/undoing", Map.of("version", "0")).then().statusCode(409);
    }

    private static String field(String path, String step) {
        return page(path)
                .select("form[action$=/" + step + "] input[name=version]")
                .val();
    }
}
