package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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

/** The facts of documents, interpretations, leaders and organs: over the API and in the editor. */
@QuarkusTest
@Tag("database")
class ArticleFactsTest {
    private static final String EDITOR = "editor-of-facts";
    private static final Map<String, Object> POLICY = Map.of(
            "documentNumber", "某政发〔2025〕1号", "issuer", "某县人民政府", "signedOn", "2025-11-18", "validity", "AMENDED");

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    private Site site;
    private String articles;

    @BeforeEach
    void anEditorsSite() {
        site = edited();
        articles = "/api/v1/sites/" + site.key() + "/articles";
    }

    private Site edited() {
        var opened = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(EDITOR, Role.EDITOR, opened.key())));
        return opened;
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aDocumentAndItsInterpretationKnowEachOther() {
        var document = write("0401", Map.of("policy", POLICY));
        var article = write("0501", Map.of("interprets", document));

        api().get(articles + "/" + document)
                .then()
                .body("policy.documentNumber", equalTo("某政发〔2025〕1号"))
                .body("policy.signedOn", equalTo("2025-11-18"))
                .body("policy.validity", equalTo("AMENDED"))
                .body("interpretations", contains(article))
                .body("leader", nullValue());
        api().get(articles + "/" + article)
                .then()
                .body("interprets", equalTo(document))
                .body("policy", nullValue());
    }

    @Test
    @TestSecurity(user = EDITOR)
    void leadersAndOrgansComeBackAsTheyWereGiven() {
        var leader = write("0301", Map.of("leader", Map.of("post", "县长", "duties", "全面工作", "position", 1)));
        var office = Map.of("name", "办公室", "phone", "0731-1");
        var organ = write("0302", Map.of("organisation", Map.of("address", "人民路1号", "offices", List.of(office))));

        api().get(articles + "/" + leader)
                .then()
                .body("leader.post", equalTo("县长"))
                .body("leader.position", equalTo(1));
        api().get(articles + "/" + organ)
                .then()
                .body("organisation.address", equalTo("人民路1号"))
                .body("organisation.offices.name", contains("办公室"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesDocumentCannotBeNamed() {
        var foreign = api().body(manuscript("0401", Map.of("policy", POLICY)))
                .post("/api/v1/sites/" + edited().key() + "/articles")
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("article.id");

        api().body(manuscript("0501", Map.of("interprets", foreign)))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", contains("interprets"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void badFactsAreRefusedFieldByField() {
        api().body(manuscript("0401", Map.of("policy", Map.of("signedOn", "2025-02-30", "validity", "MAYBE"))))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("policy.signedOn", "policy.validity"));
        api().body(manuscript("0201", Map.of("policy", POLICY)))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", contains("policy"));
        var bare = write("0401", Map.of());
        api().post(articles + "/" + bare + "/publication")
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("policy.issuer", "policy.signedOn"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void theEditorAsksWhatTheColumnAsks() {
        var editor = page("/admin/sites/" + site.key() + "/articles/new?column=0401");

        assertThat(editor.select("option[selected]").first().attr("data-content"))
                .isEqualTo("POLICY");
        assertThat(editor.select(".facts legend").eachText()).containsExactly("公文要素", "解读的文件", "领导信息", "机构信息", "专题区块");
        assertThat(editor.select(".facts :is(input, select, textarea)"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(editor.select("label[for='" + field.id() + "']"))
                        .hasSize(1));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatIsTypedInTheEditorIsStoredAndShownAgain() {
        var form = form("0401");
        form.put("policy.issuer", "某县人民政府");
        form.put("policy.signedOn", "2025-11-18");
        form.put("policy.validity", "REPEALED");
        form.put("leader.post", "留在另一类里的字");
        form.put("then", "publish");
        var document = location(form);
        assertThat(page(document).select("[id=policy.signedOn]").val()).isEqualTo("2025-11-18");
        assertThat(page(document).select("[id=policy.validity] [selected]").text())
                .isEqualTo("废止");

        form = form("0501");
        form.put("interprets", "http://example.example/zcwj/xzfwj/202511/t20251118_" + id(document) + ".html");
        var article = location(form);
        assertThat(page(article).select(".facts-interpretation a").attr("href")).isEqualTo(document);
        assertThat(page(document).select(".facts-policy a").attr("href")).isEqualTo(article);

        form = form("0302");
        form.put("organisation.offices", "办公室｜0731-1｜综合\r\n\r\n财务股\r\n");
        assertThat(page(location(form)).select("[id=organisation.offices]").val())
                .isEqualTo("办公室｜0731-1｜综合\n财务股");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatIsRefusedStaysInTheFormWithTheReasonAtItsField() {
        var form = form("0301");
        form.put("leader.post", "县长");
        form.put("leader.position", "第一");
        var refused = postText("/admin/sites/" + site.key() + "/articles/new", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        var editor = parsed(refused);
        assertThat(editor.select("[id=leader.position]").val()).isEqualTo("第一");
        assertThat(editor.select("[id=leader.position-error]").text()).contains("1 到 999");
        assertThat(editor.select("[id=leader.post]").val()).isEqualTo("县长");
        assertThat(editor.select("[role=alert] a").eachText()).containsExactly("排序：排序用 1 到 999 的整数");
    }

    private String location(Map<String, String> form) {
        return postText("/admin/sites/" + site.key() + "/articles/new", form)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+|\\?.*", "");
    }

    private static String id(String path) {
        return path.replaceAll(".*/", "");
    }

    private static Map<String, String> form(String column) {
        return new HashMap<>(Map.of(
                "version",
                "0",
                "columnCode",
                column,
                "title",
                "题目",
                "body",
                "<p>正文</p>",
                "source",
                "县政府办",
                "then",
                "save"));
    }

    private int write(String column, Map<String, Object> facts) {
        return api().body(manuscript(column, facts))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    private static Map<String, Object> manuscript(String column, Map<String, ?> facts) {
        var manuscript = new HashMap<String, Object>(facts);
        manuscript.putAll(Map.of("columnCode", column, "title", "题目", "body", "<p>正文</p>", "source", "县政府办"));
        return manuscript;
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
