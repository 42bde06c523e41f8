package org.zhanqun.admin.column;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ColumnsResourceTest {
    private static final String WEBMASTER = "webmaster-of-columns";

    @Inject
    Province province;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine, other);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFeaturedColumnJoinsTheTreeOfItsSiteAlone() {
        api().get(columns(mine) + "/effective")
                .then()
                .body("version", equalTo(1))
                .body("columns.origin", everyItem(equalTo("BASE")));

        api().body(featured("花炮产业", "hpcy"))
                .post(columns(mine))
                .then()
                .statusCode(201)
                .body("origin", equalTo("FEATURED"))
                .body("path", equalTo("hpcy"));

        api().get(columns(mine) + "/effective").then().body("columns.slug", hasItem("hpcy"));
        api().get(columns(other) + "/effective").then().body("columns.slug", not(hasItem("hpcy")));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void whatIsWrongWithAColumnIsSaidFieldByField() {
        api().body(featured("政务公开", "ZW GK"))
                .post(columns(mine))
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("name", "slug"));
    }

    @Test
    @TestSecurity(user = "nobody-in-particular")
    void withoutMembershipThereAreNoColumns() {
        api().get(columns(mine) + "/effective").then().statusCode(404);
        api().body(featured("花炮产业", "hpcy")).post(columns(mine)).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aSiteSetsAFieldOfABaseColumnAndTakesTheBaseAgain() {
        var field = columns(mine) + "/0206/fields/MAX_AGE_DAYS";
        api().body(Map.of("value", "60"))
                .put(field)
                .then()
                .statusCode(200)
                .body("maxAgeDays", equalTo(60))
                .body("fields.find { it.field == 'MAX_AGE_DAYS' }.origin", equalTo("SITE"))
                .body("fields.find { it.field == 'MAX_AGE_DAYS' }.base", equalTo("180"));
        api().get(columns(mine) + "/deviations").then().body("code", contains("0206"));
        api().get(columns(other) + "/deviations").then().body("", empty());
        api().body(Map.of("value", "200"))
                .put(field)
                .then()
                .statusCode(422)
                .body("violations.field", contains("value"));
        api().body(Map.of("value", "1"))
                .put(columns(mine) + "/0206/fields/POSITION")
                .then()
                .statusCode(422);
        api().body(Map.of("value", "1"))
                .put(columns(mine) + "/0206/fields/NAME")
                .then()
                .statusCode(404);
        api().delete(field).then().statusCode(200).body("maxAgeDays", equalTo(180));
        api().get(columns(mine) + "/deviations").then().body("", empty());
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFeaturedColumnIsChangedOnItsOwnSiteAlone() {
        var code = api().body(featured("花炮产业", "hpcy"))
                .post(columns(mine))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("code");
        var told = Map.of("name", "花炮", "columnType", "工作动态", "description", "花炮", "keywords", "花炮", "maxAgeDays", 9);

        api().body(told).put(columns(mine) + "/" + code).then().statusCode(200).body("name", equalTo("花炮"));
        api().body(Map.of("hidden", true))
                .put(columns(mine) + "/" + code + "/hidden")
                .then()
                .body("hidden", equalTo(true));
        api().body(told).put(columns(other) + "/" + code).then().statusCode(404);
        api().body(Map.of("parent", "0901"))
                .put(columns(other) + "/" + code + "/place")
                .then()
                .statusCode(404);
        api().body(Map.of("hidden", false))
                .put(columns(other) + "/" + code + "/hidden")
                .then()
                .statusCode(404);
        api().body(Map.of())
                .post(columns(other) + "/" + code + "/retirement")
                .then()
                .statusCode(404);
        api().post(columns(other) + "/" + code + "/restoration").then().statusCode(404);
        api().body(Map.of("into", "0201"))
                .post(columns(other) + "/" + code + "/merging")
                .then()
                .statusCode(404);

        api().body(Map.of("parent", "0901"))
                .put(columns(mine) + "/" + code + "/place")
                .then()
                .body("path", equalTo("ztzl/dqzt/hpcy"));
        api().body(Map.of("into", "0206"))
                .post(columns(mine) + "/" + code + "/merging")
                .then()
                .statusCode(200)
                .body("code", equalTo("0206"));
        api().post(columns(mine) + "/" + code + "/restoration").then().statusCode(200);
        api().body(Map.of())
                .post(columns(mine) + "/" + code + "/retirement")
                .then()
                .statusCode(204);
    }

    @Test
    @TestSecurity(user = "editor-of-columns")
    void anEditorChangesNoColumn() {
        province.employ("editor-of-columns", Role.EDITOR, mine);
        api().body(Map.of("value", "60"))
                .put(columns(mine) + "/0206/fields/MAX_AGE_DAYS")
                .then()
                .statusCode(403);
        api().body(Map.of()).post(columns(mine) + "/F1/retirement").then().statusCode(403);
    }

    private static Map<String, Object> featured(String name, String slug) {
        return Map.of(
                "name", name,
                "slug", slug,
                "kind", "LIST",
                "columnType", "工作动态",
                "description", "花炮产业的动态信息",
                "keywords", "花炮,产业",
                "maxAgeDays", 30);
    }

    private static String columns(Site site) {
        return "/api/v1/sites/" + site.key() + "/columns";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
