package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.export.Export;
import org.zhanqun.export.Export.State;
import org.zhanqun.export.StaticExports;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** What tests of exports do again and again. */
@ApplicationScoped
class Exports {
    private final StaticExports exports;
    private final SiteExport exporting;
    private final Tenants tenants;
    private final Writing writing;
    private final Publishing publishing;
    private final ColumnTrees columns;

    Exports(
            StaticExports exports,
            SiteExport exporting,
            Tenants tenants,
            Writing writing,
            Publishing publishing,
            ColumnTrees columns) {
        this.exports = exports;
        this.exporting = exporting;
        this.tenants = tenants;
        this.writing = writing;
        this.publishing = publishing;
        this.columns = columns;
    }

    /** An earlier run of the tests, with another database, may have left something under the same key. */
    void forget(Site site) throws IOException {
        SiteFolder.delete(exporting.root().resolve("sites").resolve(site.key()));
    }

    Export run(Site site) {
        return run(site, false);
    }

    Export run(Site site, boolean complete) {
        var ended = end(exports.start(site.key(), complete));
        assertThat(ended.state()).as("%s", ended.error()).isEqualTo(State.FINISHED);
        return ended;
    }

    Export end(Export begun) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> exports.require(begun.id()), export -> !export.running());
    }

    Path current(Site site) throws IOException {
        return exporting.folder(site.key()).current().orElseThrow();
    }

    Manifest manifest(Site site) throws IOException {
        return exporting.folder(site.key()).trusted(current(site)).orElseThrow();
    }

    String file(Site site, String path) throws IOException {
        return Files.readString(current(site).resolve(path));
    }

    Article publish(Site site, String column, String title, String body) {
        return publish(site, column, title, body, null);
    }

    /** @param picture address of the picture that lists show, or null */
    Article publish(Site site, String column, String title, String body, String picture) {
        var manuscript = new Manuscript(column, title, "摘要", body, "县政府办", null, picture, picture == null ? null : "图");
        var draft = tenants.callAs(
                site.key(),
                () -> writing.draft(site, columns.of(site), manuscript).article());
        return tenants.callAs(site.key(), () -> publishing.publish(site, columns.of(site), draft.id()));
    }

    void adopt(Site site, String column, int count) {
        var now = Instant.parse("2026-11-20T02:00:00Z");
        var many = IntStream.range(0, count)
                .mapToObj(number -> new Adopted(
                        manuscript(column, "信息" + number, "<p>第" + number + "条信息的正文。</p>"),
                        now.minusSeconds(600L * number)))
                .toList();
        tenants.runAs(site.key(), () -> writing.adopt(site, columns.of(site), List.copyOf(many)));
    }

    static Manuscript manuscript(String column, String title, String body) {
        return new Manuscript(column, title, "摘要", body, "县政府办", null, null, null);
    }
}
