package org.zhanqun.web.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;
import org.zhanqun.theme.StyleFiles;

/** nginx serves the files and hands on what only a renderer can make; when that is away, readers still get the text. */
@QuarkusTest
@Tag("database")
@EnabledIfEnvironmentVariable(
        named = Nginx.PROGRAM,
        matches = ".+",
        disabledReason = "There is no nginx; ./zhanqun test looks for one")
class ServedWithRendererTest {
    private static final int NOBODY_LISTENS = 1;

    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    SiteExport export;

    private Site site;

    @BeforeEach
    void anExport() throws IOException {
        SiteFolder.delete(export.root().resolve("sites"));
        site = province.county();
        exporting.adopt(site, "0201", 5);
        exporting.run(site);
    }

    @Test
    void searchViewsAndPromptsComeFromTheRenderer() throws IOException {
        configure(RestAssured.port);
        try (var nginx = Nginx.serve(export.root())) {
            for (var path : List.of(
                    "/search?q=%E4%BF%A1%E6%81%AF",
                    "/_leave?to=https%3A%2F%2Fexample.com%2F", "/_view/elder?to=/zwdt/")) {
                same(path, ask(nginx).get(path), live().get(path));
            }
            ask(nginx)
                    .get("/_view/elder?to=/zwdt/")
                    .then()
                    .statusCode(303)
                    .header("Set-Cookie", startsWith("view=elder"));
            for (var path : List.of("/", "/zwdt/zwyw/", "/no/such/page.html")) {
                var elder = ask(nginx).cookie("view", "elder").get(path);
                same(path, elder, live().cookie("view", "elder").get(path));
                assertThat(elder.asString()).isNotEqualTo(ask(nginx).get(path).asString());
            }
        }
    }

    @Test
    void whileItIsAwayTheFilesAreThere() throws IOException {
        configure(NOBODY_LISTENS);
        try (var nginx = Nginx.serve(export.root())) {
            ask(nginx).get("/search?q=x").then().statusCode(200).body(containsString("这项功能暂时不能使用"));
            for (var path : List.of("/", "/zwdt/zwyw/")) {
                assertThat(ask(nginx).cookie("view", "elder").get(path).asString())
                        .isEqualTo(ask(nginx).get(path).asString())
                        .contains(site.name());
            }
            ask(nginx).cookie("view", "elder").get("/no/such/page.html").then().statusCode(404);
        }
    }

    private void configure(int port) throws IOException {
        var config = new ExportConfig.Nginx() {
            @Override
            public String listen() {
                return "127.0.0.1:8088";
            }

            @Override
            public Optional<String> renderer() {
                return Optional.of("127.0.0.1:" + port);
            }
        };
        new NginxServer(config, StyleFiles.assets().fingerprint(), Duration.ofMinutes(5)).write(export.root());
        Files.writeString(
                exporting.current(site).resolve(NginxSite.FILE),
                new NginxSite(site, new NginxSite.Hosts(List.of(site.domain()), List.of(), ""), config)
                        .text(exporting.manifest(site)));
    }

    private static void same(String path, Response served, Response live) {
        assertThat(served.statusCode()).as(path).isEqualTo(live.statusCode());
        assertThat(served.asString()).as(path).isEqualTo(live.asString());
        for (var header : List.of("Location", "Content-Security-Policy")) {
            assertThat(served.getHeaders().getValues(header))
                    .as("%s of %s", header, path)
                    .isEqualTo(live.getHeaders().getValues(header));
        }
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
