package org.zhanqun.admin.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.zhanqun.admin.shell.Workbench.asABrowser;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.admin.site.ReadyAccounts;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.onboarding.SheetColumn;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Opening many sites from a spreadsheet, over the API and in the workbench. */
@QuarkusTest
@Tag("database")
class OnboardingsTest {
    private static final String API = "/api/v1/onboardings";
    private static final String ADMIN = "/admin/onboardings";
    private static final AtomicInteger SERIAL = new AtomicInteger(6000);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    private static void identityServerAnswers() {
        QuarkusMock.installMockForType(new ReadyAccounts(), WebmasterAccounts.class);
    }

    @BeforeEach
    void frameworks() {
        province.county();
    }

    private static List<Object> site() {
        var serial = SERIAL.incrementAndGet();
        var profile = Province.countyProfile(serial);
        return new ArrayList<>(Arrays.asList(
                "bulk" + serial,
                "县级门户",
                profile.name(),
                profile.organiser().name(),
                430121,
                profile.region().name(),
                "430100",
                "www.bulk" + serial + ".gov.example",
                Long.valueOf(profile.code()),
                "人民路1号",
                "0731-00001111",
                null,
                null,
                "web-bulk" + serial,
                "管理员"));
    }

    private static List<Object> heads() {
        return new ArrayList<>(
                Arrays.stream(SheetColumn.values()).map(SheetColumn::head).toList());
    }

    private static byte[] sheet(List<List<Object>> sites) {
        var rows = new ArrayList<List<Object>>();
        rows.add(heads());
        rows.addAll(sites);
        return Spreadsheet.of("网站", rows);
    }

    private static byte[] csv(List<List<Object>> sites, Charset charset) {
        var text = new StringBuilder();
        text.append(String.join(",", heads().stream().map(Object::toString).toList()))
                .append("\r\n");
        sites.forEach(site -> text.append(String.join(
                        ",",
                        site.stream()
                                .map(cell -> cell == null ? "" : cell.toString())
                                .toList()))
                .append("\r\n"));
        return text.toString().getBytes(charset);
    }

    private static ValidatableResponse upload(String name, byte[] file) {
        return asABrowser().multiPart("file", name, file).post(API).then();
    }

    private static int prepared(byte[] file) {
        return upload("网站.xlsx", file)
                .statusCode(201)
                .body("phase", equalTo("READY"))
                .extract()
                .path("id");
    }

    private static Response reaches(int id, String phase) {
        for (var i = 0; i < 300; i++) {
            var answer = get(API + "/" + id);
            if (phase.equals(answer.path("phase"))) {
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("Still " + get(API + "/" + id).asString());
    }

    @Test
    @TestSecurity(user = "province")
    void aSpreadsheetBecomesRunningSitesWithAReport() throws IOException {
        identityServerAnswers();
        var sites = List.of(site(), site(), site());
        var id = prepared(sheet(sites));
        var first = sites.getFirst().getFirst();
        get("/api/v1/sites/" + first).then().statusCode(404);
        given().post(API + "/" + id + "/run").then().statusCode(200).body("phase", equalTo("OPENING"));
        reaches(id, "DONE").then().body("opened", equalTo(3)).body("failed", equalTo(0));
        get("/api/v1/sites/" + first)
                .then()
                .statusCode(200)
                .body("code", equalTo(sites.getFirst().get(8).toString()))
                .body("regionCode", equalTo("430121"));
        get(API + "/" + id + "/sites?part=LACKING&size=2")
                .then()
                .body("total", equalTo(3))
                .body("sites", hasSize(2))
                .body("sites[0].report.items.ICP", equalTo("LACKING"))
                .body("sites[0].report.items.CONTACT", equalTo("THERE"))
                .body("sites[0].report.items.DOMAIN", equalTo("UNASKED"))
                .body("sites[0].report.emptyColumns", notNullValue());
        given().post(API + "/" + id + "/run").then().statusCode(409);
        given().delete(API + "/" + id).then().statusCode(409);

        var report =
                get(API + "/" + id + "/report").then().statusCode(200).extract().asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(report))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(first);
        }
        given().post(API + "/" + id + "/invitations")
                .then()
                .statusCode(200)
                .body("userName", hasItem(sites.getFirst().get(13)))
                .body("oneTimePassword", hasItem("another"));
        given().post(API + "/" + id + "/looks").then().statusCode(200).body("phase", equalTo("LOOKING"));
        reaches(id, "DONE");
        get(API).then().body("id", hasItem(id));
    }

    @Test
    @TestSecurity(user = "province")
    void wrongCellsAreNamedAndNothingIsKept() throws IOException {
        var good = site();
        var bad = site();
        bad.set(0, good.getFirst());
        bad.set(7, "www.example.com");
        bad.set(13, "");
        upload("网站.xlsx", sheet(List.of(good, bad)))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("A3", "H3", "N3"))
                .body("violations.field", not(hasItem("A2")));
        var typed = List.of(site(), site());
        upload("网站.csv", csv(typed, Charset.forName("GB18030"))).statusCode(201).body("sites", equalTo(2));
        upload(
                        "网站.csv",
                        ("\uFEFF" + new String(csv(typed, StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        upload("网站.csv", "标识,什么,标识\r\na,b,c\r\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations.field", hasItems("B1", "C1", "A1"));
        upload("网站.xlsx", sheet(List.of())).statusCode(422).body("violations[0].message", containsString("没有要开通"));
        upload("网站.xlsx", new byte[0]).statusCode(422).body("violations.field", contains("file"));
        upload("网站.xlsx", new byte[] {1, 0, 2}).statusCode(422).body("violations.field", contains("file"));
        upload("网站.xlsx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations[0].message", containsString("读不出"));
        upload("网站.xlsx", formula()).statusCode(422).body("violations.field", hasItem("J2"));
    }

    private static byte[] formula() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet(List.of(site()))));
                var target = new ByteArrayOutputStream()) {
            workbook.getSheetAt(0).getRow(1).getCell(9).setCellFormula("HYPERLINK(\"http://x.example\")");
            workbook.write(target);
            return target.toByteArray();
        }
    }

    @Test
    @TestSecurity(user = "province")
    void aBombIsNotUnpackedAndTooManyRowsAreRefused() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        upload("网站.xlsx", target.toByteArray()).statusCode(422).body("violations[0].message", containsString("展开后太大"));
        var line = String.join(",", site().stream().map(String::valueOf).toList()) + "\r\n";
        var many = new String(csv(List.of(), StandardCharsets.UTF_8), StandardCharsets.UTF_8) + line.repeat(10_001);
        upload("网站.csv", many.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations[0].message", containsString("10,000"));
        var broken = new String(csv(List.of(), StandardCharsets.UTF_8), StandardCharsets.UTF_8) + line.repeat(10_000);
        upload("网站.csv", broken.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations.size()", equalTo(1001))
                .body("violations[1000].field", equalTo("file"));
    }

    /** No identity server answers until one is there. */
    @Test
    @TestSecurity(user = "province")
    void anIdentityServerThatIsAwayHoldsUpAndNothingIsLeftBehind() {
        var sites = List.of(site());
        var id = prepared(sheet(sites));
        given().post(API + "/" + id + "/run").then().statusCode(200);
        for (var i = 0; i < 300 && get(API + "/" + id).path("holdUp") == null; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        get(API + "/" + id)
                .then()
                .body("phase", equalTo("OPENING"))
                .body("holdUp", notNullValue())
                .body("waiting", equalTo(1));
        get("/api/v1/sites/" + sites.getFirst().getFirst()).then().statusCode(404);
        assertThat(page(ADMIN + "/" + id).select(".note.warn").text()).contains("暂时停下");
        identityServerAnswers();
        reaches(id, "DONE").then().body("opened", equalTo(1)).body("holdUp", equalTo(null));
    }

    @Test
    @TestSecurity(user = "province")
    void nobodyButTheProvinceHasAPartInIt() {
        var id = prepared(sheet(List.of(site())));
        var own = province.county();
        province.employ("onboarding-web", Role.WEBMASTER, own);
        tenants.runAsProvince(() -> memberships.grant(Membership.ofCity("onboarding-city", "430100")));
        tenants.runAsProvince(
                () -> memberships.grant(Membership.ofProvince("onboarding-inspector", Role.PROVINCE_INSPECTOR)));
        for (var stranger :
                new String[] {"onboarding-web", "onboarding-city", "onboarding-inspector", "onboarding-none"}) {
            Acting.as(stranger);
            for (var path : new String[] {"", "/template", "/" + id, "/" + id + "/sites", "/" + id + "/report"}) {
                get(API + path).then().statusCode(403);
            }
            for (var path : new String[] {"", "/template", "/" + id, "/" + id + "/report"}) {
                get(ADMIN + path).then().statusCode(403);
            }
            for (var step : new String[] {"run", "stop", "looks", "invitations"}) {
                given().post(API + "/" + id + "/" + step).then().statusCode(403);
                post(ADMIN + "/" + id + "/" + step, Map.of()).then().statusCode(403);
            }
            given().delete(API + "/" + id).then().statusCode(403);
            upload("网站.xlsx", sheet(List.of(site()))).statusCode(403);
        }
        Acting.as("province");
        get(API + "/" + id).then().body("phase", equalTo("READY"));
        given().delete(API + "/" + id).then().statusCode(204);
        get(API + "/" + id).then().statusCode(404);
        get(API + "/99999999").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void inTheWorkbenchASheetIsCheckedConfirmedAndFollowed() {
        identityServerAnswers();
        assertThat(page("/admin/sites/new").select("a[href=/admin/onboardings]"))
                .hasSize(1);
        assertThat(page(ADMIN).select("input[type=file][name=file]")).hasSize(1);
        get(ADMIN + "/template?format=csv").then().statusCode(200).body(containsString("网站标识码"));
        get(ADMIN + "/template").then().statusCode(200).header("Content-Disposition", containsString("xlsx"));

        var bad = site();
        bad.set(2, "<b>县</b>");
        var refused = browsed("坏.xlsx", sheet(List.of(bad)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("tbody td").eachText()).contains("C2", "网站名称", "<b>县</b>");

        var answer = browsed("好.xlsx", sheet(List.of(site(), site())));
        assertThat(answer.statusCode()).isEqualTo(303);
        var id = Integer.parseInt(answer.header("Location").replaceAll(".*/", ""));
        assertThat(page(ADMIN + "/" + id).select("h1").text()).isEqualTo("2 个网站可以开通");
        post(ADMIN + "/" + id + "/run", Map.of()).then().statusCode(303);
        reaches(id, "DONE");
        var done = page(ADMIN + "/" + id);
        assertThat(done.select("h1").text()).isEqualTo("已开通 2 个网站");
        assertThat(done.select("tbody .st.warn").first().text()).contains("缺");
        assertThat(page(ADMIN + "/" + id + "?part=FAILED").select("tbody tr")).isEmpty();
        assertThat(page(ADMIN).select("a.t").eachText()).contains("好.xlsx");
        post(ADMIN + "/" + id + "/invitations", Map.of())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("passwords-" + id));
    }

    private static Response browsed(String name, byte[] file) {
        return asABrowser()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", name, file)
                .post(ADMIN);
    }
}
