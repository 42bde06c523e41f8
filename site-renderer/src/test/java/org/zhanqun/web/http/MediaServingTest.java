package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Attachments;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** Pictures and files as the public gets them, and does not. */
@QuarkusTest
@Tag("database")
class MediaServingTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    MediaUploads uploads;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Attachments attachments;

    @Inject
    ColumnTrees columns;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = province.county();
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/").statusCode() == 200);
    }

    @Test
    void aFileIsThereWhileSomethingPublicLeadsToItAndOnItsOwnSiteOnly() {
        var file = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        assertThat(get(file.address()).statusCode()).isEqualTo(404);
        var article = publish("<p><img src=\"" + file.address() + "\" alt=\"图\"></p>", file.address(), List.of());
        await().atMost(AT_ONCE).until(() -> get(file.address()).statusCode() == 200);

        var other = province.county();
        await().atMost(AT_ONCE)
                .until(() -> given().header("Host", other.domain()).get("/").statusCode() == 200);
        assertThat(given().header("Host", other.domain()).get(file.address()).statusCode())
                .isEqualTo(404);

        tenants.callAs(site.key(), () -> publishing.withdraw(site, article.id(), "有误"));
        await().atMost(AT_ONCE).until(() -> get(file.address()).statusCode() == 404);
    }

    @Test
    void aPictureComesInTheSizeAskedForOrTheNearestAndIsKeptByItsTag() throws IOException {
        var file = shown(MediaSamples.jpeg(1000, 500));
        var small = get(sized(file, "-320"));
        assertThat(small.contentType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.asByteArray())).getWidth())
                .isEqualTo(320);
        assertThat(small.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(small.header("Vary")).isEqualTo("Accept");
        assertThat(small.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(sized(file, "-1440")).asByteArray())
                .isEqualTo(get(file.address()).asByteArray());

        var again = asked().header("If-None-Match", small.header("ETag")).get(sized(file, "-320"));
        assertThat(again.statusCode()).isEqualTo(304);
        var webp = asked().header("Accept", "image/webp,*/*").get(sized(file, "-320"));
        assertThat(webp.contentType()).isEqualTo("image/webp");
        assertThat(webp.header("ETag")).isNotEqualTo(small.header("ETag"));
        assertThat(get(sized(file, "-321")).statusCode()).isEqualTo(404);
        assertThat(get(file.address().replace(".jpg", ".svg")).statusCode()).isEqualTo(404);
        assertThat(get("/media/202611/../../etc/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void partsAndHeadersAloneAreServedToo() {
        var file = shown(MediaSamples.jpeg(300, 200));
        var whole = get(file.address()).asByteArray();
        var part = asked().header("Range", "bytes=10-19").get(file.address());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(asked().header("Range", "bytes=99999999-")
                        .get(file.address())
                        .statusCode())
                .isEqualTo(416);
        var stale = asked().header("Range", "bytes=10-19").header("If-Range", "\"old\"");
        assertThat(stale.get(file.address()).asByteArray()).isEqualTo(whole);
        var head = asked().head(file.address());
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.length));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void documentsAreDownloadedAndDrawingsRunNothing() {
        var docx = uploads.upload(site, "申请表.docx", MediaSamples.docx());
        var drawing = uploads.upload(
                site, "图标.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>".getBytes());
        publish("<p><img src=\"" + drawing.address() + "\" alt=\"图\"></p>", null, List.of(docx.id()));
        await().atMost(AT_ONCE).until(() -> get(docx.address()).statusCode() == 200);

        assertThat(get(docx.address()).header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E7%94%B3%E8%AF%B7%E8%A1%A8.docx");
        assertThat(get(drawing.address()).header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(get(drawing.address()).contentType()).isEqualTo("image/svg+xml");
    }

    @Test
    void aPageLetsBrowsersChooseAmongSizesAndListsItsAttachments() {
        var picture = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        var pdf = uploads.upload(site, "名单.pdf", MediaSamples.pdf());
        var body = "<p><img src=\"" + picture.address() + "\" alt=\"图\" width=\"1000\" height=\"500\"></p>";
        var article = publish(body, picture.address(), List.of(pdf.id()));
        var address = ArticleAddress.of("zwdt/zwyw", article.publishedAt(), article.id());
        await().atMost(AT_ONCE).until(() -> get(address).statusCode() == 200);

        var shown = page(address).selectFirst(".prose img");
        assertThat(shown.attr("srcset"))
                .isEqualTo(sized(picture, "-320") + " 320w, " + sized(picture, "-640") + " 640w, "
                        + sized(picture, "-960") + " 960w, " + picture.address() + " 1000w");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        var link = page(address).selectFirst(".files a");
        assertThat(link.attr("href")).isEqualTo(pdf.address());
        assertThat(link.text()).startsWith("名单").contains("PDF");
        // The home does not show the picture of its headline, which is the newest.
        publish("<p>头条</p>", null, List.of());
        await().atMost(AT_ONCE)
                .until(() -> !page("/").select("img[src$=-c640.jpg]").isEmpty());
        assertThat(page("/").selectFirst("img[src$=-c640.jpg]").attr("srcset")).contains("-c320.jpg 320w");
    }

    private MediaFile shown(byte[] bytes) {
        var file = uploads.upload(site, "图.jpg", bytes);
        publish("<p><img src=\"" + file.address() + "\" alt=\"图\"></p>", null, List.of());
        await().atMost(AT_ONCE).until(() -> get(file.address()).statusCode() == 200);
        return file;
    }

    private Article publish(String body, String picture, List<Long> attached) {
        return tenants.callAs(site.key(), () -> {
            var tree = columns.of(site);
            var manuscript =
                    new Manuscript("0201", "冬修现场", "", body, "县政府办", null, picture, picture == null ? null : "图");
            var draft = writing.draft(site, tree, manuscript).article();
            attachments.replace(site, draft.id(), draft.version(), attached);
            return publishing.publish(site, tree, draft.id());
        });
    }

    private static String sized(MediaFile file, String size) {
        return file.address().replace(".jpg", size + ".jpg");
    }

    private RequestSpecification asked() {
        return given().header("Host", site.domain());
    }

    private Response get(String path) {
        return asked().get(path);
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).asString());
    }
}
