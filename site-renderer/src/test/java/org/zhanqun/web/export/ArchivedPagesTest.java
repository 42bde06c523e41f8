package org.zhanqun.web.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.zhanqun.archive.ArchiveState;
import org.zhanqun.archive.ArchiveWork;
import org.zhanqun.archive.Archiving;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.site.Freshness;

/** The pages in an archive are the ones that the public read. */
@QuarkusTest
@Tag("database")
class ArchivedPagesTest {
    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees columns;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    MediaUploads uploads;

    @Inject
    Archiving archiving;

    @Inject
    ArchiveWork work;

    @Inject
    Freshness freshness;

    private Site site;

    @BeforeEach
    void aSiteWithArticles() {
        site = province.county();
        exporting.adopt(site, "0201", 30);
    }

    @Test
    void aClosedSitesPagesAreThereAsThePublicReadThem() throws Exception {
        var picture = uploads.upload(site, "开园.png", MediaSamples.png(400, 300));
        var article = exporting.publish(
                site, "0201", "开园公告", "<p>五月开园。</p><img src=\"" + picture.address() + "\" alt=\"开园\">");
        var other = province.county();
        exporting.publish(other, "0201", "别站的信息", "<p>与此无关</p>");
        freshness.settled();
        var address = address(article);
        var before = new LinkedHashMap<String, String>();
        for (var path : new String[] {"/zwdt/zwyw/", "/zwdt/zwyw/index_1.html", address}) {
            before.put(path, get(path));
        }

        tenants.runAsProvince(() -> lifecycle.close(site.key(), "机构撤并", null));
        freshness.settled();
        given().header("Host", site.domain()).get(address).then().statusCode(410);
        var entries = archive();

        before.forEach((path, page) ->
                assertThat(new String(entries.get(entry(path)))).as(path).isEqualTo(page));
        assertThat(entries).containsKeys("static/index.html", "static/sitemap.xml", entry(picture.address()));
        entries.forEach((name, bytes) -> {
            if (name.startsWith("data/") || name.equals(entry(address))) {
                assertThat(new String(bytes)).as(name).doesNotContain("别站的信息");
            }
        });
        assertThat(warc(entries)).containsEntry(address, before.get(address)).containsKey(picture.address());
    }

    private Map<String, byte[]> archive() throws IOException {
        var asked = tenants.callAs(site.key(), () -> archiving.start(false));
        work.run();
        var made = tenants.callAs(site.key(), () -> archiving.require(asked.id()));
        assertThat(made.state()).as("%s", made.problem()).isEqualTo(ArchiveState.READY);
        var file =
                tenants.callAs(site.key(), () -> archiving.download(asked.id())).file();
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Map<String, String> warc(Map<String, byte[]> entries) throws IOException {
        var told = new LinkedHashMap<String, String>();
        var bytes = entries.get("warc/" + site.key() + ".warc.gz");
        try (var reader = new WarcReader(new java.io.ByteArrayInputStream(bytes))) {
            for (var record : reader) {
                if (record instanceof WarcResponse response) {
                    told.put(
                            response.targetURI().getPath(),
                            new String(response.http().body().stream().readAllBytes()));
                }
            }
        }
        return told;
    }

    private String address(Article article) {
        var path = tenants.callAs(site.key(), () -> columns.of(site))
                .require("0201")
                .path();
        return ArticleAddress.of(path, article.publishedAt(), article.id());
    }

    private static String entry(String address) {
        return "static" + address + (address.endsWith("/") ? "index.html" : "");
    }

    private String get(String path) {
        return given().header("Host", site.domain())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
