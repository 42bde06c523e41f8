package org.zhanqun.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.theme.View;
import org.zhanqun.web.http.ThemeAssets;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/** What was exported, for whoever watches over it: is it as it was written, and can it be made so again? */
@ApplicationScoped
public class Releases {
    private final SiteExport exporting;
    private final ExportConfig config;
    private final Pages pages;
    private final ThemeAssets assets;
    private final MediaLookup media;
    private final SiteDirectory directory;
    private final SiteLooks looks;

    Releases(
            SiteExport exporting,
            ExportConfig config,
            Pages pages,
            ThemeAssets assets,
            MediaLookup media,
            SiteDirectory directory,
            SiteLooks looks) {
        this.exporting = exporting;
        this.config = config;
        this.pages = pages;
        this.assets = assets;
        this.media = media;
        this.directory = directory;
        this.looks = looks;
    }

    /** A site's current release. @param manifest empty when it does not bear our signature */
    public record Release(Site site, Path folder, Optional<Manifest> manifest) {
        /** What a reader gets under an address. */
        public Optional<Manifest.Entry> entry(String path) {
            return manifest.map(Manifest::files).map(files -> files.get(path));
        }

        /** The page that the site begins with: its home, or the notice that it is offline. */
        public String home() {
            return site.status() == SiteStatus.ONLINE ? ReleasePath.PUBLIC + "/index.html" : ReleasePath.notice("site");
        }

        /** What the public can ask for, in their order, after the given one. */
        public List<String> next(String after, int most) {
            return manifest.stream()
                    .flatMap(list -> list.files().tailMap(after + "\u0000").keySet().stream())
                    .filter(ReleasePath::isPublic)
                    .limit(most)
                    .toList();
        }
    }

    /** The sites that have been exported. */
    public List<Site> sites() throws IOException {
        if (config.directory().isEmpty()) {
            return List.of();
        }
        return directory.all().stream().filter(this::exported).toList();
    }

    private boolean exported(Site site) {
        return Files.isSymbolicLink(
                ReleasePath.site(exporting.root().resolve("sites"), site.key()).resolve("current"));
    }

    public Optional<Release> current(String key) throws IOException {
        var folder = exporting.folder(key);
        var current = folder.current();
        var site = directory.byKey(key);
        if (current.isEmpty() || site.isEmpty()) {
            return Optional.empty();
        }
        var manifest = folder.trusted(current.get()).filter(list -> list.site().equals(key));
        return Optional.of(new Release(site.get(), current.get(), manifest));
    }

    /** The address that shows a file. */
    public static String address(String path) {
        return ReleasePath.isPublic(path) ? ReleasePath.address(path) : "/";
    }

    /** What the address of a file would show were it made now: its status, and the hash of what comes with it. */
    public record Fresh(int status, String sha256) {}

    public Optional<Fresh> fresh(Site site, String path) throws IOException {
        var file = file(site, path);
        return file.isPresent()
                ? Optional.of(new Fresh(200, Hashes.sha256(file.get())))
                : page(site, path)
                        .map(page -> new Fresh(
                                page.status(), Hashes.sha256(page.identity().getBytes())));
    }

    /** The file of the site's media library that a release holds under a path. */
    private Optional<Path> file(Site site, String path) {
        return directory
                .byKey(site.key())
                .filter(current -> current.status() == SiteStatus.ONLINE)
                .flatMap(current -> MediaAddress.parse(address(path)).flatMap(address -> media.find(current, address)))
                .map(MediaFolder.Sendable::path);
    }

    private Optional<PageBytes> page(Site site, String path) {
        var variant = new Variant(View.STANDARD, looks.memorialNow());
        var current = directory.byKey(site.key()).orElse(site);
        return switch (current.status()) {
            case SUSPENDED -> Optional.of(pages.suspended(current, variant));
            case CLOSED -> Optional.of(pages.closed(current, variant));
            case ONLINE -> online(current, variant, address(path));
        };
    }

    private Optional<PageBytes> online(Site site, Variant variant, String address) {
        if (address.startsWith(StyleFiles.PREFIX + "/")) {
            return assets.file(address.substring(StyleFiles.PREFIX.length() + 1));
        }
        return pages.make(site, variant, PublicPath.of(address))
                .flatMap(made ->
                        made instanceof Pages.Outcome.Rendered(PageBytes page) ? Optional.of(page) : Optional.empty());
    }

    /** Whether a file and its compressed twin lie there as they were written. */
    public boolean intact(Release release, String path) throws IOException {
        var entry = release.entry(path).orElseThrow();
        var file = ReleasePath.in(release.folder(), path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Hashes.sha256(file).equals(entry.sha256())) {
            return false;
        }
        return !Building.compressed(entry.contentType()) || intact(Building.twin(file), entry.sha256());
    }

    private static boolean intact(Path twin, String sha256) {
        try (var unzipped = new GZIPInputStream(Files.newInputStream(twin))) {
            return Hashes.sha256(unzipped.readAllBytes()).equals(sha256);
        } catch (IOException _) {
            return false;
        }
    }

    /** Makes one file again. @return false when what can be made now is not what the manifest says */
    public boolean restore(Release release, String path) throws IOException {
        var entry = release.entry(path).orElseThrow();
        var file = file(release.site(), path);
        if (file.isPresent()) {
            return Building.restore(release.folder(), path, entry, file.get());
        }
        var page = page(release.site(), path);
        return page.isPresent() && Building.restore(release.folder(), path, entry, page.get());
    }

    /** Makes the whole release again, from the database alone. */
    public void renew(String key) throws IOException, SQLException, InterruptedException {
        exporting.export(key, true, new ExportProgress());
    }

    /** Files that no export wrote. Links and the like count, too: an export writes files only. */
    public List<String> planted(Release release) throws IOException {
        var known = new HashSet<String>();
        release.manifest().orElseThrow().files().keySet().forEach(path -> {
            known.add(path);
            known.add(path + Building.GZIP);
        });
        known.add(Manifest.FILE);
        known.add(Manifest.SIGNATURE);
        try (var all = Files.walk(release.folder())) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> release.folder().relativize(file).toString())
                    .filter(path -> !known.contains(path))
                    .toList();
        }
    }

    /** Puts a planted file where no web server serves it, and somebody can look into it. */
    public void takeAway(Release release, String path) throws IOException {
        var file = release.folder().resolve(path).normalize();
        if (!file.startsWith(release.folder())) {
            throw new IOException("Outside of the release: " + path);
        }
        var quarantine = Files.createDirectories(
                exporting.root().resolve("quarantine").resolve(release.site().key()));
        var name = release.folder().getFileName() + "-"
                + Hashes.sha256(path.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 12);
        Files.move(file, quarantine.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
