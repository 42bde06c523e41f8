package org.zhanqun.web.export;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.media.MediaConfig;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteDomain;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.theme.View;
import org.zhanqun.web.http.ThemeAssets;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.site.Freshness;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.Variant;

/** Exports one site: makes all its pages, switches to them when all are there, and does nothing when nothing has changed. */
@ApplicationScoped
public class SiteExport {
    /** Changes keep coming in on a busy site; then the next export takes them up. */
    private static final int ATTEMPTS = 3;

    /** What a site says of whom to tell of a weakness expires after half a year, also where nothing changes. */
    private static final Duration OLDEST = Duration.ofDays(90);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final ExportConfig config;
    private final SigningKeys keys;
    private final Addresses addresses;
    private final FormerColumns formerColumns;
    private final Pages pages;
    private final ThemeAssets assets;
    private final MediaLookup media;
    private final MediaConfig mediaConfig;
    private final SiteDirectory directory;
    private final SiteLooks looks;
    private final Freshness freshness;
    private final Sites sites;
    private final PublicAddress publicAddress;
    private final Tenants tenants;
    private final Clock clock;

    SiteExport(
            ExportConfig config,
            SigningKeys keys,
            Addresses addresses,
            FormerColumns formerColumns,
            Pages pages,
            ThemeAssets assets,
            MediaLookup media,
            MediaConfig mediaConfig,
            SiteDirectory directory,
            SiteLooks looks,
            Freshness freshness,
            Sites sites,
            PublicAddress publicAddress,
            Tenants tenants,
            Clock clock) {
        this.config = config;
        this.keys = keys;
        this.addresses = addresses;
        this.formerColumns = formerColumns;
        this.pages = pages;
        this.assets = assets;
        this.media = media;
        this.mediaConfig = mediaConfig;
        this.directory = directory;
        this.looks = looks;
        this.freshness = freshness;
        this.sites = sites;
        this.publicAddress = publicAddress;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws Unavailable when no folder is set */
    public Path root() {
        return config.directory()
                .orElseThrow(() -> new Unavailable("export.not-configured"))
                .toAbsolutePath();
    }

    SiteFolder folder(String key) {
        return new SiteFolder(root().resolve("sites"), key, keys);
    }

    NginxServer server() {
        return new NginxServer(config.nginx(), StyleFiles.assets().fingerprint(), mediaConfig.kept());
    }

    /**
     * @param complete whether to make all pages even when nothing has changed
     * @throws IOException when the disk is full or refuses; what was current stays so
     */
    Outcome export(String key, boolean complete, ExportProgress progress)
            throws IOException, SQLException, InterruptedException {
        var folder = folder(key);
        try (FileChannel _ = folder.lock().orElseThrow(() -> new Conflict("export.running", key))) {
            var sequence = freshness.settled();
            var site = site(key);
            var basis = basis(sequence);
            var last = folder.current().orElse(null);
            if (!complete && last != null && unchanged(folder, last, basis, key)) {
                return Outcome.UNCHANGED;
            }
            make(site, folder, last, resumable(folder, basis, key), progress);
            return Outcome.EXPORTED;
        }
    }

    private boolean unchanged(SiteFolder folder, Path last, Manifest.Basis basis, String key)
            throws IOException, SQLException {
        var manifest = folder.trusted(last);
        return manifest.isPresent()
                && manifest.get().basis().looksLike(basis)
                && clock.instant().isBefore(manifest.get().madeAt().plus(OLDEST))
                && !freshness.changedSince(manifest.get().basis().sequence(), key);
    }

    /** What was begun earlier is as good as begun now when nothing of this site has changed meanwhile. */
    Manifest.Basis resumable(SiteFolder folder, Manifest.Basis basis, String key) throws IOException, SQLException {
        var begun = Journal.basis(folder.work());
        return begun.isPresent()
                        && begun.get().looksLike(basis)
                        && !freshness.changedSince(begun.get().sequence(), key)
                ? begun.get()
                : basis;
    }

    private void make(Site site, SiteFolder folder, Path last, Manifest.Basis begun, ExportProgress progress)
            throws IOException, SQLException, InterruptedException {
        var now = clock.instant();
        var basis = begun;
        var dated = false;
        try (var building = Building.begin(folder, last, basis, now, progress)) {
            for (var attempt = 1; ; attempt++) {
                var current = site(site.key());
                dated = pages(current, building, new Variant(View.STANDARD, basis.memorial()), progress);
                var settled = freshness.settled();
                if (!freshness.changedSince(basis.sequence(), site.key()) || attempt == ATTEMPTS) {
                    break;
                }
                basis = basis(settled);
                building.again();
            }
            building.sweep();
            finish(
                    site(site.key()),
                    building,
                    last == null ? null : folder.trusted(last).orElse(null),
                    dated ? basis : basis.ofNoDay(),
                    now);
        }
        Journal.remove(folder.work());
        progress.goOn();
        folder.publish(NAME.format(now));
        folder.keep(Math.max(1, config.releases()));
        Log.infof("Exported %s as of change %d", site.key(), basis.sequence());
    }

    /** @return whether any page names the day */
    private boolean pages(Site site, Building building, Variant variant, ExportProgress progress)
            throws IOException, InterruptedException {
        var writing = new PageWriting(pages, assets, media, site, variant, building, progress);
        writing.notices();
        if (site.status() != SiteStatus.ONLINE) {
            return false;
        }
        try (var workers = new Workers(config.renderers())) {
            addresses.of(site, part -> workers.run(writing.task(part)));
            workers.finish();
        }
        return writing.dated();
    }

    private void finish(Site site, Building building, Manifest before, Manifest.Basis basis, Instant now)
            throws IOException {
        var files = new TreeMap<>(building.files());
        var redirects = Redirects.from(before, files);
        if (site.status() == SiteStatus.ONLINE) {
            redirects.putAll(formerColumns.leadOn(site, new Variant(View.STANDARD, basis.memorial()), before, files));
        }
        var nginx = new NginxSite(site, hosts(site), config.nginx())
                .text(new Manifest(site.key(), now, basis, files, redirects))
                .getBytes(StandardCharsets.UTF_8);
        files.put(
                NginxSite.FILE, new Manifest.Entry(nginx.length, Hashes.sha256(nginx), "text/plain; charset=utf-8", 0));
        Files.write(building.folder().resolve(NginxSite.FILE), nginx);
        var manifest = ManifestFile.write(new Manifest(site.key(), now, basis, files, redirects));
        Files.write(building.folder().resolve(Manifest.FILE), manifest);
        Files.writeString(building.folder().resolve(Manifest.SIGNATURE), keys.sign(manifest));
    }

    private NginxSite.Hosts hosts(Site site) {
        var formers = tenants.callAsProvince(() -> sites.domainsOf(site.key()).stream()
                .collect(Collectors.partitioningBy(
                        SiteDomain::leadsOn, Collectors.mapping(SiteDomain::host, Collectors.toList()))));
        return new NginxSite.Hosts(formers.get(false), formers.get(true), publicAddress.of(site));
    }

    /** What pages that are made now are made from. */
    Manifest.Basis basis(long sequence) {
        return new Manifest.Basis(sequence, looks.memorialNow(), style(), Clocks.today(clock));
    }

    private String style() {
        return Hashes.sha256(server().basis().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private Site site(String key) {
        return directory.byKey(key).orElseThrow(() -> new NotFound("site.not-found", key));
    }
}
