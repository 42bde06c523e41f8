package org.zhanqun.web.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;
import org.zhanqun.theme.FirstStyle;

/** The export, served by a real nginx, next to the renderer itself: readers must not notice which of the two answers. */
@QuarkusTest
@Tag("database")
@EnabledIfEnvironmentVariable(
        named = Nginx.PROGRAM,
        matches = ".+",
        disabledReason = "There is no nginx; ./zhanqun test looks for one")
class ServedByNginxTest {
    private static final Set<String> HEADERS = Set.of(
            "Content-Type",
            "Cache-Control",
            "Vary",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Location");

    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    SiteExport export;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    ColumnTrees columns;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Clock clock;

    @Inject
    RootFiles roots;

    @Inject
    MediaUploads uploads;

    private Site site;

    @BeforeEach
    void aSiteWithArticles() throws IOException {
        SiteFolder.delete(export.root().resolve("sites"));
        site = province.county();
        exporting.adopt(site, "0201", 45);
    }

    @Test
    void itAnswersAsTheRendererDoes() throws IOException {
        var withdrawn = exporting.publish(site, "0201", "将要撤下", "<p>错误的内容</p>");
        var moved = exporting.publish(site, "0201", "将要移走", "<p>正文</p>");
        var outward = exporting.publish(site, "0201", "链接", "<p><a href=\"https://example.com/a?b=c\">外部网站</a></p>");
        var old = address(moved.id());
        var picture = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        var drawing = uploads.upload(
                site, "图标.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>".getBytes());
        var pdf = uploads.upload(site, "名单.pdf", MediaSamples.pdf());
        var unused = uploads.upload(site, "没用到.jpg", MediaSamples.jpeg(300, 200));
        exporting.publish(
                site,
                "0201",
                "有图",
                "<p><img src=\"%s\" alt=\"图\"><img src=\"%s\" alt=\"图标\"><a href=\"%s\">名单</a></p>"
                        .formatted(picture.address(), drawing.address(), pdf.address()),
                picture.address());
        tenants.runAs(site.key(), () -> roots.put(site, "webmaster.txt", "It is ours.\n", null));
        exporting.run(site);
        tenants.runAs(site.key(), () -> {
            publishing.withdraw(site, withdrawn.id(), "内容有误");
            var version = articles.require(moved.id()).version();
            writing.rewrite(
                    site, columns.of(site), moved.id(), version, Exports.manuscript("0203", "将要移走", "<p>正文</p>"));
        });
        exporting.run(site);

        try (var nginx = Nginx.serve(export.root())) {
            assertThat(ask(nginx).get("/").header("Content-Security-Policy")).contains(FirstStyle.POLICY_SOURCE);
            for (var path : List.of(
                    "/",
                    "/index.html",
                    "/zwdt/zwyw/",
                    "/zwdt/zwyw",
                    "/zwdt/zwyw/index_2.html",
                    "/zwdt/zwyw/index_1.html",
                    "/zwdt/zwyw/index.html",
                    "/zwdt/zwyw/index_4.html",
                    "/zwdt/zwyw/atom.xml",
                    "/atom.xml",
                    "/sitemap.xml",
                    "/sitemap_0.xml",
                    "/sitemap_1.xml",
                    "/sitemap_2.xml",
                    "/webmaster.txt",
                    "/webmaster_of_nobody.txt",
                    "/hdjl/ldxx/",
                    "/hdjl/lygk/",
                    picture.address(),
                    picture.address().replace(".jpg", "-320.jpg"),
                    picture.address().replace(".jpg", "-c320.jpg"),
                    drawing.address(),
                    pdf.address(),
                    unused.address(),
                    "/zwdt/zwyw/202611/",
                    "/sitemap/",
                    "/sitemap",
                    "/robots.txt",
                    "/no/such/page.html",
                    "/themes/chengxiang/nothing.css",
                    "/themes/chengxiang/style.css",
                    style(),
                    address(withdrawn.id()),
                    old,
                    address(moved.id()),
                    address(outward.id()))) {
                same(path, ask(nginx).get(path), live().get(path));
            }
            assertThat(ask(nginx).get(address(withdrawn.id())).statusCode()).isEqualTo(410);
            assertThat(ask(nginx).get(old).statusCode()).isEqualTo(301);
            assertThat(ask(nginx).get("/no/such/page.html").statusCode()).isEqualTo(404);
            // A prompt knows no page to go back to; all else is the same.
            ask(nginx)
                    .urlEncodingEnabled(false)
                    .get("/_leave?to=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(containsString("https://example.com/a?b=c"));
        }
    }

    @Test
    void whatFilesCannotDoIsSaidPlainly() throws IOException {
        exporting.run(site);
        try (var nginx = Nginx.serve(export.root())) {
            for (var path : List.of(
                    "/search?q=x",
                    "/search",
                    "/hdjl/ldxx/write.html",
                    "/hdjl/ldxx/query.html",
                    "/_view/elder?to=/",
                    "/_leave?to=../../../../nginx/nginx.conf",
                    "/_leave?to=%2e%2e%2fnginx",
                    "/_leave")) {
                ask(nginx)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body(containsString("这项功能暂时不能使用"));
            }
            ask(nginx).post("/").then().statusCode(405);
            ask(nginx).head("/zwdt/zwyw/").then().statusCode(200).body(equalTo(""));
            given().baseUri(nginx.address())
                    .header("Host", "www.unknown.gov.example")
                    .get("/")
                    .then()
                    .statusCode(404)
                    .body(equalTo("Not found\n"));
            for (var outside : List.of("/../manifest.json", "/manifest.json", "/nginx.conf", "/notices/404.html")) {
                assertThat(ask(nginx).urlEncodingEnabled(false).get(outside).statusCode())
                        .as(outside)
                        .isBetween(400, 404);
            }
            var zipped = ask(nginx).header("Accept-Encoding", "gzip").get("/");
            zipped.then().header("Content-Encoding", "gzip").body(containsString(site.name()));
            given().baseUri(nginx.address())
                    .header("Host", site.key() + ".localhost")
                    .get("/")
                    .then()
                    .statusCode(200)
                    .body(containsString(site.name()));
        }
    }

    @Test
    void aSuspendedSiteAnswersWithItsNotice() throws IOException {
        tenants.runAsProvince(() -> lifecycle.suspend(
                site.key(),
                "系统升级",
                LocalDate.now(clock.withZone(Clocks.BEIJING)).plusDays(3)));
        exporting.run(site);
        await().atMost(Duration.ofSeconds(20)).until(() -> live().get("/").statusCode() == 503);
        try (var nginx = Nginx.serve(export.root())) {
            for (var path : List.of("/", "/zwdt/zwyw/", "/robots.txt", style())) {
                same(path, ask(nginx).get(path), live().get(path));
            }
            ask(nginx).get("/").then().statusCode(503).header("Retry-After", "3600");
        }
    }

    @Test
    void aCrawlFindsNoBrokenLink() throws Exception {
        exporting.publish(site, "0201", "链接", "<p><a href=\"https://example.com/\">外部网站</a></p>");
        exporting.run(site);
        try (var nginx = Nginx.serve(export.root())) {
            var crawl = crawl(nginx);
            assertThat(crawl.output()).contains("\"broken\":0").containsPattern("\"addresses\":[1-9]\\d\\d");
            assertThat(crawl.status()).isZero();
        }
    }

    @Test
    void theCrawlNoticesWhatIsMissing() throws Exception {
        exporting.run(site);
        SiteFolder.delete(exporting.current(site).resolve("public/zwdt/zwyw/index_1.html"));
        SiteFolder.delete(exporting.current(site).resolve("public/themes/chengxiang/img/footer.svg"));
        try (var nginx = Nginx.serve(export.root())) {
            var crawl = crawl(nginx);
            assertThat(crawl.output()).contains("/zwdt/zwyw/index_1.html", "footer.svg", "status 404");
            assertThat(crawl.status()).isEqualTo(1);
        }
    }

    private record Crawl(int status, String output) {}

    private Crawl crawl(Nginx nginx) throws Exception {
        var process = new ProcessBuilder(
                        "node",
                        Path.of("../deploy/bin/crawl.mjs").toString(),
                        export.root().toString(),
                        nginx.address(),
                        "--sites",
                        site.key())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Crawl(process.waitFor(), output);
    }

    private static void same(String path, Response served, Response live) {
        assertThat(served.statusCode()).as(path).isEqualTo(live.statusCode());
        for (var header : HEADERS) {
            if (header.equals("Vary") && path.startsWith("/media/") && path.endsWith(".svg")) {
                // There it comes compressed, too.
                assertThat(served.getHeader(header)).isEqualTo("Accept-Encoding");
                continue;
            }
            if (live.getHeader(header) != null || served.statusCode() == 200) {
                assertThat(served.getHeader(header))
                        .as("%s of %s", header, path)
                        .isEqualTo(live.getHeader(header));
            }
        }
        if (served.statusCode() != 301) {
            assertThat(served.asString()).as(path).isEqualTo(live.asString());
        }
    }

    private String style() throws IOException {
        var html = live().get("/zwdt/").asString();
        var found = java.util.regex.Pattern.compile("/themes/chengxiang/style\\.css\\?v=[0-9a-f]+")
                .matcher(html);
        return found.find() ? found.group() : "/themes/chengxiang/style.css";
    }

    private String address(long id) {
        return tenants.callAs(site.key(), () -> {
            var article = articles.require(id);
            return ArticleAddress.of(
                    columns.of(site).require(article.columnCode()).path(), article.publishedAt(), id);
        });
    }

    private RequestSpecification ask(Nginx nginx) {
        return given().baseUri(nginx.address())
                .header("Host", site.domain())
                .redirects()
                .follow(false);
    }

    private RequestSpecification live() {
        return given().header("Host", site.domain()).redirects().follow(false);
    }
}
