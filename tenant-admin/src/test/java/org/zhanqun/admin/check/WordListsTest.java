package org.zhanqun.admin.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.identity.Role;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The lists of words, by the API and by hand. */
@QuarkusTest
@Tag("database")
class WordListsTest {
    private static final String WEBMASTER = "webmaster-of-words";
    private static final String EDITOR = "editor-of-words";
    private static final String HEADS = "类型,词语,建议,说明,起用日期,停用日期\n";
    private static final String PROVINCE = "/api/v1/check-list";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    SiteLifecycle lifecycle;

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
    void aWebmasterKeepsTheSitesOwnWordsInVersions() {
        add(mine, 0, word("MISSPELLING", "截止日前样", "截至日前样"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        add(mine, 0, word("SENSITIVE", "来晚了样", null)).then().statusCode(409);
        add(mine, 1, word("EXCEPTION", "例外样", null)).then().statusCode(200).body("version", equalTo(2));
        var id = api().get(list(mine) + "?q=日前")
                .then()
                .body("words.word", contains("截止日前样"))
                .extract()
                .jsonPath()
                .getLong("words[0].id");
        api().body(Map.of("version", 2, "ids", List.of(id)))
                .post(list(mine) + "/removal")
                .then()
                .body("removed", equalTo(1));

        api().get(list(mine)).then().body("current", equalTo(3)).body("words.word", contains("例外样"));
        api().get(list(mine) + "?version=2").then().body("words.word", contains("例外样", "截止日前样"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void theListOfAClosedSiteStaysAsItIs() {
        tenants.callAsProvince(() -> lifecycle.close(mine.key(), "关停", null));
        add(mine, 0, word("SENSITIVE", "关停后样", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:zhanqun:problem:site.closed"));
        api().get(list(mine)).then().statusCode(200).body("words", empty());
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void whatIsWrongWithAWordIsSaidAtItsField() {
        var wrong = new HashMap<String, Object>(
                Map.of("kind", "NONSENSE", "word", "字", "from", "28.11.2026", "note", "x".repeat(201)));
        api().body(Map.of("version", 0, "words", List.of(wrong)))
                .post(list(mine) + "/words")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder("words[0].kind", "words[0].word", "words[0].from", "words[0].note"));
        api().body(Map.of("version", 0, "words", List.of()))
                .post(list(mine) + "/words")
                .then()
                .statusCode(422);
        api().body("{\"version\":0}").post(list(mine) + "/words").then().statusCode(422);
        api().get(list(mine)).then().body("current", equalTo(0));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whoDoesNotRunTheSiteOrTheProvinceOnlyReads() {
        add(mine, 0, word("SENSITIVE", "编辑加样", null)).then().statusCode(403);
        api().get(list(mine)).then().statusCode(200).body("words", empty());
        api().get(PROVINCE).then().statusCode(200);
        api().body(Map.of("version", 0, "words", List.of(word("SENSITIVE", "编辑加样", null))))
                .post(PROVINCE + "/words")
                .then()
                .statusCode(403);
        api().body(Map.of("severity", "HINTS"))
                .put(PROVINCE + "/severities/SENSITIVE")
                .then()
                .statusCode(403);
        for (var key : List.of(other.key(), "nosuchsite")) {
            api().get("/api/v1/sites/" + key + "/check-list").then().statusCode(404);
            add(key, 0, word("SENSITIVE", "外人加样", null)).then().statusCode(404);
        }
        assertThat(page("/admin/sites/" + mine.key() + "/check-list").select("form[method=post][action*=check-list]"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aSheetIsReadWholeOrNotAtAllAndEachErrorIsAtItsCell() throws IOException {
        var csv = HEADS + "敏感词,表格样一,,,,\n错别字,表格样二,表格样贰,说明,2026-01-01,2026-12-31\n";
        send(mine, 0, "words.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        send(mine, 1, "gbk.csv", (HEADS + "例外,表格样三,,,,\n").getBytes(Charset.forName("GBK")))
                .then()
                .body("added", equalTo(1));
        send(mine, 2, "words.xlsx", workbook()).then().statusCode(200).body("added", equalTo(1));
        api().get(list(mine) + "?q=表格样四").then().body("words[0].from", equalTo("2026-03-01"));

        var wrong = HEADS + "敏感词,好词样,,,,\n别的,一,,,昨天,\n错别字,,,,2026-12-31,2026-01-01\n";
        send(mine, 3, "wrong.csv", wrong.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("A3", "B3", "E3", "B4", "F4"));
        for (var bad : List.of("", "类型,词\n敏感词,某词\n", HEADS, "PK\u0003\u0004 no workbook")) {
            send(mine, 3, "bad.xlsx", bad.getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(422);
        }
        api().get(list(mine)).then().body("current", equalTo(3)).body("total", equalTo(4));
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceKeepsTheListOfAllSitesAndHowSeriousARuleIs() {
        var version = api().get(PROVINCE).then().extract().jsonPath().getLong("current");
        api().body(Map.of("version", version, "words", List.of(word("SENSITIVE", "全省接口样", null))))
                .post(PROVINCE + "/words")
                .then()
                .statusCode(200);
        api().get(PROVINCE + "?kind=SENSITIVE&q=接口样").then().body("words.word", contains("全省接口样"));
        api().body(Map.of("severity", "WARNS"))
                .put(PROVINCE + "/severities/HEADING_ORDER")
                .then()
                .statusCode(204);
        api().get(PROVINCE + "/severities").then().body("HEADING_ORDER", equalTo("WARNS"));
        api().body("{}").put(PROVINCE + "/severities/HEADING_ORDER").then().statusCode(422);
        api().body(Map.of("severity", "HINTS"))
                .put(PROVINCE + "/severities/HEADING_ORDER")
                .then()
                .statusCode(204);
        assertThat(page("/admin/check-list?q=接口样").select("tbody .c-title").eachText())
                .containsExactly("全省接口样");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void byHandAWordIsAddedRefusedWithWhatWasTypedAndRemoved() {
        var path = "/admin/sites/" + mine.key() + "/check-list";
        var form = new HashMap<>(
                Map.of("version", "0", "kind", "MISSPELLING", "word", "手工样", "suggestion", "手工樣", "until", "x"));
        var refused = post(path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("#word").val()).isEqualTo("手工样");
        assertThat(parsed(refused).select("#until-error").text()).contains("2026-11-28");
        form.put("until", "");
        post(path, form).then().statusCode(303);
        post(path, form).then().statusCode(303);
        var list = page(path + "?done=added");
        assertThat(list.select("tbody .c-title").eachText()).containsExactly("手工样");
        var removal = list.select("form[action$=removal]");
        post(
                        path + "/removal",
                        Map.of(
                                "version",
                                removal.select("[name=version]").val(),
                                "id",
                                removal.select("[name=id]").val()))
                .then()
                .statusCode(303);
        assertThat(page(path).select("tbody")).isEmpty();
        post(path + "/removal", Map.of("version", "0", "id", "1")).then().statusCode(409);
        Acting.as("stranger-to-words");
        post(path, form).then().statusCode(404);
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var heads = sheet.createRow(0);
            for (var i = 0; i < WordSheet.HEADS.size(); i++) {
                heads.createCell(i).setCellValue(WordSheet.HEADS.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("规范名称");
            row.createCell(1).setCellValue("表格样四");
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            var from = row.createCell(4);
            from.setCellValue(LocalDate.of(2026, 3, 1));
            from.setCellStyle(date);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, Object> word(String kind, String word, String suggestion) {
        return suggestion == null
                ? Map.of("kind", kind, "word", word)
                : Map.of("kind", kind, "word", word, "suggestion", suggestion);
    }

    private static Response add(Site site, long version, Map<String, Object> word) {
        return add(site.key(), version, word);
    }

    private static Response add(String site, long version, Map<String, Object> word) {
        return api().body(Map.of("version", version, "words", List.of(word)))
                .post("/api/v1/sites/" + site + "/check-list/words");
    }

    private static Response send(Site site, long version, String name, byte[] bytes) {
        return given().multiPart("version", Long.toString(version))
                .multiPart("file", name, bytes)
                .post(list(site) + "/import");
    }

    private static String list(Site site) {
        return "/api/v1/sites/" + site.key() + "/check-list";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json");
    }
}
