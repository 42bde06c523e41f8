package org.zhanqun.admin.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.zhanqun.admin.shell.Workbench.asABrowser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class MediaResourceTest {
    private static final String EDITOR = "editor-of-media";

    @Inject
    Province province;

    @Inject
    MediaUploads uploads;

    private Site site;
    private Site other;
    private String media;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        other = province.county();
        media = "/api/v1/sites/" + site.key() + "/media";
        province.employ(EDITOR, Role.EDITOR, site);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void manyFilesAreUploadedAtOnceAndEachThatIsNotTakenSaysWhy() {
        asABrowser()
                .multiPart("file", "图.jpg", MediaSamples.jpeg(400, 300))
                .multiPart("file", "表.docx", MediaSamples.docx())
                .multiPart("file", "扫描件.jpg", "MZ a program".getBytes())
                .multiPart("folder", "冬修", "text/plain; charset=utf-8")
                .post(media)
                .then()
                .statusCode(201)
                .body("files", hasSize(2))
                .body("files[0].file.type", equalTo("JPEG"))
                .body("files[0].file.folder", equalTo("冬修"))
                .body("files[0].file.address", matchesPattern("/media/\\d{6}/[a-z2-7]{26}\\.jpg"))
                .body("refused[0].fileName", equalTo("扫描件.jpg"))
                .body("refused[0].reason", containsString("不支持这种文件"));
        list("q=图").body("total", equalTo(1));
        list("folder=冬修&kind=DOCUMENT").body("total", equalTo(1)).body("files[0].name", equalTo("表"));
        list("lack=ALT").body("total", equalTo(1)).body("folders[0].files", equalTo(2));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatIsNotTakenIsRefusedInTheCallersLanguageAndLeavesNothing() {
        upload("x.png", MediaSamples.pngThatClaims(40_000, 40_000)).then().statusCode(422);
        given().header("Accept-Language", "en")
                .multiPart("file", "x.docx", MediaSamples.docx("word/vbaProject.bin"))
                .post(media)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString("macros"));
        given().multiPart("folder", "x").post(media).then().statusCode(422);
        list("").body("total", equalTo(0)).body("used", equalTo(0));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aDoubleClickStoresOneFile() {
        var picture = MediaSamples.jpeg(400, 300);
        var answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> upload("图.jpg", picture)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.path("files[0].file.id"))
                .containsOnly(answers.getFirst().<Integer>path("files[0].file.id"));
        list("").body("total", equalTo(1));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aFileIsDescribedCutReplacedAndDeletedByWhoeverHasReadItLast() {
        var file = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        put(file.id() + "", Map.of("version", 0, "name", "渠道", "folder", "", "alt", "新修的渠道"))
                .statusCode(200)
                .body("alt", equalTo("新修的渠道"))
                .body("version", equalTo(1));
        put(file.id() + "", Map.of("version", 0, "name", "别的", "folder", "", "alt", "x"))
                .statusCode(409);
        put(file.id() + "", Map.of("version", 1, "name", " ", "folder", "长".repeat(41), "alt", ""))
                .statusCode(422)
                .body("violations.field", hasSize(2));

        put(file.id() + "/framing", framing(1, 500)).statusCode(200).body("width", equalTo(500));
        put(file.id() + "/framing", framing(2, 1200)).statusCode(422);

        given().multiPart("version", 2)
                .multiPart("file", "new.jpg", MediaSamples.jpeg(800, 600))
                .put(media + "/" + file.id() + "/content")
                .then()
                .statusCode(200)
                .body("address", equalTo(file.address()))
                .body("width", equalTo(800));
        given().multiPart("version", 2)
                .multiPart("file", "late.jpg", MediaSamples.jpeg(900, 600))
                .put(media + "/" + file.id() + "/content")
                .then()
                .statusCode(409);
        given().delete(media + "/" + file.id() + "?version=3").then().statusCode(200);
        given().get(media + "/" + file.id()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void attachmentsAreListedInOrderAndKeepTheFileFromBeingDeleted() {
        var one = uploads.upload(site, "一.pdf", MediaSamples.pdf());
        var two = uploads.upload(site, "二.pdf", MediaSamples.pdf());
        int article = given().contentType(ContentType.JSON)
                .body(Map.of("columnCode", "0201", "title", "题", "body", "<p>文</p>", "source", "县政府办"))
                .post("/api/v1/sites/" + site.key() + "/articles")
                .path("article.id");
        var attachments = "/api/v1/sites/" + site.key() + "/articles/" + article + "/attachments";
        attach(attachments, 0, two, one).statusCode(200).body("name", equalTo(List.of("二", "一")));
        attach(attachments, 0, one).statusCode(409);
        given().get(attachments).then().body("name", equalTo(List.of("二", "一")));

        given().get(media + "/" + one.id() + "/usages")
                .then()
                .body("[0].article", equalTo(article))
                .body("[0].places", equalTo(List.of("ATTACHMENT")));
        given().delete(media + "/" + one.id() + "?version=0").then().statusCode(409);
        given().delete(media + "/" + one.id() + "?version=0&force=true")
                .then()
                .statusCode(200)
                .body("articles", equalTo(List.of(article)));

        var foreign = uploads.upload(other, "别站.pdf", MediaSamples.pdf());
        attach(attachments, 1, foreign).statusCode(422);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesFilesAreNotThere() {
        var foreign = uploads.upload(other, "图.jpg", MediaSamples.jpeg(400, 300));
        for (var path : List.of(media + "/", "/api/v1/sites/" + other.key() + "/media/")) {
            given().get(path + foreign.id()).then().statusCode(404);
            given().get(path + foreign.id() + "/usages").then().statusCode(404);
            given().delete(path + foreign.id() + "?version=0&force=true").then().statusCode(404);
            given().contentType(ContentType.JSON)
                    .body(framing(0, 500))
                    .put(path + foreign.id() + "/framing")
                    .then()
                    .statusCode(404);
            given().multiPart("version", 0)
                    .multiPart("file", "x.jpg", MediaSamples.jpeg(300, 300))
                    .put(path + foreign.id() + "/content")
                    .then()
                    .statusCode(404);
        }
        given().multiPart("file", "x.jpg", MediaSamples.jpeg(300, 300))
                .post("/api/v1/sites/" + other.key() + "/media")
                .then()
                .statusCode(404);
        list("").body("total", equalTo(0)).body("used", equalTo(0));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void theWorkbenchShowsItsPicturesToWhoeverMaySeeTheSiteAlone() {
        var mine = uploads.upload(site, "图.jpg", MediaSamples.jpeg(400, 300));
        var foreign = uploads.upload(other, "图.jpg", MediaSamples.jpeg(400, 300));
        given().get(mine.address()).then().statusCode(200).contentType("image/jpeg");
        given().get(mine.address().replace(".jpg", "-320.jpg")).then().statusCode(200);
        given().get(foreign.address()).then().statusCode(404);
        given().get(mine.address().replace("/media/20", "/media/19")).then().statusCode(404);
        given().get("/media/202611/..%2F..%2Fetc%2Fpasswd").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "inspects-media")
    void whoMayOnlyLookUploadsNothing() {
        province.employ("inspects-media", Role.EDITOR, other);
        upload("图.jpg", MediaSamples.jpeg(400, 300)).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void onlyUploadsMayBeLarge() {
        var large = "x".repeat(5 << 20);
        given().contentType(ContentType.JSON)
                .body("{\"title\":\"" + large + "\"}")
                .post("/api/v1/sites/" + site.key() + "/articles")
                .then()
                .statusCode(413);
        var film = MediaSamples.joined(
                MediaSamples.mp4(), new byte[] {0, 0x50, 0, 0, 'f', 'r', 'e', 'e'}, new byte[(5 << 20) - 8]);
        upload("片.mp4", film).then().statusCode(201).body("files[0].file.type", equalTo("MP4"));
    }

    private ValidatableResponse attach(String path, int version, MediaFile... files) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "version",
                        version,
                        "files",
                        List.of(files).stream().map(MediaFile::id).toList()))
                .put(path)
                .then();
    }

    private ValidatableResponse put(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(media + "/" + path)
                .then();
    }

    private static Map<String, ?> framing(int version, int width) {
        return Map.of(
                "version",
                version,
                "framing",
                Map.of("cropX", 0, "cropY", 0, "cropWidth", width, "cropHeight", 1000, "focusX", 250, "focusY", 500));
    }

    private ValidatableResponse list(String query) {
        return given().get(query.isEmpty() ? media : media + "?" + query).then().statusCode(200);
    }

    private Response upload(String name, byte[] bytes) {
        return asABrowser().multiPart("file", name, bytes).post(media);
    }
}
