package org.zhanqun.admin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.asABrowser;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** The library in the workbench, and what the editor does with it. */
@QuarkusTest
@Tag("database")
class MediaPagesTest {
    private static final String WEBMASTER = "web-of-media";

    @Inject
    Province province;

    @Inject
    MediaUploads uploads;

    private Site site;
    private String media;

    @BeforeEach
    void aWebmastersSite() {
        site = province.county();
        media = "/admin/sites/" + site.key() + "/media";
        province.employ(WEBMASTER, Role.WEBMASTER, site);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void filesAreFoundByNameFolderKindAndWhatTheyLack() {
        uploads.upload(site, "渠道.jpg", MediaSamples.jpeg(400, 300));
        uploads.upload(site, "申请表.docx", MediaSamples.docx());

        assertThat(page(media).select(".shot-name").eachText()).containsExactly("申请表.docx", "渠道.jpg");
        assertThat(page(media + "?q=渠").select(".shot-name").eachText()).containsExactly("渠道.jpg");
        assertThat(page(media + "?kind=DOCUMENT").select(".shot-name").eachText())
                .containsExactly("申请表.docx");
        assertThat(page(media + "?lack=USE").select(".shot")).hasSize(2);
        assertThat(page(media + "?lack=ALT").select(".wb-empty").text()).contains("没有符合条件的文件");
        assertThat(page(media).select("meter").attr("aria-label")).isEqualTo("空间已用 0%");
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aScriptHearsWhatBecameOfAnUploadAndAPersonWithoutScriptSeesAPage() {
        asScript()
                .multiPart("file", "图.jpg", MediaSamples.jpeg(400, 300))
                .post(media)
                .then()
                .statusCode(200)
                .body("file.name", equalTo("图"))
                .body("existed", equalTo(false));
        asScript()
                .multiPart("file", "x.jpg", "MZ".getBytes())
                .post(media)
                .then()
                .statusCode(422)
                .body("error", containsString("不支持这种文件"));
        var refused = plain().multiPart("file", "x.jpg", "MZ".getBytes()).post(media);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select(".note.bad").text()).contains("不支持这种文件");
        var taken =
                plain().multiPart("file", "y.jpg", MediaSamples.jpeg(400, 300)).post(media);
        assertThat(taken.statusCode()).isEqualTo(303);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aFilesPageDescribesCutsAndDeletes() {
        var file = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        var own = media + "/" + file.id();
        assertThat(post(own, Map.of("version", "0", "name", "渠道", "folder", "冬修", "alt", "新渠道"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(own).select("#alt").val()).isEqualTo("新渠道");
        var cut = Map.of(
                "version",
                "1",
                "cropX",
                "0",
                "cropY",
                "0",
                "cropWidth",
                "500",
                "cropHeight",
                "1000",
                "focusX",
                "250",
                "focusY",
                "500");
        assertThat(post(own + "/framing", cut).statusCode()).isEqualTo(303);
        assertThat(page(own).select(".wb-head p").text()).contains("500 × 500");
        assertThat(post(own + "/framing", cut).statusCode()).isEqualTo(409);
        assertThat(post(own + "/deletion", Map.of("version", "2")).statusCode()).isEqualTo(303);
        assertThat(get(own).statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void anArticleKeepsItsAttachmentsInOrderThroughTheEditor() {
        var one = uploads.upload(site, "一.pdf", MediaSamples.pdf());
        var two = uploads.upload(site, "二.pdf", MediaSamples.pdf());
        var editor = save("/articles/new", Map.of("version", "0", "attachments", two.id() + "," + one.id()));
        assertThat(page(editor).select("#attachments").val()).isEqualTo(two.id() + "," + one.id());
        assertThat(page(media + "/attached?ids=" + two.id() + "," + one.id())
                        .select("li")
                        .eachAttr("data-id"))
                .containsExactly(two.id().toString(), one.id().toString());

        var version = page(editor).select("input[name=version]").val();
        save(editor.replace("/admin/sites/" + site.key(), ""), Map.of("version", version));
        assertThat(page(editor).select("#attachments").val()).isEqualTo(two.id() + "," + one.id());
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void anotherSitesFilesAreNeitherOfferedNorAttached() {
        var other = province.county();
        var foreign = uploads.upload(other, "别站.pdf", MediaSamples.pdf());
        assertThat(page(media + "/choices").select("[data-choose]")).isEmpty();
        assertThat(page(media + "/attached?ids=" + foreign.id()).select("li")).isEmpty();
        assertThat(get("/admin/sites/" + other.key() + "/media").statusCode()).isEqualTo(404);
        var answer = postText(
                "/admin/sites/" + site.key() + "/articles/new",
                text(Map.of("version", "0", "attachments", foreign.id().toString())));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(parsed(answer).select("#title").text()).isEqualTo("题");
    }

    private String save(String path, Map<String, String> more) {
        var answer = postText("/admin/sites/" + site.key() + path, text(more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private static Map<String, String> text(Map<String, String> more) {
        var text = new HashMap<>(
                Map.of("columnCode", "0201", "title", "题", "body", "<p>文</p>", "source", "县政府办", "then", "save"));
        text.putAll(more);
        return text;
    }

    private static RequestSpecification asScript() {
        return plain().header("X-Requested-With", "JavaScript");
    }

    private static RequestSpecification plain() {
        return asABrowser().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
