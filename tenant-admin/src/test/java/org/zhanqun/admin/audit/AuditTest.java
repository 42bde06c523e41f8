package org.zhanqun.admin.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.audit.AuditSealing;
import org.zhanqun.audit.AuditVerifying;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class AuditTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0" + " Safari/537.36";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    AuditSealing sealing;

    @Inject
    AuditVerifying verifying;

    @Inject
    EntityManager entityManager;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
    }

    private void member(String user, Role role, Site site) {
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(user, role, site.key())));
    }

    private void sealAll() {
        while (tenants.callAsProvince(sealing::seal) > 0) {
            // goes on until there is no more
        }
    }

    private JsonPath verified() {
        sealAll();
        given().post(AUDIT + "/verification").then().statusCode(202);
        var deadline = Instant.now().plusSeconds(60);
        while (true) {
            // The clockwork of the application works at it, too.
            tenants.callAsProvince(verifying::goOn);
            var found = given().get(AUDIT + "/verification")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!found.getString("state").equals("RUNNING")) {
                return found;
            }
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private long sql(String statement, Object... parameters) {
        return tenants.callAsProvince(() -> {
            var query = entityManager.createNativeQuery(statement);
            for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return (long) query.executeUpdate();
        });
    }

    private long number(String question, Object parameter) {
        return tenants.callAsProvince(() -> ((Number) entityManager
                        .createNativeQuery(question)
                        .setParameter(1, parameter)
                        .getSingleResult())
                .longValue());
    }

    @Test
    @TestSecurity(user = "province")
    void anEntrySaysWhoWhatFromWhereAndWhatChanged() {
        given().header("User-Agent", CHROME)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParams(Map.of(
                        "reason", "机房搬迁", "until", LocalDate.now().plusDays(5).toString()))
                .post("/admin/sites/" + mine.key() + "/suspension")
                .then()
                .statusCode(303);
        given().queryParam("site", mine.key())
                .queryParam("area", "site")
                .queryParam("person", "Province")
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("entries.size()", equalTo(1))
                .body("entries[0].person", equalTo("province"))
                .body("entries[0].action", equalTo("临时下线"))
                .body("entries[0].area", equalTo("网站"))
                .body("entries[0].address", equalTo("127.0.0.1"))
                .body("entries[0].client", equalTo("Chrome 140 · Windows"))
                .body("entries[0].changes[0].field", equalTo("状态"))
                .body("entries[0].changes[0].before", equalTo("正常运行"))
                .body("entries[0].changes[0].after", equalTo("临时下线"))
                .body("older", nullValue());
        var list = page("/admin/audit?area=site&site=" + mine.key());
        assertThat(list.select("h1").text()).isEqualTo("操作日志");
        assertThat(list.select("table.diff ins").text()).isEqualTo("临时下线");
        assertThat(list.select("select[name=area] option[selected]").text()).isEqualTo("网站");
        given().header("Accept-Language", "en")
                .queryParam("site", mine.key())
                .queryParam("area", "site")
                .get(AUDIT)
                .then()
                .body("entries.action", hasItem("suspend"));
    }

    @Test
    @TestSecurity(user = "province")
    void onlyWhatChangedIsSaid() {
        var before = mine.organiser();
        tenants.runAsProvince(() -> lifecycle.change(
                mine.key(),
                mine.name(),
                new Organiser(before.name(), "韶山路\\t2\\3 号", before.phone(), before.icp(), before.policeNumber())));
        var changes = given().queryParam("site", mine.key())
                .queryParam("area", "site")
                .get(AUDIT)
                .jsonPath();
        assertThat(changes.getList("entries[0].changes.field", String.class)).containsExactly("地址");
        assertThat(changes.getString("entries[0].changes[0].after")).isEqualTo("韶山路\\t2\\3 号");
    }

    @Test
    @TestSecurity(user = "audit-web")
    void aSitesManagerSeesItsOwnSiteAlone() {
        member("audit-web", Role.WEBMASTER, mine);
        member("audit-elsewhere", Role.EDITOR, other);
        var own = "/api/v1/sites/" + mine.key() + "/audit";
        given().queryParam("site", other.key())
                .get(own)
                .then()
                .statusCode(200)
                .body("entries.site", hasItem(mine.key()))
                .body("entries.site", not(hasItem(other.key())));
        given().queryParam("q", "audit-elsewhere").get(own).then().body("entries.size()", equalTo(0));
        given().get("/api/v1/sites/" + other.key() + "/audit").then().statusCode(404);
        given().get("/api/v1/sites/" + other.key() + "/audit/export").then().statusCode(404);
        given().get(AUDIT).then().statusCode(403);
        given().get(AUDIT + "/export").then().statusCode(403);
        given().get(AUDIT + "/verification").then().statusCode(403);
        given().post(AUDIT + "/verification").then().statusCode(403);
        get("/admin/audit").then().statusCode(403);
        get("/admin/sites/" + other.key() + "/audit").then().statusCode(404);
        post("/admin/audit/verification", Map.of()).then().statusCode(403);
        var list = page("/admin/sites/" + mine.key() + "/audit");
        assertThat(list.text()).contains("audit-web").doesNotContain("现在校验", other.name());
        assertThat(get("/admin/sites/" + mine.key() + "/audit/export?format=csv&site=" + other.key())
                        .asString())
                .contains("audit-web")
                .doesNotContain("audit-elsewhere");
    }

    @Test
    @TestSecurity(user = "audit-editor")
    void whoeverOnlyWritesForASiteSeesNothing() {
        member("audit-editor", Role.EDITOR, mine);
        given().get("/api/v1/sites/" + mine.key() + "/audit").then().statusCode(403);
        get("/admin/sites/" + mine.key() + "/audit").then().statusCode(403);
        assertThat(page("/admin/sites/" + mine.key())
                        .select("nav[aria-label=主导航]")
                        .text())
                .doesNotContain("操作日志");
    }

    @Test
    @TestSecurity(user = "province")
    void theTrailIsReadInStretchesWithoutGapsOrRepetitions() {
        for (var i = 0; i < 25; i++) {
            member("audit-many" + i, Role.EDITOR, mine);
        }
        var seen = new ArrayList<Long>();
        var older = "";
        String newer = null;
        do {
            var stretch = given().queryParam("site", mine.key())
                    .queryParam("area", "membership")
                    .queryParam("size", 20)
                    .queryParam("before", older)
                    .get(AUDIT)
                    .jsonPath();
            seen.addAll(stretch.getList("entries.id", Long.class));
            older = stretch.getString("older");
            newer = stretch.getString("newer");
        } while (older != null);
        assertThat(seen).hasSize(25);
        assertThat(new HashSet<>(seen)).hasSize(25);
        given().queryParam("site", mine.key())
                .queryParam("area", "membership")
                .queryParam("size", 20)
                .queryParam("after", newer)
                .get(AUDIT)
                .then()
                .body("entries.size()", equalTo(20))
                .body("newer", nullValue());
    }

    @Test
    @TestSecurity(user = "province")
    void anAddressThatNobodyCanReadShowsEverything() {
        get("/admin/audit?from=never&to=2026-13-40&before=x&after=--1&size=-3&area=%25&q=" + "x".repeat(1000))
                .then()
                .statusCode(200);
        get("/admin/audit?from=2026-13-40&before=99999999999999999999-1").then().statusCode(200);
        get("/admin/audit?before=999999999999999999-999999999999999999").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "province")
    void anExportHoldsWhatWasLookedForAndIsAnEntryItself() throws IOException {
        member("audit-exported", Role.EDITOR, mine);
        var csv = given().get(AUDIT + "/export?format=csv&area=membership&site=" + mine.key());
        csv.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        assertThat(csv.asString())
                .startsWith("\uFEFF时间,")
                .contains("audit-exported")
                .hasLineCount(2);
        var book = given().get(AUDIT + "/export?area=membership&site=" + mine.key());
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book.asByteArray()))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("audit-exported");
        }
        given().queryParam("area", "audit")
                .get(AUDIT)
                .then()
                .body("entries.action", hasItems("导出操作日志"))
                .body("entries.person", hasItem("province"));
    }

    @Test
    @TestSecurity(user = "province")
    void theChainIsWholeAndGoesOn() {
        var first = verified();
        assertThat(first.getString("state")).isEqualTo("INTACT");
        member("audit-next", Role.EDITOR, mine);
        var second = verified();
        assertThat(second.getString("state")).isEqualTo("INTACT");
        assertThat(second.getLong("entries")).isGreaterThan(first.getLong("entries"));
        assertThat(second.getString("lastHash")).isNotEqualTo(first.getString("lastHash"));
        assertThat(page("/admin/audit").select("#whole").text()).contains("日志完整");
    }

    @Test
    @TestSecurity(user = "province")
    void anEntryThatWasChangedInTheDatabaseIsFoundAndNamed() {
        member("audit-tampered", Role.WEBMASTER, mine);
        sealAll();
        var entry = number(
                "select id from audit_entry where subject = ? and action = 'membership.grant'", "audit-tampered");
        var place = number("select sequence_number from audit_seal where entry_id = ?", entry);
        tampered(
                "update audit_entry set user_name = 'somebody' where id = ?",
                "update audit_entry set user_name = 'platform' where id = ?",
                entry,
                found -> {
                    assertThat(found.getString("state")).isEqualTo("BROKEN");
                    assertThat(found.getString("flaw")).isEqualTo("CHANGED");
                    assertThat(found.getLong("broken")).isEqualTo(place);
                    assertThat(found.getLong("brokenEntry")).isEqualTo(entry);
                    assertThat(page("/admin/audit").select("#whole").text())
                            .contains("日志不完整", "%,d".formatted(place), "内容被改过");
                });
    }

    @Test
    @TestSecurity(user = "province")
    void aSealThatWasTakenOutOfTheMiddleOrOffTheEndIsFound() {
        member("audit-missing", Role.WEBMASTER, mine);
        sealAll();
        var entry =
                number("select id from audit_entry where subject = ? and action = 'membership.grant'", "audit-missing");
        var place = number("select sequence_number from audit_seal where entry_id = ?", entry);
        tampered(
                "update audit_seal set sequence_number = -1 where entry_id = ?",
                "update audit_seal set sequence_number = " + place + " where entry_id = ?",
                entry,
                found -> {
                    assertThat(found.getString("flaw")).isEqualTo("MISSING");
                    assertThat(found.getLong("broken")).isEqualTo(place);
                });
    }

    @Test
    @TestSecurity(user = "province")
    void anEntryThatThePlatformDidNotWriteIsFound() {
        sealAll();
        var foreign = 900_000_000L;
        tampered(
                "insert into audit_entry (id, happened_at, user_name, action, subject, detail)"
                        + " values (?, '2026-01-01 00:00:00', 'x', 'site.open', 'x', '')",
                "delete from audit_entry where id = ?",
                foreign,
                found -> {
                    assertThat(found.getString("flaw")).isEqualTo("FOREIGN");
                    assertThat(found.getLong("brokenEntry")).isEqualTo(foreign);
                });
    }

    /** Other tests need the chain whole again. */
    private void tampered(String spoil, String mend, long entry, Consumer<JsonPath> then) {
        assertThat(sql(spoil, entry)).isEqualTo(1);
        try {
            then.accept(verified());
        } finally {
            sql(mend, entry);
        }
        assertThat(verified().getString("state")).isEqualTo("INTACT");
    }

    @Test
    @TestSecurity(user = "audit-inspector")
    void anInspectorSeesTheWholeProvince() {
        tenants.runAsProvince(
                () -> memberships.grant(Membership.ofProvince("audit-inspector", Role.PROVINCE_INSPECTOR)));
        given().queryParam("site", mine.key())
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("entries.site", hasItem(mine.key()));
        assertThat(Jsoup.parse(get("/admin/sites/" + mine.key() + "/audit").asString())
                        .select("ul[aria-label=系统] span")
                        .eachText())
                .isEqualTo(List.of("操作日志"));
        Acting.as("audit-nobody");
        given().get(AUDIT).then().statusCode(403);
    }
}
