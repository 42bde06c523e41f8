package org.zhanqun.admin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.HashMap;
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
class EditorPagesTest {
    private static final String HOSTILE =
            "<p onclick=\"x()\">正文<script>alert(1)</script><a href=\"javascript:x()\">链接</a></p>";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Memberships memberships;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
    }

    private void runs(String user, Site site) {
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(user, Role.WEBMASTER, site.key())));
    }

    private String sitePath(String rest) {
        return "/admin/sites/" + mine.key() + rest;
    }

    private static Map<String, String> text(String title, String body, String then) {
        return new HashMap<>(Map.of(
                "version", "0", "columnCode", "0201", "title", title, "body", body, "source", "县政府办", "then", then));
    }

    private String write(String title) {
        return postText(sitePath("/articles/new"), text(title, "<p>正文</p>", "save"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("\\?.*", "");
    }

    @Test
    @TestSecurity(user = "web-writes")
    void anArticleIsWrittenPublishedListedAndWithdrawn() {
        runs("web-writes", mine);
        var answer = postText(sitePath("/articles/new"), text("冬修水利启动", HOSTILE, "publish"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var editor = page(answer.header("Location").replaceAll("^https?://[^/]+", ""));
        assertThat(editor.select(".note.warn code").eachText()).contains("script", "onclick");
        assertThat(editor.select("#body").val())
                .doesNotContain("script", "onclick", "javascript:")
                .contains("正文");
        assertThat(editor.select(".ed-top a[target]").attr("href")).matches("https?://.*/t\\d{8}_\\d+\\.html");
        assertThat(page(sitePath("/articles?state=PUBLISHED&q=水利"))
                        .select("tbody a.t")
                        .eachText())
                .containsExactly("冬修水利启动");
        var path = answer.header("Location").replaceAll("^https?://[^/]+|\\?.*", "");
        post(path + "/withdrawal", Map.of("reason", " ")).then().statusCode(422);
        post(path + "/withdrawal", Map.of("reason", "数据有误")).then().statusCode(303);
        assertThat(page(path).text()).contains("数据有误", "重新发布");
    }

    @Test
    @TestSecurity(user = "web-blank")
    void whatIsRefusedComesBackOnThePageAndNothingIsSaved() {
        runs("web-blank", mine);
        var answer = postText(sitePath("/articles/new"), text("没有正文", "<p> </p>", "publish"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(parsed(answer).select("#title").text()).isEqualTo("没有正文");
        assertThat(page(sitePath("/articles")).text()).contains("还没有信息");
        var tooManyWords = "长".repeat(10_000);
        var tooLong = postText(sitePath("/articles/new"), text(tooManyWords, "<p>x</p>", "save"));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(parsed(tooLong).select("#title").text()).isEqualTo(tooManyWords);
    }

    @Test
    @TestSecurity(user = "web-conflict")
    void theSlowerOfTwoKeepsTheTextAndSeesTheOthers() {
        runs("web-conflict", mine);
        var path = write("两人同写").replaceAll("^https?://[^/]+", "");
        postText(path, text("先保存的", "<p>甲</p>", "save")).then().statusCode(303);
        var conflict = postText(path, text("后保存的", "<p>乙</p>", "save"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        var editor = parsed(conflict);
        assertThat(editor.select("#title").text()).isEqualTo("后保存的");
        assertThat(editor.select(".theirs").text()).contains("先保存的", "甲");
        var again = text("后保存的", "<p>乙</p>", "save");
        again.put("version", editor.select("input[name=version]").val());
        postText(path, again).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "web-borrows")
    void anothersArticleInMySitesPathIsNotThere() {
        runs("web-borrows", mine);
        var id = write("本站的").replaceAll(".*/", "");
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite("web-borrows", Role.WEBMASTER, other.key())));
        get("/admin/sites/" + other.key() + "/articles/" + id).then().statusCode(404);
        postText("/admin/sites/" + other.key() + "/articles/" + id, text("x", "<p>x</p>", "save"))
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "web-huge")
    void aTextBeyondAllLimitsIsRefusedInWords() {
        runs("web-huge", mine);
        var answer = postText(sitePath("/articles/new"), text("过大", "<p>" + "大".repeat(600_000) + "</p>", "save"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(parsed(answer).select("#title").text()).isEqualTo("过大");
        var beyond = postText(sitePath("/articles/new"), text("过大", "x".repeat(3_000_000), "save"));
        assertThat(beyond.statusCode()).isEqualTo(413);
        assertThat(beyond.asString()).contains("交来的内容太大，没有保存");
    }
}
