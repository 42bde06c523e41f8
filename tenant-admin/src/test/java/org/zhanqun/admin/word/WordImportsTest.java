package org.zhanqun.admin.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.zhanqun.admin.shell.Workbench.asABrowser;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.Province;

/** Documents become drafts, over the API and in the workbench; what is no document leaves nothing. */
@QuarkusTest
@Tag("database")
class WordImportsTest {
    private static final String EDITOR = "editor-of-word";
    private static final String TITLE = "关于做好今冬明春农田水利建设工作的通知";

    @Inject
    Province province;

    private Site site;
    private Site other;
    private String imports;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        other = province.county();
        imports = "/api/v1/sites/" + site.key() + "/word-imports";
        province.employ(EDITOR, Role.EDITOR, site);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aDocumentBecomesACleanDraftWithItsPictures() {
        var document = WordSamples.notice(TITLE, MediaSamples.png(400, 300), MediaSamples.png(300, 300));
        int id = send("水利.docx", document)
                .then()
                .statusCode(201)
                .body("drafts[0].title", equalTo(TITLE))
                .body("drafts[0].remarks", hasSize(0))
                .body("refused", hasSize(0))
                .extract()
                .path("drafts[0].article");
        var article = get("/api/v1/sites/" + site.key() + "/articles/" + id);
        assertThat(article.<String>path("article.state")).isEqualTo("DRAFT");
        var body = Jsoup.parseBodyFragment(article.path("body")).body();
        assertThat(body.select("h2").eachText()).containsExactly("总体要求");
        assertThat(body.select("h3").eachText()).containsExactly("重点任务");
        assertThat(body.selectFirst("p").html())
                .isEqualTo("全县新修渠道<strong>12公里</strong><em>（预计）</em>"
                        + "<a href=\"https://www.hunan.gov.cn/a?b=1&amp;c=2\">省政府文件</a>别的");
        assertThat(body.select("ol > li").eachText()).containsExactly("清淤 机械", "衬砌");
        assertThat(body.select("ol > li > ul > li").eachText()).containsExactly("机械");
        assertThat(body.select("p").eachText()).contains("（一）加强组织领导", "（二）严格考核");
        assertThat(body.select("th[scope=col]").eachText()).containsExactly("乡镇", "渠道", "公里");
        assertThat(body.select("td[rowspan=2]").eachText()).containsExactly("沿溪镇");
        assertThat(body.select("td[colspan=3]").eachText()).containsExactly("合计 12 公里");
        assertThat(body.select("td")).hasSize(6);
        assertThat(body.select("img").eachAttr("alt")).containsExactly("田间新修的渠道", "");
        assertThat(body.select("img").eachAttr("src")).allMatch(address -> address.startsWith("/media/"));
        assertThat(body.select("p > strong").last().wholeText()).isEqualTo("特此通知");
        assertThat(body.select("p.align-right").eachText()).containsExactly("2026年11月28日");
        get("/api/v1/sites/" + site.key() + "/media")
                .then()
                .body("total", equalTo(2))
                .body("files.uses", equalTo(List.of(1, 1)));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void theTitleIsTheLargeLineInTheMiddleOrElseTheNameOfTheFile() {
        send("一.docx", WordSamples.plain("县政府工作报告", "各位代表："))
                .then()
                .statusCode(201)
                .body("drafts[0].title", equalTo("县政府工作报告"));
        send("C:\\文件\\会议纪要.docx", WordSamples.plain(null, "会议议定："))
                .then()
                .statusCode(201)
                .body("drafts[0].title", equalTo("会议纪要"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void manyAreTakenAtOnceAndEachThatIsNotSaysWhy() {
        asABrowser()
                .multiPart("columnCode", "0201")
                .multiPart("file", "好.docx", WordSamples.plain("好的", "文"))
                .multiPart("file", "程序.docx", "MZ a program".getBytes())
                .multiPart("file", "密.docx", WordSamples.encrypted())
                .multiPart("file", "宏.docm", WordSamples.withMacros())
                .post(imports)
                .then()
                .statusCode(201)
                .body("drafts", hasSize(1))
                .body("refused.fileName", equalTo(List.of("程序.docx", "密.docx", "宏.docm")))
                .body("refused[0].reason", containsString("不是 Word 文件"))
                .body("refused[1].reason", containsString("密码"))
                .body("refused[2].reason", containsString("宏"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatCannotBeReadIsRefusedAndLeavesNothing() {
        refused(WordSamples.bomb("word/media/a.bin", 250), "展开后过大");
        refused(WordSamples.bomb("word/more.xml", 20), "展开后过大");
        refused(MediaSamples.docx(), "");
        refused(MediaSamples.pdf(), "不是 Word 文件");
        var whole = WordSamples.plain("题", "文");
        refused(Arrays.copyOf(whole, whole.length / 2), "损坏");
        refused(WordSamples.withText("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"), "损坏");
        refused(WordSamples.withText("<a>".repeat(10_000) + "</a>".repeat(10_000)), "损坏");
        refused(WordSamples.withText("<a>"), "损坏");
        get("/api/v1/sites/" + site.key() + "/articles").then().body("total", equalTo(0));
        get("/api/v1/sites/" + site.key() + "/media").then().body("total", equalTo(0));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aPictureThatIsNotTakenIsLeftOutAndSaidSo() {
        var document = WordSamples.notice(TITLE, MediaSamples.pngThatClaims(40_000, 40_000), MediaSamples.png(30, 30));
        int id = send("x.docx", document)
                .then()
                .statusCode(201)
                .body("drafts[0].remarks", hasSize(1))
                .body("drafts[0].remarks[0]", containsString("第 1 张图片"))
                .body("drafts[0].remarks[0]", containsString("像素"))
                .extract()
                .path("drafts[0].article");
        var body = get("/api/v1/sites/" + site.key() + "/articles/" + id).<String>path("body");
        assertThat(Jsoup.parse(body).select("img")).hasSize(1);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSiteIsWrittenForByItsOwnPeopleAlone() {
        asABrowser()
                .multiPart("columnCode", "0201")
                .multiPart("file", "一.docx", WordSamples.plain("题", "文"))
                .post("/api/v1/sites/" + other.key() + "/word-imports")
                .then()
                .statusCode(404);
        assertThat(get("/admin/sites/" + other.key() + "/word-imports").statusCode())
                .isEqualTo(404);
        asABrowser()
                .multiPart("columnCode", "nowhere")
                .multiPart("file", "一.docx", WordSamples.plain("题", "文"))
                .post(imports)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("columnCode"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void inTheWorkbenchOneDocumentLeadsToItsDraftAndSeveralToAList() {
        var path = "/admin/sites/" + site.key() + "/word-imports";
        assertThat(page("/admin/sites/" + site.key() + "/articles?column=0201")
                        .select(".wb-acts a[href*=word-imports]")
                        .attr("href"))
                .isEqualTo(path + "?column=0201");
        assertThat(page(path + "?column=0201")
                        .select("#columnCode option[selected]")
                        .val())
                .isEqualTo("0201");
        var one = fromThePage()
                .multiPart("file", "一.docx", WordSamples.plain("一条", "文"))
                .post(path);
        assertThat(one.statusCode()).isEqualTo(303);
        var editor = one.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(page(editor).select("#title").text()).isEqualTo("一条");
        assertThat(page(editor).select(".note.ok").text()).contains("已从 Word 导入");

        var several = fromThePage()
                .multiPart("file", "二.docx", WordSamples.plain("二条", "文"))
                .multiPart("file", "坏.docx", "MZ".getBytes())
                .post(path);
        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(parsed(several).select("h1").text()).isEqualTo("1 个文件已存成草稿");
        assertThat(parsed(several).select(".list li").eachText())
                .anyMatch(line -> line.contains("坏.docx") && line.contains("不是 Word 文件"));

        var none = fromThePage().multiPart("file", "坏.docx", "MZ".getBytes()).post(path);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(parsed(none).select(".note.bad").text()).contains("不是 Word 文件");
    }

    private void refused(byte[] document, String reason) {
        send("x.docx", document)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString(reason));
    }

    private Response send(String name, byte[] document) {
        return asABrowser()
                .multiPart("columnCode", "0201")
                .multiPart("file", name, document)
                .post(imports);
    }

    private static RequestSpecification fromThePage() {
        return asABrowser()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("columnCode", "0201");
    }
}
