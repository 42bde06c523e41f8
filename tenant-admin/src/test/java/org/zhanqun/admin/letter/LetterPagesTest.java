package org.zhanqun.admin.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
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
class LetterPagesTest {
    private static final String WEB = "web-of-letters";

    @Inject
    Province province;

    @Inject
    Posted posted;

    private Site site;
    private String letters;

    @BeforeEach
    void aWebmastersSite() {
        site = province.county();
        letters = "/admin/sites/" + site.key() + "/letters";
        province.employ(WEB, Role.WEBMASTER, site);
    }

    @Test
    @TestSecurity(user = WEB)
    void fromTheHomePageToTheAnswerItIsThreeClicks() {
        var number = posted.letter(site, "<b>何时通气", true);
        var home = page("/admin/sites/" + site.key());
        var inbox = page(
                home.selectFirst("section[aria-label=群众来信] a:contains(待答复)").attr("href"));
        var open = page(inbox.selectFirst("#results a.t").attr("href"));

        assertThat(inbox.select("#results a.t").text()).isEqualTo("<b>何时通气");
        assertThat(open.select(".letter-text").text()).contains("电话13800000000");
        var answer = open.selectFirst("form[action$=/answer]");
        var answered = post(
                answer.attr("action"),
                Map.of("version", answer.select("[name=version]").val(), "answer", "第一段 & 更多\n第二段", "unit", "县住建局"));
        assertThat(answered.statusCode()).isEqualTo(303);
        var done = page(letters + "/" + number + "?done=answered");
        assertThat(done.select("textarea#answer").text()).isEqualTo("<p>第一段 &amp; 更多</p><p>第二段</p>");
        assertThat(page("/admin/sites/" + site.key())
                        .select("section[aria-label=群众来信] b")
                        .first()
                        .text())
                .isEqualTo("0");
    }

    @Test
    @TestSecurity(user = WEB)
    void whatIsRefusedComesBackWithWhatWasTyped() {
        var letter = letters + "/" + posted.letter(site, "何时通气", true);
        var empty = post(letter + "/answer", Map.of("version", "0", "answer", "", "unit", "县水利局"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(parsed(empty).select("[role=alert] a").eachAttr("href")).containsExactly("#answer");
        assertThat(parsed(empty).select("#unit").val()).isEqualTo("县水利局");

        post(letter + "/acceptance", Map.of("version", "0"));
        var late = post(letter + "/answer", Map.of("version", "0", "answer", "<p>我的答复</p>", "unit", "局"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(parsed(late).select("[role=alert]").text()).contains("刚才有人处理了");
        assertThat(parsed(late).select("#answer").text()).isEqualTo("<p>我的答复</p>");
        var again =
                parsed(late).selectFirst("form[action$=/answer] [name=version]").val();
        assertThat(post(letter + "/answer", Map.of("version", again, "answer", "<p>我的答复</p>", "unit", "局"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @TestSecurity(user = WEB)
    void beforePublishingOneSeesWhatThePublicWillSeeAndIsWarned() {
        var letter = letters + "/" + posted.letter(site, "何时通气", true);
        post(letter + "/answer", Map.of("version", "0", "answer", "<p>十二月。</p>", "unit", "县住建局"));
        var preview = page(letter + "/publication");

        assertThat(preview.select(".wb-head").text()).contains("江*");
        assertThat(preview.select(".note.warn").text()).contains("手机号", "来信人的姓名");
        assertThat(preview.selectFirst("#text").wholeText()).isEqualTo("我叫江*，电话138****。\n何时通气？");
        var version = preview.select("[name=version]").val();
        var named = post(letter + "/publication", Map.of("version", version, "title", "通气", "text", "我叫江望舒"));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(parsed(named).selectFirst("#text").wholeText()).isEqualTo("我叫江望舒");
        assertThat(post(letter + "/publication", Map.of("version", version, "title", "通气", "text", "何时通气？"))
                        .statusCode())
                .isEqualTo(303);
        var published = page(letter + "?done=published");
        assertThat(published.select("a:contains(看网页)").attr("href")).contains("/hdjl/lygk/");
        assertThat(published.select("form[action$=/answer]")).isEmpty();
        assertThat(post(
                                letter + "/withdrawal",
                                Map.of(
                                        "version",
                                        published
                                                .select("form[action$=/withdrawal] [name=version]")
                                                .val()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @TestSecurity(user = WEB)
    void theInboxIsFilteredAndNonsenseShowsAll() {
        posted.letter(site, "何时通气", true);
        assertThat(page(letters + "?state=overdue").select(".wb-empty").text()).contains("没有符合条件");
        assertThat(page(letters + "?state=RECEIVED&q=通气").select("#results a.t"))
                .hasSize(1);
        assertThat(page(letters + "?state=%3Cscript%3E").select("#results a.t")).hasSize(1);
        assertThat(page(letters).select("a[aria-current=page]").text()).contains("群众来信");
    }

    @Test
    @TestSecurity(user = WEB)
    void anotherSitesLettersAreNotThere() {
        var other = province.county();
        var theirs = posted.letter(other, "别县的信", true);
        assertThat(get(letters + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(get("/admin/sites/" + other.key() + "/letters").statusCode()).isEqualTo(404);
        assertThat(post(letters + "/" + theirs + "/acceptance", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(letters + "/" + theirs + "/publication").statusCode()).isEqualTo(404);
    }
}
