package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** Putting a topic together of blocks: over the API and on its page in the workbench, without a script. */
@QuarkusTest
@Tag("database")
class TopicPagesTest {
    private static final String WEBMASTER = "webmaster-of-topics";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    MediaUploads uploads;

    private Site site;
    private String articles;

    @BeforeEach
    void aWebmastersSite() {
        site = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(WEBMASTER, Role.WEBMASTER, site.key())));
        articles = "/api/v1/sites/" + site.key() + "/articles";
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void programsHandInBlocksWithTheText() {
        api().get("/api/v1/topic-templates")
                .then()
                .statusCode(200)
                .body("id", hasItems("campaign", "event", "achievement"))
                .body("find { it.id == 'event' }.blocks[0].kind", equalTo("BANNER"));

        var id = write("0901", List.of(Map.of("kind", "LIST", "column", "0201", "count", 3)));
        api().get(articles + "/" + id)
                .then()
                .body("topic.blocks.kind", contains("LIST"))
                .body("topic.blocks[0].column", equalTo("0201"));
        api().body(manuscript("0901", List.of(Map.of("kind", "LIST", "column", "F9999"))))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", contains("topic.blocks.0.column"));
        api().body(manuscript("0201", List.of(Map.of("kind", "LIST", "column", "0201"))))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", contains("topic"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void picturesOfAnotherSiteAreRefused() {
        var foreign = uploads.upload(province.county(), "图", MediaSamples.jpeg(40, 30))
                .address();
        var wall = Map.of("kind", "PICTURES", "entries", List.of(Map.of("url", foreign, "alt", "图")));

        api().body(manuscript("0901", List.of(wall)))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", contains("topic.blocks.0.entries.0.url"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aTopicBeginsWithATemplateAndIsArrangedByButtons() {
        var path = arrangement(write("0901", List.of()));
        var empty = page(path);
        assertThat(empty.select("button[value^=template]")).hasSize(3);

        var begun = parsed(press(path, empty, "template:event"));
        assertThat(kinds(begun)).containsExactly("BANNER", "TEXT", "TIMELINE", "LIST", "PICTURES", "VIDEO");
        assertThat(begun.select(".block :is(select, textarea, input:not([type=hidden]))"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(begun.select("label[for='" + field.id() + "']"))
                        .hasSize(1));

        var moved = parsed(press(path, begun, "up:3"));
        assertThat(kinds(moved)).containsExactly("BANNER", "TEXT", "LIST", "TIMELINE", "PICTURES", "VIDEO");
        var fewer = parsed(press(path, parsed(press(path, moved, "remove:5")), "remove:4"));
        var more = parsed(press(path, parsed(press(path, fewer, "add:LINKS")), "more:4"));
        assertThat(kinds(more)).containsExactly("BANNER", "TEXT", "LIST", "TIMELINE", "LINKS");
        assertThat(more.select("[id='topic.blocks.4'] .entry")).hasSize(2);

        assertThat(page(path).select(".block")).isEmpty();
        press(path, more, "save").then().statusCode(303);
        assertThat(kinds(page(path))).containsExactly("BANNER", "TEXT", "LIST", "TIMELINE", "LINKS");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void whatIsTypedStaysAndWhatIsWrongIsSaidAtItsField() {
        var path = arrangement(write("0901", List.of(Map.of("kind", "TEXT"), Map.of("kind", "LIST"))));
        var form = page(path);
        form.getElementById("topic.blocks.0.text").text("第一段\n第二段");
        form.getElementById("topic.blocks.1.count").val("很多");

        var refused = press(path, form, "save");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).getElementById("topic.blocks.1.count-error").text())
                .contains("1 到 20");

        var mended = parsed(refused);
        mended.getElementById("topic.blocks.1.count").val("5");
        press(path, mended, "save").then().statusCode(303);
        assertThat(page(path).getElementById("topic.blocks.0.text").text()).isEqualTo("<p>第一段</p><p>第二段</p>");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void filesAreChosenInTheLibrarysDialogAlsoSuchThatAreNotOffered() {
        var path = arrangement(write("0901", List.of()));
        var form = parsed(press(path, page(path), "add:PICTURES"));
        assertThat(form.select("dialog#library").attr("data-media")).isEqualTo("/admin/sites/" + site.key() + "/media");
        assertThat(form.select("template#entry-file")).hasSize(1);
        var choice = form.getElementById("topic.blocks.0.entries.0.url");
        assertThat(choice.attr("data-library")).isEqualTo("PICTURE");
        choice.appendElement("option").attr("value", "/media/alt.jpg").attr("selected", "");

        var again = parsed(press(path, form, "more:0"));
        assertThat(again.getElementById("topic.blocks.0.entries.0.url")
                        .select("option[selected]")
                        .val())
                .isEqualTo("/media/alt.jpg");
        assertThat(press(path, again, "save").statusCode()).isEqualTo(422);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void whoeverOverwritesSomebodyElsesArrangementIsTold() {
        var path = arrangement(write("0901", List.of(Map.of("kind", "TEXT", "text", "<p>甲</p>"))));
        var mine = page(path);
        press(path, page(path), "add:LIST");
        var theirs = page(path);
        theirs.getElementById("topic.blocks.0.text").text("<p>乙</p>");
        press(path, theirs, "save").then().statusCode(303);

        mine.getElementById("topic.blocks.0.text").text("<p>丙</p>");
        var told = press(path, mine, "save");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(parsed(told).getElementById("topic.blocks.0.text").text()).isEqualTo("<p>丙</p>");
        press(path, parsed(told), "save").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void theEditorOfTheTextLeavesTheBlocksAlone() {
        var id = write("0901", List.of(Map.of("kind", "LIST", "column", "0201")));
        var editor = page("/admin/sites/" + site.key() + "/articles/" + id);

        assertThat(editor.select(".facts-topic a").attr("href")).isEqualTo(arrangement(id));
        var form = Map.of(
                "version", editor.select("[name=version]").val(),
                "columnCode", "0901",
                "title", "改了题目",
                "source", "县政府办",
                "topic", editor.select("[name=topic]").val(),
                "then", "save");
        postText("/admin/sites/" + site.key() + "/articles/" + id, form).then().statusCode(303);
        api().get(articles + "/" + id)
                .then()
                .body("article.title", equalTo("改了题目"))
                .body("topic.blocks.kind", contains("LIST"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aLinkShowsTheTopicToWhoeverHasIt() {
        var id = write("0901", List.of(Map.of("kind", "LIST", "column", "0201")));
        var path = "/_preview/a" + id + "-";

        assertThat(api().post(articles + "/" + id + "/preview")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("url"))
                .contains(site.key(), path);
        var shown =
                parsed(given().contentType("application/x-www-form-urlencoded").post(arrangement(id) + "/preview"));
        assertThat(shown.select(".note a").attr("href")).contains(path);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aTopicThatIsOverGoesToThePastOnes() {
        var id = write("0901", List.of(Map.of("kind", "LIST", "column", "0201")));
        var version = page(arrangement(id)).select("[name=version]").first().val();

        given().contentType("application/x-www-form-urlencoded")
                .formParam("version", version)
                .redirects()
                .follow(false)
                .post(arrangement(id) + "/archiving")
                .then()
                .statusCode(303);
        api().get(articles + "/" + id)
                .then()
                .body("article.columnCode", equalTo("0902"))
                .body("topic.blocks.kind", contains("LIST"));
        assertThat(page(arrangement(id)).select("form[action$=archiving]")).isEmpty();
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void articlesOfOtherColumnsAndOtherSitesHaveNoBlocks() {
        var news = api().body(manuscript("0201", null))
                .post(articles)
                .then()
                .extract()
                .<Integer>path("article.id");
        given().get(arrangement(news)).then().statusCode(409);

        var topic = write("0901", List.of());
        var other = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(WEBMASTER, Role.WEBMASTER, other.key())));
        given().get("/admin/sites/" + other.key() + "/articles/" + topic + "/topic")
                .then()
                .statusCode(404);
    }

    private String arrangement(int id) {
        return "/admin/sites/" + site.key() + "/articles/" + id + "/topic";
    }

    private static List<String> kinds(Document page) {
        return page.select(".block input[name$=.kind]").eachAttr("value");
    }

    /** As a browser hands the form in: every field in the order of the page, and the button. */
    private static Response press(String path, Document page, String button) {
        var request = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("step", button)
                .redirects()
                .follow(false);
        var values = new HashMap<String, List<String>>();
        for (var field : page.select("#topic-form :is(input, select, textarea)")) {
            var value = field.normalName().equals("select")
                    ? field.select("option[selected]").val()
                    : field.normalName().equals("textarea") ? field.wholeText() : field.val();
            values.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>()).add(value);
        }
        values.forEach(request::formParam);
        return request.post(path);
    }

    private int write(String column, List<Map<String, Object>> blocks) {
        return api().body(manuscript(column, blocks))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    private static Map<String, Object> manuscript(String column, List<?> blocks) {
        var manuscript = new HashMap<String, Object>();
        manuscript.putAll(Map.of("columnCode", column, "title", "文化节", "body", "", "source", "县政府办"));
        if (blocks != null) {
            manuscript.put("topic", Map.of("blocks", blocks));
        }
        return manuscript;
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
