package org.zhanqun.admin.style;

import static io.restassured.RestAssured.given;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class StyleResourceTest {
    private static final String WEBMASTER = "webmaster-of-style";
    private static final String EDITOR = "editor-of-style";
    private static final String PERIODS = "/api/v1/memorial-periods";

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
    void aWebmasterChoosesThePaletteOfTheirSiteAlone() {
        api().get(style(mine)).then().body("palette", equalTo("BLUE"));
        api().body(Map.of("palette", "RED"))
                .put(style(mine))
                .then()
                .statusCode(200)
                .body("palette", equalTo("RED"));
        api().get(style(mine)).then().body("palette", equalTo("RED")).body("own", equalTo("RED"));

        api().body(Map.of("palette", "RED")).put(style(other)).then().statusCode(404);
        api().body(Map.of()).put(style(mine)).then().statusCode(422).body("violations.field", contains("palette"));
        api().body(Map.of("palette", "PINK")).put(style(mine)).then().statusCode(400);

        api().delete(style(other)).then().statusCode(404);
        api().delete(style(mine))
                .then()
                .statusCode(200)
                .body("palette", equalTo("BLUE"))
                .body("own", nullValue());
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anEditorSeesThePaletteAndDoesNotChooseIt() {
        api().get(style(mine)).then().statusCode(200);
        api().body(Map.of("palette", "RED")).put(style(mine)).then().statusCode(403);
        api().delete(style(mine)).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void onlyTheProvinceMourns() {
        api().get(PERIODS).then().statusCode(403);
        api().body(period(1, 2, "哀悼")).post(PERIODS).then().statusCode(403);
        api().delete(PERIODS + "/1").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSetsAPeriodAndTakesItAway() {
        int id = api().body(period(400, 401, "全国哀悼日"))
                .post(PERIODS)
                .then()
                .statusCode(201)
                .body("reason", equalTo("全国哀悼日"))
                .extract()
                .path("id");
        api().get(PERIODS).then().body("id", hasItem(id));
        api().delete(PERIODS + "/" + id).then().statusCode(204);
        api().get(PERIODS).then().body("id", not(hasItem(id)));
        api().delete(PERIODS + "/" + id).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void aPeriodThatBreaksARuleIsRefused() {
        api().body(period(402, 401, "哀悼"))
                .post(PERIODS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("endsAt"));
        api().body(period(400, 440, " "))
                .post(PERIODS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason", "endsAt"));
    }

    private static Map<String, Object> period(int from, int to, String reason) {
        var now = OffsetDateTime.now(Clocks.BEIJING).truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "startsAt", ISO_OFFSET_DATE_TIME.format(now.plus(from, ChronoUnit.DAYS)),
                "endsAt", ISO_OFFSET_DATE_TIME.format(now.plus(to, ChronoUnit.DAYS)),
                "reason", reason);
    }

    private static String style(Site site) {
        return "/api/v1/sites/" + site.key() + "/style";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
