package org.zhanqun.admin.column;

import static io.restassured.RestAssured.given;
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
