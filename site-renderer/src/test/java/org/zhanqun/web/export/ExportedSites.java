package org.zhanqun.web.export;

import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.zhanqun.site.Site;
import org.zhanqun.web.site.Freshness;

/** Exported sites for tests outside of this package. */
@ApplicationScoped
public class ExportedSites {
    private final Exports exports;
    private final SiteExport exporting;
    private final Freshness freshness;

    ExportedSites(Exports exports, SiteExport exporting, Freshness freshness) {
        this.exports = exports;
        this.exporting = exporting;
        this.freshness = freshness;
    }

    /** Whatever earlier tests exported; a round of the watch would look at it, too. */
    public void forgetAll() throws IOException {
        SiteFolder.delete(exporting.root().resolve("sites"));
    }

    public void adopt(Site site, int articles) {
        exports.adopt(site, "0201", articles);
    }

    public void publish(Site site, String title) {
        publish(site, title, "<p>正文</p>");
    }

    public void publish(Site site, String title, String body) {
        exports.publish(site, "0201", title, body);
    }

    public void export(Site site) {
        exports.run(site);
    }

    /** From inside a server's answer. */
    public void exportUnchecked(Site site) {
        try {
            exporting.export(site.key(), false, new ExportProgress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void settled() throws SQLException, InterruptedException {
        freshness.settled();
    }

    public Path folder(Site site) {
        return exporting.root().resolve("sites").resolve(site.key());
    }

    public Path current(Site site) throws IOException {
        return exports.current(site);
    }

    /** Where the application under test itself serves the sites. */
    public URI renderer() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }
}
