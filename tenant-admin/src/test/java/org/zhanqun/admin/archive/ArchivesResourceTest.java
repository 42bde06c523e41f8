package org.zhanqun.admin.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.archive.Archiving;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ArchivesResourceTest {
    private static final String WEBMASTER = "webmaster-of-archives";
    private static final String EDITOR = "editor-of-archives";
    private static final String STRANGER = "stranger-to-archives";
    private static final String NO_SENDERS = "{\"withSenders\":false}";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entityManager;

    @Inject
    Archiving archiving;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine);
        province.employ(EDITOR, Role.EDITOR, mine);
        province.employ(STRANGER, Role.WEBMASTER, other);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterMakesAnArchiveAndGetsItWholeOrInParts() {
        var id = start();
        var made = ready(id);
        var length = made.getLong("length");
        var whole = api().get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Length", Long.toString(length))
                .header("Accept-Ranges", "bytes")
                .header("ETag", "\"" + made.getString("sha256") + "\"")
                .header("Content-Disposition", containsString("filename=\"" + mine.key() + "-20"))
                .extract()
                .asByteArray();
        assertThat(whole).hasSize((int) length).startsWith('P', 'K');
        var part = api().header("Range", "bytes=10-29")
                .get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-29/" + length)
                .extract()
                .asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 10, 30));
        var end = api().header("Range", "bytes=-5")
                .get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();
        assertThat(end).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        api().header("Range", "bytes=" + length + "-")
                .get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + length);
        api().header("Range", "bytes=10-29")
                .header("If-Range", "\"another\"")
                .get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(200);
        api().header("Range", "nonsense")
                .get(of(mine) + "/" + id + "/file")
                .then()
                .statusCode(200);
        assertThat(audited()).contains("archive.start", "archive.ready", "archive.download");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void theScreenOffersItAndTakesItAway() {
        assertThat(page("/admin/sites/" + mine.key())
                        .select("a[href$=/archives]")
                        .text())
                .contains("关停归档");
        var here = "/admin/sites/" + mine.key() + "/archives";
        assertThat(page(here).text()).contains("还没有归档过");
        post(here, Map.of("withSenders", "true")).then().statusCode(303);
        var id = api().get(of(mine)).then().statusCode(200).extract().jsonPath().getLong("[0].id");
        ready(id);
        var page = page(here);
        assertThat(page.text()).contains("含来信人信息", "可以下载", "SHA-256");
        var link = page.select("a[download]").attr("href");
        get(link).then().statusCode(200).contentType("application/zip");
        post(here + "/" + id + "/deletion", Map.of()).then().statusCode(303);
        assertThat(page(here).text()).contains("还没有归档过");
        get(link).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = STRANGER)
    void anotherSitesArchivesLookAsIfThereWereNone() {
        var id = tenants.callAs(mine.key(), () -> archiving.start(true)).id();
        api().get(of(mine)).then().statusCode(404);
        api().body(NO_SENDERS).post(of(mine)).then().statusCode(404);
        api().get(of(mine) + "/" + id + "/file").then().statusCode(404);
        api().get(of(other) + "/" + id).then().statusCode(404);
        api().get(of(other) + "/" + id + "/file").then().statusCode(404);
        api().delete(of(other) + "/" + id).then().statusCode(404);
        api().get(of(other)).then().statusCode(200).body("id", not(hasItem((int) id.longValue())));
        get("/admin/sites/" + mine.key() + "/archives").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whoOnlyWritesMakesNoArchives() {
        api().body(NO_SENDERS).post(of(mine)).then().statusCode(403);
        api().get(of(mine)).then().statusCode(403);
        get("/admin/sites/" + mine.key() + "/archives").then().statusCode(403);
        assertThat(page("/admin/sites/" + mine.key()).select("a[href$=/archives]"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void badRequestsAreRefused() {
        api().body("{\"withSenders\":\"perhaps\"}").post(of(mine)).then().statusCode(400);
        api().get(of(mine) + "/999999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:zhanqun:problem:archive.not-found"));
        api().get(of(mine) + "/x").then().statusCode(404);
    }

    private long start() {
        return api().body(NO_SENDERS)
                .post(of(mine))
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private io.restassured.path.json.JsonPath ready(long id) {
        for (var i = 0; i < 300; i++) {
            var told = api().get(of(mine) + "/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (told.getString("state").equals("READY")) {
                return told;
            }
            assertThat(told.getString("problem")).isNull();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The archive was not made within half a minute");
    }

    private List<String> audited() {
        return tenants.callAsProvince(() -> entityManager
                .createQuery("select action from AuditEntry where siteKey = :site", String.class)
                .setParameter("site", mine.key())
                .getResultList());
    }

    private static String of(Site site) {
        return "/api/v1/sites/" + site.key() + "/archives";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
