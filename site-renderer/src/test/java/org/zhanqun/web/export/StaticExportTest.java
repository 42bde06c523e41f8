package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.export.Export.State;
import org.zhanqun.export.StaticExports;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.site.Freshness;
import org.zhanqun.web.store.PageBytes;

@QuarkusTest
@Tag("database")
class StaticExportTest {
    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    StaticExports exports;

    @Inject
    SiteExport siteExport;

    @Inject
    Freshness freshness;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees columns;

    @Inject
    Articles articles;

    @Inject
    FeaturedColumns featured;

    @Inject
    FeaturedChanges changes;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Clock clock;

    @Inject
    MediaUploads uploads;

    private Site site;

    @BeforeEach
    void aSiteWithArticles() throws IOException {
        site = province.county();
        exporting.forget(site);
        exporting.adopt(site, "0201", 45);
    }

    @Test
    void everyAddressIsAFileWithItsHashAndItsCompressedTwin() throws IOException {
        var export = exporting.run(site);

        var manifest = exporting.manifest(site);
        assertThat(manifest.files())
                .containsKeys(
                        "public/index.html",
                        "public/sitemap/index.html",
                        "public/robots.txt",
                        "public/zwdt/zwyw/index.html",
                        "public/sitemap.xml",
                        "public/sitemap_0.xml",
                        "public/sitemap_1.xml",
                        "public/atom.xml",
                        "public/zwdt/zwyw/atom.xml",
                        "public/zwdt/zwyw/index_1.html",
                        "public/zwdt/zwyw/index_2.html",
                        "public/themes/chengxiang/style.css",
                        "public/themes/chengxiang/site.js",
                        "notices/404.html",
                        "notices/50x.html",
                        "notices/dynamic.html",
                        "nginx.conf")
                .doesNotContainKey("public/sitemap_2.xml")
                .doesNotContainKey("public/zwdt/zwyw/index_3.html");
        assertThat(manifest.files().keySet().stream().filter(path -> path.contains("/t2026")))
                .hasSize(45);
        assertThat(exporting.file(site, "public/zwdt/zwyw/index_1.html"))
                .contains("信息44")
                .doesNotContain("信息24");
        for (var file : manifest.files().entrySet()) {
            var bytes = Files.readAllBytes(exporting.current(site).resolve(file.getKey()));
            assertThat(Hashes.sha256(bytes))
                    .as(file.getKey())
                    .isEqualTo(file.getValue().sha256());
            if (Building.compressed(file.getValue().contentType())
                    && !file.getKey().equals("nginx.conf")) {
                var twin = Building.twin(exporting.current(site).resolve(file.getKey()));
                try (var unzipped = new GZIPInputStream(Files.newInputStream(twin))) {
                    assertThat(unzipped.readAllBytes()).isEqualTo(bytes);
                }
            }
        }
        assertThat(export.sitesDone()).isEqualTo(1);
        assertThat(export.pages()).isGreaterThan(45);
        assertThat(exports.manifest(site.key()).orElseThrow().readAllBytes())
                .isEqualTo(SiteFolder.manifest(exporting.current(site)));
    }

    @Test
    void whatPagesShowOrLeadToOfTheLibraryIsThereAndNothingElse() throws IOException {
        var picture = uploads.upload(site, "图.jpg", MediaSamples.jpeg(1000, 500));
        var drawing = uploads.upload(site, "图标.svg", DRAWING.getBytes());
        var unused = uploads.upload(site, "没用到.jpg", MediaSamples.jpeg(300, 200));
        var foreign = uploads.upload(province.county(), "别处.jpg", MediaSamples.jpeg(300, 200));
        var article = exporting.publish(
                site, "0201", "有图", "<p>%s%s%s</p>".formatted(image(picture), image(drawing), image(foreign)));

        exporting.run(site);

        var small = "public" + picture.address().replace(".jpg", "-320.jpg");
        var files = exporting.manifest(site).files();
        assertThat(files)
                .containsKeys("public" + picture.address(), small, "public" + drawing.address())
                .doesNotContainKey("public" + unused.address())
                .doesNotContainKey("public" + foreign.address());
        assertThat(files.get(small).contentType()).isEqualTo("image/jpeg");
        var copy = exporting.current(site).resolve(small);
        assertThat(ImageIO.read(copy.toFile()).getWidth()).isEqualTo(320);
        assertThat(Hashes.sha256(copy)).isEqualTo(files.get(small).sha256());
        assertThat(Building.twin(exporting.current(site).resolve("public" + drawing.address())))
                .exists();

        exporting.publish(site, "0201", "没有图", "<p>正文</p>");
        exporting.run(site);
        assertThat(inode(exporting.current(site).resolve(small))).isEqualTo(inode(copy));

        tenants.runAs(site.key(), () -> publishing.withdraw(site, article.id(), "内容有误"));
        exporting.run(site);
        assertThat(exporting.manifest(site).files().keySet()).noneMatch(path -> path.startsWith("public/media/"));
        assertThat(exporting.current(site).resolve(small)).doesNotExist();
    }

    private static String image(MediaFile file) {
        return "<img src=\"" + file.address() + "\" alt=\"图\" width=\"1000\" height=\"500\">";
    }

    @Test
    void nothingIsDoneWhenNothingHasChangedAndAllWhenItIsAskedFor() throws IOException {
        exporting.run(site);
        var first = exporting.current(site);

        assertThat(exporting.run(site).sitesUnchanged()).isEqualTo(1);
        assertThat(exporting.current(site)).isEqualTo(first);

        var other = province.county();
        exporting.forget(other);
        exporting.run(site);
        var second = exporting.current(site);
        exporting.publish(other, "0201", "别的网站的信息", "<p>正文</p>");
        assertThat(exporting.run(site).sitesUnchanged()).isEqualTo(1);
        assertThat(exporting.current(site)).isEqualTo(second);

        exporting.run(site, true);
        assertThat(exporting.current(site)).isNotEqualTo(second);
    }

    @Test
    void whatIsEqualIsTakenOverAndWhatIsNotIsWritten() throws IOException {
        exporting.run(site);
        var before = exporting.current(site);
        var article = exporting.publish(site, "0201", "秋粮收购工作启动", "<p>全县秋粮收购。</p>");

        var export = exporting.run(site);

        var after = exporting.current(site);
        assertThat(exporting.file(site, "public/zwdt/zwyw/index.html")).contains("秋粮收购工作启动");
        assertThat(exporting.file(site, "public" + address(article.id()))).contains("全县秋粮收购。");
        assertThat(Files.readString(before.resolve("public/zwdt/zwyw/index.html")))
                .doesNotContain("秋粮收购");
        assertThat(inode(after.resolve("public/robots.txt"))).isEqualTo(inode(before.resolve("public/robots.txt")));
        assertThat(inode(after.resolve("public/index.html"))).isNotEqualTo(inode(before.resolve("public/index.html")));
        assertThat(export.linked()).isPositive().isLessThan(export.files());
    }

    @Test
    void anAlteredFileIsNeverTakenOver() throws IOException {
        exporting.run(site);
        var altered = exporting.current(site).resolve("public/robots.txt");
        Files.writeString(altered, "User-agent: evil\n");
        exporting.run(site, true);
        assertThat(exporting.file(site, "public/robots.txt")).startsWith("User-agent: *");
    }

    @Test
    void aWithdrawnArticleIsGoneAndAMovedOneLeadsOn() throws IOException {
        var withdrawn = exporting.publish(site, "0201", "将要撤下", "<p>错误的内容</p>");
        var moved = exporting.publish(site, "0201", "将要移走", "<p>正文</p>");
        var old = address(moved.id());
        exporting.run(site);

        tenants.runAs(site.key(), () -> {
            publishing.withdraw(site, withdrawn.id(), "内容有误");
            var current = articles.require(moved.id());
            writing.rewrite(
                    site,
                    columns.of(site),
                    moved.id(),
                    current.version(),
                    Exports.manuscript("0203", "将要移走", "<p>正文</p>"));
        });
        exporting.run(site);

        var manifest = exporting.manifest(site);
        assertThat(manifest.files().get("public" + address(withdrawn.id())).status())
                .isEqualTo(410);
        assertThat(exporting.file(site, "public" + address(withdrawn.id()))).doesNotContain("错误的内容");
        assertThat(address(moved.id())).isNotEqualTo(old);
        assertThat(manifest.redirects()).containsEntry(old, address(moved.id()));
        assertThat(exporting.file(site, "nginx.conf"))
                .contains(address(withdrawn.id()) + " 1;")
                .contains(old + " " + address(moved.id()) + ";");

        exporting.run(site, true);
        assertThat(exporting.manifest(site).redirects()).containsEntry(old, address(moved.id()));
    }

    @Test
    void aRetiredColumnLeadsOnAndItsArticlesStay() throws IOException {
        var proposal = new FeaturedColumns.Proposal(null, "花炮产业", "hpcy", ColumnKind.LIST, "工作动态", "花炮", "花炮", 30);
        var column = tenants.callAs(site.key(), () -> featured.add(site, proposal));
        var article = exporting.publish(site, column.code(), "花炮节", "<p>正文</p>");
        exporting.run(site);
        var address = address(article.id());
        assertThat(exporting.manifest(site).files())
                .containsKeys("public/" + column.path() + "/index.html", "public" + address);

        tenants.runAs(site.key(), () -> changes.retire(site, column.code(), "0203"));
        exporting.run(site);

        var manifest = exporting.manifest(site);
        var into = tenants.callAs(
                site.key(), () -> columns.of(site).require("0203").path());
        assertThat(manifest.redirects()).containsEntry("/" + column.path() + "/", "/" + into + "/");
        assertThat(manifest.files())
                .containsKey("public" + address)
                .doesNotContainKey("public/" + column.path() + "/index.html");

        exporting.run(site, true);
        assertThat(exporting.manifest(site).redirects()).containsEntry("/" + column.path() + "/", "/" + into + "/");
    }

    @Test
    void anotherSitesContentIsNowhereInTheFolder() throws IOException {
        var other = province.county();
        exporting.forget(other);
        var foreign = exporting.publish(other, "0201", "别县的独家信息", "<p>别县的正文</p>");
        exporting.run(site);
        exporting.run(other);

        assertThat(holding(exporting.current(other), "别县的独家信息")).isPositive();
        assertThat(holding(exporting.current(site), "别县")).isZero();
        assertThat(exporting.manifest(site).files().keySet())
                .noneMatch(path -> path.contains("_" + foreign.id() + "."));
        assertThat(exporting.manifest(site).site()).isEqualTo(site.key());
    }

    @Test
    void anInterruptedExportGoesOnAndNothingIsSwitchedBefore() throws Exception {
        exporting.run(site);
        var before = exporting.current(site);
        var basis = new Manifest.Basis(
                freshness.settled(), false, exporting.manifest(site).basis().style(), Clocks.today(clock));
        var begun = Building.begin(siteExport.folder(site.key()), null, basis, clock.instant(), new ExportProgress());
        var prompt = "notices/leave/to-https%3A%2F%2Fexample.com%2F.html";
        begun.write(prompt, page("a prompt of an interrupted export"));
        begun.write(
                "public/zwdt/zwyw/index.html",
                page("half of an export <a href=\"/_leave?to=https%3A%2F%2Fexample.com%2F\">"));
        begun.write("public/left-over.html", page("of an address that is no longer there"));
        begun.write("public/robots.txt", page("torn"));
        Files.writeString(begun.folder().resolve("public/robots.txt"), "");
        begun.close();
        assertThat(exporting.current(site)).isEqualTo(before);

        exporting.run(site, true);

        assertThat(exporting.file(site, "public/zwdt/zwyw/index.html")).startsWith("half of an export");
        assertThat(exporting.file(site, prompt)).isEqualTo("a prompt of an interrupted export");
        assertThat(exporting.file(site, "public/robots.txt")).startsWith("User-agent");
        assertThat(exporting.manifest(site).files()).doesNotContainKey("public/left-over.html");
        assertThat(exporting.current(site).resolve("public/left-over.html")).doesNotExist();
        assertThat(exporting.current(site).resolve("journal")).doesNotExist();
    }

    @Test
    void whatWasBegunBeforeAChangeIsNotGoneOnWith() throws Exception {
        exporting.run(site);
        var basis = exporting.manifest(site).basis();
        var begun = Building.begin(siteExport.folder(site.key()), null, basis, clock.instant(), new ExportProgress());
        begun.write("public/zwdt/zwyw/index.html", page("stale"));
        begun.close();
        exporting.publish(site, "0201", "新的信息", "<p>正文</p>");

        exporting.run(site);

        assertThat(exporting.file(site, "public/zwdt/zwyw/index.html")).contains("新的信息");
    }

    @Test
    void aFailureLeavesTheOldReleaseAndSaysWhy() throws IOException {
        exporting.run(site);
        var before = exporting.current(site);
        var releases = before.getParent();
        exporting.publish(site, "0201", "新的信息", "<p>正文</p>");
        var aside = Files.move(releases, releases.resolveSibling("aside"));
        Files.writeString(releases, "a file where a folder is needed");

        var ended = exporting.end(exports.start(site.key(), false));

        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.error()).contains("releases");
        Files.delete(releases);
        Files.move(aside, releases);
        assertThat(exporting.current(site)).isEqualTo(before);
        exporting.run(site);
        assertThat(exporting.file(site, "public/zwdt/zwyw/index.html")).contains("新的信息");
    }

    @Test
    void aSiteIsExportedOnceAtATimeAndACancelledExportEnds() throws IOException {
        exporting.adopt(site, "0201", 3_000);
        var begun = exports.start(site.key(), true);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> exports.start(site.key(), false));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> exports.start(null, false));

        exports.cancel(begun.id());
        assertThat(exporting.end(begun).state()).isEqualTo(State.CANCELLED);
        assertThat(siteExport.folder(site.key()).current()).isEmpty();
        assertThat(exports.cancel(begun.id()).state()).isEqualTo(State.CANCELLED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.start("no-such-site", false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.require("../x"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.cancel("x"));
    }

    @Test
    void oldReleasesGoAndTheCurrentOneStays() throws IOException {
        for (var i = 0; i < 5; i++) {
            exporting.run(site, true);
        }
        assertThat(siteExport.folder(site.key()).releases()).hasSize(3).endsWith(exporting.current(site));
    }

    @Test
    void aClosedSiteIsItsNotice() throws IOException {
        exporting.run(site);
        tenants.runAsProvince(() -> lifecycle.suspend(
                site.key(),
                "系统升级",
                LocalDate.now(clock.withZone(Clocks.BEIJING)).plusDays(3)));

        exporting.run(site);

        assertThat(exporting.manifest(site).files()).doesNotContainKey("public/index.html");
        assertThat(exporting.file(site, "notices/site.html")).contains("临时下线公告");
        assertThat(exporting.file(site, "nginx.conf")).contains("return 503;");
    }

    private String address(long id) {
        return tenants.callAs(site.key(), () -> {
            var article = articles.require(id);
            return ArticleAddress.of(
                    columns.of(site).require(article.columnCode()).path(), article.publishedAt(), id);
        });
    }

    private static PageBytes page(String text) {
        return PageBytes.of(200, "text/html; charset=utf-8", text);
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    private static long holding(Path folder, String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> {
                        try {
                            return Files.readString(file).contains(text);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .count();
        }
    }
}
