package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class PresencePagesTest {
    private static final String WANG = "presence-wang";
    private static final String LI = "presence-li";
    private static final String STRANGER = "presence-stranger";

    @Inject
    Province province;

    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county();
        province.employ(WANG, Role.EDITOR, site);
        province.employ(LI, Role.EDITOR, site);
        province.employ(STRANGER, Role.EDITOR, province.county());
    }

    @Test
    @TestSecurity(user = WANG)
    void theEditorSaysWhoElseIsWriting() {
        var id = given().contentType("application/json")
                .body(Map.of("columnCode", "0201", "title", "题", "body", "<p>正文</p>", "source", "县政府办"))
                .post("/api/v1/sites/" + site.key() + "/articles")
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("article.id");
        var editor = "/admin/sites/" + site.key() + "/articles/" + id;
        var panel = page(editor).getElementById("presence");
        assertThat(post(panel.attr("data-hx-post"), Map.of()).asString()).doesNotContain("正在编辑");
        Acting.as(LI);
        assertThat(post(panel.attr("data-hx-post"), Map.of()).asString()).contains(WANG + " 正在编辑");
        Acting.as(STRANGER);
        post(panel.attr("data-hx-post"), Map.of()).then().statusCode(404);
        post(panel.attr("data-end"), Map.of()).then().statusCode(404);
        Acting.as(LI);
        post(panel.attr("data-end"), Map.of()).then().statusCode(204);
        Acting.as(WANG);
        assertThat(post(panel.attr("data-hx-post"), Map.of()).asString()).doesNotContain("正在编辑");
        assertThat(page("/admin/sites/" + site.key() + "/articles/new").getElementById("presence"))
                .isNull();
    }
}
