package org.zhanqun.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.archive.ArchivedRowsAcrossTenants.Row;
import org.zhanqun.archive.PublicCopies.Copied;
import org.zhanqun.media.MediaArchiving;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteDomain;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** Writes one archive from its first byte to its last. Rows are read some at a time, each time in a transaction of its own. */
@ApplicationScoped
class ArchiveMaking {
    private static final int ROWS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tenants tenants;
    private final Sites sites;
    private final PublicAddress address;
    private final ArchivedRowsAcrossTenants rows;
    private final MediaArchiving media;
    private final ArchiveFolder folder;
    private final Clock clock;

    ArchiveMaking(
            Tenants tenants,
            Sites sites,
            PublicAddress address,
            ArchivedRowsAcrossTenants rows,
            MediaArchiving media,
            ArchiveFolder folder,
            Clock clock) {
        this.tenants = tenants;
        this.sites = sites;
        this.address = address;
        this.rows = rows;
        this.media = media;
        this.folder = folder;
        this.clock = clock;
    }

    /** The finished file. */
    record Made(long length, String sha256) {}

    Made make(SiteArchive archive, PublicCopies copies, Heartbeat beat) throws IOException, InterruptedException {
        var key = archive.site();
        beat.begin(ArchiveStage.PAGES);
        List<Copied> pages;
        try (var copied = copies.make(key, folder.pages(), beat::at)) {
            pages = copied.toList();
        }
        var site = tenants.callAsProvince(() -> sites.require(key));
        try (var zip =
                new ArchiveZip(folder.begin(key, archive.id()), folder.listing(key, archive.id()), beat::still)) {
            beat.begin(ArchiveStage.DATA);
            zip.text(
                    "site.json",
                    out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(record(site))));
            for (var part : ArchivedData.PARTS) {
                zip.text(part.entry(), out -> lines(archive, part, out, beat));
            }
            beat.begin(ArchiveStage.FILES);
            files(key, zip, beat);
            beat.begin(ArchiveStage.STATIC);
            for (var page : pages) {
                zip.text("static/" + page.path(), out -> Files.copy(page.file(), out));
                beat.one();
            }
            beat.begin(ArchiveStage.WARC);
            var name = key + ".warc.gz";
            zip.packed("warc/" + name, out -> warc(site, pages, name, out, beat));
            zip.finish(about(archive));
            return new Made(zip.length(), zip.sha256());
        }
    }

    private Map<String, Object> about(SiteArchive archive) {
        var about = new LinkedHashMap<String, Object>();
        about.put("site", archive.site());
        about.put("madeAt", clock.instant());
        about.put("madeBy", archive.madeBy());
        about.put("withSenders", archive.withSenders());
        return about;
    }

    private Map<String, Object> record(Site site) {
        var record = new LinkedHashMap<String, Object>();
        record.put("key", site.key());
        record.put("kind", site.kind().name());
        record.put("name", site.name());
        record.put("code", site.code());
        record.put("domain", site.domain());
        record.put(
                "hosts",
                tenants.callAsProvince(() -> sites.domainsOf(site.key()).stream()
                        .map(SiteDomain::host)
                        .toList()));
        record.put("status", site.status().name());
        record.put("region", site.region());
        record.put("organiser", site.organiser());
        record.put("openedAt", site.openedAt().toString());
        var notice = site.notice();
        if (notice != null) {
            record.put("notice", notice.text());
            if (notice.closedOn() != null) {
                record.put("closedOn", notice.closedOn().toString());
            }
            if (notice.successor() != null) {
                record.put("successor", notice.successor());
            }
        }
        return record;
    }

    private void lines(SiteArchive archive, ArchivedData.Part part, OutputStream out, Heartbeat beat)
            throws IOException {
        try (var lines = new ArchivedLines(out)) {
            for (var table : part.tables()) {
                Row last = null;
                for (var some = batch(archive.site(), table, null); !some.rows().isEmpty(); ) {
                    for (var row : some.rows()) {
                        write(archive, table, row, some, lines);
                        beat.one();
                    }
                    last = some.rows().getLast();
                    some = batch(archive.site(), table, last);
                }
            }
        }
    }

    private static void write(SiteArchive archive, ArchivedTable table, Row row, Batch batch, ArchivedLines lines)
            throws IOException {
        var told = table == ArchivedData.LETTERS && !archive.withSenders() ? ArchivedLines.withoutSender(row) : row;
        if (told != null) {
            lines.write(table, told, batch.of(row, table));
        }
    }

    private record Batch(List<Row> rows, Map<String, Map<Object, List<Row>>> belonging) {
        Map<String, List<Row>> of(Row row, ArchivedTable table) {
            var mine = new HashMap<String, List<Row>>();
            belonging.forEach((child, all) -> mine.put(child, all.getOrDefault(row.value(table.key()), List.of())));
            return mine;
        }
    }

    private Batch batch(String site, ArchivedTable table, Row after) {
        return tenants.callAs(site, () -> {
            var some = rows.next(table, after, ROWS);
            var keys = some.stream().map(row -> row.value(table.key())).toList();
            var belonging = new HashMap<String, Map<Object, List<Row>>>();
            for (var child : table.children()) {
                belonging.put(child.name(), rows.belonging(child, keys));
            }
            return new Batch(some, belonging);
        });
    }

    private void files(String site, ArchiveZip zip, Heartbeat beat) throws IOException {
        List<MediaFile> some = new ArrayList<>();
        do {
            var after = some.isEmpty() ? 0L : some.getLast().id();
            some = tenants.callAs(site, () -> media.after(after));
            for (var file : some) {
                for (var stored : media.of(file)) {
                    zip.packed("files/" + stored.name(), out -> Files.copy(stored.file(), out));
                }
                beat.one();
            }
        } while (!some.isEmpty());
    }

    private void warc(Site site, List<Copied> pages, String name, OutputStream out, Heartbeat beat) throws IOException {
        var warc = new WarcFile(out, address.of(site), clock.instant());
        warc.about(name);
        for (var page : pages) {
            warc.add(page);
            beat.one();
        }
    }
}
