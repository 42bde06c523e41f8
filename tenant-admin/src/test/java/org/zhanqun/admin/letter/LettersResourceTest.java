package org.zhanqun.admin.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class LettersResourceTest {
    private static final String EDITOR = "editor-of-letters";
    private static final String INSPECTOR = "inspector-of-letters";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    Posted posted;

    private Site site;
    private String letters;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        letters = "/api/v1/sites/" + site.key() + "/letters";
        province.employ(EDITOR, Role.EDITOR, site);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aLetterIsAcceptedTransferredExtendedAnsweredPublishedAndWithdrawn() {
        var number = posted.letter(site, "何时通气", true);
        var letter = letters + "/" + number;
        api().get(letters)
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("overdue", equalTo(0))
                .body("letters.number", contains(number));
        api().body(Map.of("version", 0))
                .post(letter + "/acceptance")
                .then()
                .statusCode(200)
                .body("letter.state", equalTo("ACCEPTED"));
        api().body(Map.of("version", 1, "unit", "县住建局"))
                .post(letter + "/transfer")
                .then()
                .statusCode(200)
                .body("letter.unit", equalTo("县住建局"));
        api().body(Map.of("version", 2))
                .post(letter + "/extension")
                .then()
                .statusCode(200)
                .body("extended", equalTo(true));
        api().body(Map.of("version", 3, "answer", "<p>十二月<script>x</script></p>", "unit", "县住建局"))
                .put(letter + "/answer")
                .then()
                .statusCode(200)
                .body("answer", equalTo("<p>十二月</p>"))
                .body("publicText", equalTo("我叫江*，电话138****。\n何时通气？"))
                .body("publicName", equalTo("江*"));
        api().body(Map.of("version", 4, "title", "何时通气", "text", "我叫江望舒", "checked", true))
                .post(letter + "/publication")
                .then()
                .statusCode(422)
                .body("violations.field", contains("text"));
        api().body(Map.of("version", 4, "title", "何时通气", "text", "何时通气？", "checked", true))
                .post(letter + "/publication")
                .then()
                .statusCode(200)
                .body("letter.state", equalTo("PUBLISHED"));
        api().body(Map.of("version", 5))
                .post(letter + "/withdrawal")
                .then()
                .statusCode(200)
                .body("letter.state", equalTo("ANSWERED"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whoIsOvertakenOrTakesAForbiddenStepIsTold() {
        var letter = letters + "/" + posted.letter(site, "何时通气", false);
        api().body(Map.of("version", 0, "reason", "属于法院受理范围"))
                .post(letter + "/return")
                .then()
                .statusCode(200)
                .body("returnReason", equalTo("属于法院受理范围"))
                .body("answer", nullValue());
        api().body(Map.of("version", 0))
                .post(letter + "/acceptance")
                .then()
                .statusCode(409)
                .body("detail", containsString("刚才有人处理了"));
        api().body(Map.of("version", 1, "answer", "<p>x</p>", "unit", "局"))
                .put(letter + "/answer")
                .then()
                .statusCode(409)
                .body("detail", containsString("已退回"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void badInputIsRefusedAndChangesNothing() {
        var letter = letters + "/" + posted.letter(site, "何时通气", true);
        api().body(Map.of("version", 0, "answer", "长".repeat(60_000), "unit", ""))
                .put(letter + "/answer")
                .then()
                .statusCode(422)
                .body("violations.field", contains("answer", "unit"));
        api().body("{\"version\": \"x\"}").post(letter + "/acceptance").then().statusCode(400);
        api().body("").post(letter + "/acceptance").then().statusCode(400);
        api().queryParam("state", "LOST").get(letters).then().statusCode(404);
        api().queryParam("page", -5)
                .queryParam("size", 99_999)
                .get(letters)
                .then()
                .statusCode(200);
        api().queryParam("q", "%").get(letters).then().body("letters", hasSize(0));
        api().get(letters + "/20200101-000000").then().statusCode(404);
        api().get(letter).then().body("letter.version", equalTo(0)).body("senderName", equalTo("江望舒"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesLetterIsNotFoundInMySitesPathAndTheirsNotAtAll() {
        var other = province.county();
        var theirs = posted.letter(other, "别县的信", true);

        api().get(letters + "/" + theirs).then().statusCode(404);
        api().body(Map.of("version", 0))
                .post(letters + "/" + theirs + "/acceptance")
                .then()
                .statusCode(404);
        api().get("/api/v1/sites/" + other.key() + "/letters").then().statusCode(404);
        api().get("/api/v1/sites/" + other.key() + "/letters/" + theirs).then().statusCode(404);
        api().get(letters).then().body("total", equalTo(0));
    }

    @Test
    @TestSecurity(user = INSPECTOR)
    void whoSupervisesDoesNotReadWhatCitizensTell() {
        var number = posted.letter(site, "何时通气", true);
        tenants.runAsProvince(() -> memberships.grant(Membership.ofProvince(INSPECTOR, Role.PROVINCE_INSPECTOR)));
        api().get(letters).then().statusCode(403);
        api().get(letters + "/" + number).then().statusCode(403);
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").header("Accept-Language", "zh-CN");
    }
}
