package org.zhanqun.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.zhanqun.archive.PublicCopies;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.site.Site;
import org.zhanqun.theme.View;
import org.zhanqun.web.http.ThemeAssets;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.site.Freshness;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.Variant;

/** Makes the pages of an archive as an export makes its own: of a closed site, too, as they were before it was closed. */
@ApplicationScoped
public class PublicCopying implements PublicCopies {
    private final SiteExport exporting;
    private final ExportConfig config;
    private final SigningKeys keys;
    private final Addresses addresses;
    private final Pages pages;
    private final ThemeAssets assets;
    private final MediaLookup media;
    private final SiteDirectory directory;
    private final Freshness freshness;
    private final Clock clock;

    PublicCopying(
            SiteExport exporting,
            ExportConfig config,
            SigningKeys keys,
            Addresses addresses,
            Pages pages,
            ThemeAssets assets,
            MediaLookup media,
            SiteDirectory directory,
            Freshness freshness,
            Clock clock) {
        this.exporting = exporting;
        this.config = config;
        this.keys = keys;
        this.addresses = addresses;
        this.pages = pages;
        this.assets = assets;
        this.media = media;
        this.directory = directory;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public Stream<Copied> make(String key, Path root, LongConsumer progress) throws IOException, InterruptedException {
        var folder = new SiteFolder(root, key, keys);
        try (FileChannel _ = folder.lock().orElseThrow(() -> new Conflict("archive.running"))) {
            var sequence = freshness.settled();
            var site = directory.byKey(key).orElseThrow(() -> new NotFound("site.not-found", key));
            var basis = exporting.resumable(folder, exporting.basis(sequence), key);
            var counts = new ExportProgress();
            try (var building = Building.begin(folder, null, basis, clock.instant(), counts)) {
                write(site, building, new Variant(View.STANDARD, basis.memorial()), counts, progress);
                building.sweep();
                return building.files().entrySet().stream()
                        .filter(file -> ReleasePath.isPublic(file.getKey()))
                        .map(file -> copied(building.folder(), file.getKey(), file.getValue()));
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private void write(Site site, Building building, Variant variant, ExportProgress counts, LongConsumer progress)
            throws IOException, InterruptedException {
        var writing = new PageWriting(pages, assets, media, site, variant, building, counts);
        try (var workers = new Workers(config.renderers())) {
            addresses.of(site, part -> {
                progress.accept(counts.pages());
                workers.run(writing.task(part));
            });
            workers.finish();
        }
        progress.accept(counts.pages());
    }

    private static Copied copied(Path folder, String path, Manifest.Entry entry) {
        return new Copied(
                ReleasePath.address(path),
                path.substring(ReleasePath.PUBLIC.length() + 1),
                ReleasePath.in(folder, path),
                entry.status(),
                entry.contentType());
    }

    /** For whoever waits for the database to come back. */
    private static RuntimeException away(SQLException e) {
        var away = new Unavailable("database.unavailable");
        away.initCause(e);
        return away;
    }

    @Override
    public void remove(String key, Path root) throws IOException {
        SiteFolder.delete(ReleasePath.site(root, key));
    }
}
