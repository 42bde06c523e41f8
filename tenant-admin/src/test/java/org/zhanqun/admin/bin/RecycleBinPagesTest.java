package org.zhanqun.admin.bin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Deleting and restoring, over the API and in the workbench. */
@QuarkusTest
@Tag("database")
class RecycleBinPagesTest {
    private static final String EDITOR = "editor-of-bin";
    private static final String REVIEWER = "reviewer-of-bin";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

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
    void aProgramDeletesAndRestores() {
        var id = draft("误删的");
        given().delete(api + "/articles/" + id + "?version=5").then().statusCode(409);
        given().delete(api + "/articles/" + id + "?version=0")
                .then()
                .statusCode(200)
                .body("was", equalTo("DRAFT"))
                .body("deletedBy", equalTo(EDITOR))
                .body("daysLeft", equalTo(30));
        get(api + "/recycle-bin").then().body("total", equalTo(1)).body("articles[0].id", equalTo((int) id));
        get(api + "/articles").then().body("total", equalTo(0));
        given().post(api + "/recycle-bin/" + id + "/restoration").then().statusCode(200);
        given().post(api + "/recycle-bin/" + id + "/restoration").then().statusCode(404);
        get(api + "/articles").then().body("total", equalTo(1));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void inTheWorkbenchADeletedArticleIsOneClickAway() {
        var id = draft("误删的");
        var version = page(admin + "/articles/" + id)
                .select("#deletion input[name=version]")
                .val();
        var deleted = post(admin + "/articles/" + id + "/deletion", Map.of("version", version));
        assertThat(deleted.statusCode()).isEqualTo(303);
        var bin = page(path(deleted.header("Location")));
        assertThat(bin.select(".note.ok form").attr("action")).isEqualTo(admin + "/recycle-bin/" + id + "/restoration");
        assertThat(bin.select("tbody tr").text()).contains("误删的", "草稿", "30 天");
        assertThat(path(get(admin + "/articles/" + id).header("Location"))).isEqualTo(admin + "/recycle-bin");
        assertThat(page(admin + "/articles").select(".wb-empty")).isNotEmpty();

        var restored = post(admin + "/recycle-bin/" + id + "/restoration", Map.of());
        assertThat(page(path(restored.header("Location"))).select(".note.ok a").attr("href"))
                .isEqualTo(admin + "/articles/" + id);
        assertThat(page(admin + "/articles/" + id).select("#title").text()).isEqualTo("误删的");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatIsPublicStaysAndThePageSaysWhy() {
        var id = draft("公开的");
        tenants.callAs(site.key(), () -> publishing.publish(site, trees.of(site), id));
        given().delete(api + "/articles/" + id + "?version=1")
                .then()
                .statusCode(409)
                .body("detail", containsString("先撤下"));
        assertThat(page(admin + "/articles/" + id).select("#deletion")).isEmpty();
        var refused = post(admin + "/articles/" + id + "/deletion", Map.of("version", "1"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(parsed(refused).select(".note.bad").text()).contains("先撤下");
    }

    @Test
    @TestSecurity(user = REVIEWER)
    void whoeverMayNotWriteDeletesNothing() {
        var id = draft("别人的");
        given().delete(api + "/articles/" + id + "?version=0").then().statusCode(403);
        given().post(api + "/recycle-bin/" + id + "/restoration").then().statusCode(403);
        get(api + "/recycle-bin").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesBinLooksLikeNone() {
        var other = province.county();
        get("/api/v1/sites/" + other.key() + "/recycle-bin").then().statusCode(404);
        assertThat(get("/admin/sites/" + other.key() + "/recycle-bin").statusCode())
                .isEqualTo(404);
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

    private static String path(String location) {
        return location.replaceAll("^https?://[^/]+", "");
    }
}
