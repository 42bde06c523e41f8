package org.zhanqun.admin.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Operations on many articles, over the API and in the workbench. */
@QuarkusTest
@Tag("database")
class BulkPagesTest {
    private static final String EDITOR = "editor-of-bulk-pages";
    private static final String REVIEWER = "reviewer-of-bulk-pages";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    private Site site;
    private String api;
    private String admin;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        api = "/api/v1/sites/" + site.key();
        admin = "/admin/sites/" + site.key();
        province.employ(EDITOR, Role.EDITOR, site);
        province.employ(REVIEWER, Role.REVIEWER, site);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aProgramTriesRunsAndUndoes() {
        var one = draft("一");
        draft("二");
        int id = given().contentType(ContentType.JSON)
                .body(Map.of("step", "PUBLISH", "filter", Map.of("column", "0201")))
                .post(api + "/bulk-operations")
                .then()
                .statusCode(201)
                .body("articles", equalTo(2))
                .extract()
                .path("id");
        var operation = api + "/bulk-operations/" + id;
        reaches(operation, "READY");
        get(operation).then().body("operation.counts.READY", equalTo(2)).body("articles", hasSize(2));
        get(api + "/articles/" + one).then().body("article.state", equalTo("DRAFT"));
        given().post(operation + "/run").then().statusCode(200);
        reaches(operation, "DONE");
        get(api + "/articles/" + one).then().body("article.state", equalTo("PUBLISHED"));
        given().post(operation + "/run").then().statusCode(409);
        given().post(operation + "/undoing").then().statusCode(200);
        reaches(operation, "UNDONE");
        get(api + "/articles/" + one)
                .then()
                .body("article.state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("撤销批量发布"));
        get(api + "/bulk-operations").then().body("phase", equalTo(List.of("UNDONE")));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void nonsenseIsRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"step\":\"PUBLISH\"}")
                .post(api + "/bulk-operations")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("没有选中"));
        given().contentType(ContentType.JSON)
                .body("{\"articles\":[1]}")
                .post(api + "/bulk-operations")
                .then()
                .statusCode(422);
        get(api + "/bulk-operations/999").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void inTheWorkbenchChosenArticlesAreMovedAfterALook() {
        var one = draft("一");
        draft("二");
        var list = page(admin + "/articles?column=0201");
        assertThat(list.select("input[name=article][form=bulk]")).hasSize(2);
        assertThat(list.select("#bulk input[name=column]").val()).isEqualTo("0201");
        var prepared = post(
                admin + "/bulk-operations",
                Map.of("step", "MOVE", "columnCode", "0202", "article", Long.toString(one), "q", "", "state", ""));
        assertThat(prepared.statusCode()).isEqualTo(303);
        var operation = prepared.header("Location").replaceAll("^https?://[^/]+", "");
        until(() -> page(operation).select("form[action$=run] button").hasText());
        assertThat(page(operation).select(".note").text()).contains("1 条可以移动");
        assertThat(post(operation + "/run", Map.of()).statusCode()).isEqualTo(303);
        until(() -> page(operation).select(".note.ok").text().contains("已移动 1 条"));
        assertThat(page(admin + "/articles?column=0202").select("td.c-title").text())
                .isEqualTo("一");
        assertThat(page(admin + "/bulk-operations").select("tbody tr").text()).contains("批量移动 1 条", "已办完");
    }

    @Test
    @TestSecurity(user = REVIEWER)
    void whoeverMayNotWriteIsOfferedNothing() {
        draft("一");
        assertThat(page(admin + "/articles").select("#bulk")).isEmpty();
        given().contentType(ContentType.JSON)
                .body("{\"step\":\"DELETE\",\"filter\":{}}")
                .post(api + "/bulk-operations")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesOperationsAreNotThere() {
        var other = province.county();
        get("/api/v1/sites/" + other.key() + "/bulk-operations").then().statusCode(404);
        assertThat(get("/admin/sites/" + other.key() + "/bulk-operations").statusCode())
                .isEqualTo(404);
    }

    private static void until(BooleanSupplier there) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void reaches(String operation, String phase) {
        until(() -> get(operation).<String>path("operation.phase").equals(phase));
    }

    private long draft(String title) {
        return tenants.callAs(
                site.key(),
                () -> writing.draft(
                                site,
                                trees.of(site),
                                new Manuscript("0201", title, "", "<p>文</p>", "县政府办", "", null, null))
                        .article()
                        .id());
    }
}
