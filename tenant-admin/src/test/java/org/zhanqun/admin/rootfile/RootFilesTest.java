package org.zhanqun.admin.rootfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** A site's root files, by the API and by hand. */
@QuarkusTest
@Tag("database")
class RootFilesTest {
    private static final String WEBMASTER = "webmaster-of-root-files";
    private static final String EDITOR = "editor-of-root-files";

    @Inject
    Province province;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine);
        province.employ(EDITOR, Role.EDITOR, mine);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterPutsReplacesAndRemovesAFile() {
        put(mine, "a1.txt", "one", null)
                .then()
                .statusCode(200)
                .body("name", equalTo("a1.txt"))
                .body("address", endsWith("/a1.txt"))
                .body("version", equalTo(0));
        put(mine, "a1.txt", "two", 0L).then().statusCode(200).body("version", equalTo(1));
        api().get(files(mine)).then().body("name", contains("a1.txt")).body("content", contains("two"));

        put(mine, "a1.txt", "three", null).then().statusCode(409);
        put(mine, "A1.txt", "three", null).then().statusCode(409).body("detail", containsString("a1.txt"));
        put(mine, "a1.txt", "three", 0L).then().statusCode(409);
        put(mine, "absent.txt", "three", 0L).then().statusCode(404);
        api().delete(files(mine) + "/a1.txt?version=0").then().statusCode(409);
        api().get(files(mine)).then().body("content", contains("two"));

        api().delete(files(mine) + "/a1.txt?version=1").then().statusCode(204);
        api().delete(files(mine) + "/a1.txt?version=1").then().statusCode(404);
        api().get(files(mine)).then().body("", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "robots.txt",
                "Robots.TXT",
                "sitemap.xml",
                "sitemap_7.xml",
                "index.html",
                "index_2.html",
                "atom.xml",
                "security.txt",
                "a.js",
                "a.svg",
                "a",
                ".htaccess",
                "-a.txt",
                "a.b.txt",
                "验证.txt",
                "a.html.exe"
            })
    @TestSecurity(user = WEBMASTER)
    void aNameThatThePlatformUsesOrDoesNotKnowIsRefused(String name) {
        put(mine, name, "x", null).then().statusCode(422).body("violations.field", contains("name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <script>alert(1)</script>",
                "a.html | <b>x</b>",
                "a.txt  | ''",
                "a.xml  | <a><b></a>",
                "a.xml  | no markup",
                "a.xml  | <!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "a.xml  | <?xml-stylesheet href='x'?><a/>",
                "a.xml  | <html xmlns='http://www.w3.org/1999/xhtml'/>",
                "a.xml  | <x:a xmlns:x='u'/>"
            })
    @TestSecurity(user = WEBMASTER)
    void aContentThatABrowserCouldTakeForMoreThanTextIsRefused(String name, String content) {
        put(mine, name, content, null).then().statusCode(422).body("violations.field", contains("content"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void sizesAndNumbersAreLimited() {
        put(mine, "large.txt", "好".repeat(1366), null).then().statusCode(422);
        put(mine, "large.txt", "好".repeat(1365), null).then().statusCode(200);
        put(mine, "control.txt", "a\u0000b", null).then().statusCode(422);
        for (var i = 1; i < 20; i++) {
            put(mine, "f" + i + ".txt", "x", null).then().statusCode(200);
        }
        put(mine, "one-more.txt", "x", null).then().statusCode(422).body("violations.field", contains("name"));
        api().body(Map.of("content", Map.of("a", 1)))
                .put(files(mine) + "/b.txt")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void anothersSiteLooksLikeNone() {
        put(other, "a.txt", "x", null).then().statusCode(404);
        api().get(files(other)).then().statusCode(404);
        api().delete(files(other) + "/a.txt?version=0").then().statusCode(404);
        get(desk(other)).then().statusCode(404);
        post(desk(other), Map.of("name", "a.txt", "content", "x")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void twoSitesMayHaveFilesOfTheSameName() {
        put(mine, "same.txt", "mine", null).then().statusCode(200);
        put(other, "same.txt", "other", null).then().statusCode(200);
        api().get(files(mine)).then().body("content", contains("mine"));
        api().get(files(other)).then().body("content", contains("other"));
        api().delete(files(mine) + "/same.txt?version=0").then().statusCode(204);
        api().get(files(other)).then().body("content", contains("other"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anEditorSeesTheFilesAndChangesNone() {
        api().get(files(mine)).then().statusCode(200);
        put(mine, "a.txt", "x", null).then().statusCode(403);
        assertThat(page(desk(mine)).select("main form")).isEmpty();
        post(desk(mine), Map.of("name", "a.txt", "content", "x")).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFileIsPutAndRemovedByHand() {
        post(desk(mine), Map.of("name", " proof.txt ", "content", "abc"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=added"));
        var listed = page(desk(mine) + "?done=added").select("li:contains(proof.txt)");
        assertThat(listed.select("a").attr("href")).endsWith("/proof.txt");
        post(
                        listed.select("form").attr("action"),
                        Map.of("version", listed.select("input").val()))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=removed"));
        assertThat(page(desk(mine)).select("li:contains(proof.txt)")).isEmpty();
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void whatIsRefusedStaysInTheForm() {
        var refused = post(desk(mine), Map.of("name", "a.html", "content", "<b>x</b>"));
        refused.then().statusCode(422);
        var form = parsed(refused);
        assertThat(form.select("[role=alert] li").text()).startsWith("内容");
        assertThat(form.select("input[name=name]").val()).isEqualTo("a.html");
        assertThat(form.select("textarea").val()).isEqualTo("<b>x</b>");
        post(desk(mine), Map.of("name", "a.html", "content", "x")).then().statusCode(303);
        post(desk(mine), Map.of("name", "a.html", "content", "y")).then().statusCode(409);
    }

    private static Response put(Site site, String name, String content, Long version) {
        var draft = new HashMap<String, Object>();
        draft.put("content", content);
        draft.put("version", version);
        return api().body(draft).put(files(site) + "/{name}", name);
    }

    private static String files(Site site) {
        return "/api/v1/sites/" + site.key() + "/root-files";
    }

    private static String desk(Site site) {
        return "/admin/sites/" + site.key() + "/root-files";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
