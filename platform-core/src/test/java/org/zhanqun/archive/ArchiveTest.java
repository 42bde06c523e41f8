package org.zhanqun.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.zhanqun.archive.TroubledFolder.Trouble;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.Attachments;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.LetterAdoption;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEWS = "0201";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Attachments attachments;

    @Inject
    MediaUploads uploads;

    @Inject
    LetterAdoption adoption;

    @Inject
    Archiving archiving;

    @Inject
    SiteArchives archives;

    @Inject
    ArchiveWork work;

    @Inject
    TroubledFolder folder;

    @Inject
    Copies copies;

    @Inject
    EntityManager entityManager;

    private Site site;
    private Site other;

    @BeforeEach
    void twoSites() throws IOException {
        site = province.county("430100");
        other = province.county("430100");
        work.run();
        // The run on the other database had sites with the same keys.
        for (var name : left(site)) {
            Files.delete(folder.file(site.key(), 0).resolveSibling(name));
        }
    }

    @AfterEach
    void noTrouble() {
        folder.be(Trouble.NONE);
        copies.pullThePlug(false);
    }

    @Test
    void everythingOfAClosedSiteIsInTheFileAndNothingOfAnother() throws Exception {
        var file = uploads.upload(site, "附件.pdf", MediaSamples.pdf());
        var article = publish(site, "开园公告", "<p>五月<b>开园</b>。</p>");
        as(site, () -> attachments.replace(site, article.id(), article.version(), List.of(file.id())));
        publish(other, "别站的信息", "<p>与此无关</p>");
        letter(site, "20240305000001", false);
        tenants.runAsProvince(() -> lifecycle.close(site.key(), "机构撤并", null));

        var made = make(site, true);
        var entries = entries(site, made);

        assertThat(entries.keySet())
                .contains("site.json", "data/articles.jsonl", "data/media.jsonl", "static/index.html", "manifest.json")
                .contains("warc/" + site.key() + ".warc.gz")
                .contains("files/" + file.content().sha256().substring(0, 2) + "/"
                        + file.content().sha256() + "/original");
        assertThat(JSON.readTree(entries.get("site.json")).get("status").asText())
                .isEqualTo("CLOSED");
        var lines = lines(entries, "articles");
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.get("title").asText()).isEqualTo("开园公告");
            assertThat(line.get("body").asText()).contains("<b>开园</b>");
            assertThat(line.get("article_version_body").get(0).get("body").asText())
                    .contains("<b>开园</b>");
            assertThat(line.get("media_use").get(0).get("media_id").asLong()).isEqualTo(file.id());
            assertThat(line.has("tenant_id")).isFalse();
        });
        assertThat(lines(entries, "media")).hasSize(1);
        assertThat(lines(entries, "letters").getFirst().get("sender_name").asText())
                .isEqualTo("江望舒");
        entries.values().forEach(bytes -> assertThat(new String(bytes)).doesNotContain("别站的信息", other.key()));
    }

    @Test
    void theManifestTellsTheHashOfEachEntryAndTheRowThatOfTheFile() throws Exception {
        publish(site, "信息", "<p>正文</p>");
        var made = make(site, false);
        var entries = entries(site, made);
        var manifest = JSON.readTree(entries.get("manifest.json"));
        assertThat(manifest.get("format").asText()).isEqualTo("zhanqun-site-archive");
        assertThat(manifest.get("version").asInt()).isEqualTo(1);
        assertThat(manifest.get("withSenders").asBoolean()).isFalse();
        var told = new LinkedHashMap<String, String>();
        manifest.get("entries")
                .forEach(entry ->
                        told.put(entry.get("name").asText(), entry.get("sha256").asText()));
        entries.remove("manifest.json");
        assertThat(told.keySet()).isEqualTo(entries.keySet());
        entries.forEach((name, bytes) -> assertThat(told.get(name)).isEqualTo(sha256(bytes)));
        var zip = Files.readAllBytes(folder.file(site.key(), made.id()));
        assertThat(made.sha256()).isEqualTo(sha256(zip));
        assertThat(made.length()).isEqualTo(zip.length);
    }

    @Test
    void theWarcCanBeReadByThoseWhoReadWarcs() throws Exception {
        var warc = entries(site, make(site, false)).get("warc/" + site.key() + ".warc.gz");
        var told = new LinkedHashMap<String, String>();
        try (var reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (var record : reader) {
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                if (record instanceof WarcResponse response) {
                    assertThat(response.http().status()).isEqualTo(200);
                    told.put(
                            response.targetURI().getPath(),
                            new String(response.http().body().stream().readAllBytes()));
                }
            }
        }
        assertThat(told).containsEntry("/", "<h1>首页</h1>").containsEntry("/robots.txt", "User-agent: *");
    }

    @Test
    void withoutTheRightWordLettersAreInItAsThePublicReadsThem() throws Exception {
        letter(site, "20240305000002", true);
        letter(site, "20240305000003", false);
        var letters = lines(entries(site, make(site, false)), "letters");
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.get("number").asText()).isEqualTo("20240305000002");
            assertThat(letter.has("sender_name") || letter.has("sender_phone")).isFalse();
            assertThat(letter.get("body").asText()).doesNotContain("江望舒");
        });
    }

    @Test
    void aFullDiskLeavesNothingAndItCanBeTriedAgain() throws Exception {
        publish(site, "信息", "<p>正文</p>");
        folder.be(Trouble.FULL);
        var failed = make(site, false);
        assertThat(failed.state()).isEqualTo(ArchiveState.FAILED);
        assertThat(failed.problem()).contains("磁盘空间不足");
        assertThat(left(site)).isEmpty();
        assertThatThrownBy(() -> as(site, () -> archiving.download(failed.id())))
                .isInstanceOf(Conflict.class);
        folder.be(Trouble.NONE);
        assertThat(make(site, false).state()).isEqualTo(ArchiveState.READY);
    }

    @Test
    void whoeverIsKilledWhilePagesAreMadeOrTheFileIsWrittenLosesNothing() throws Exception {
        publish(site, "信息", "<p>正文</p>");
        var asked = as(site, () -> archiving.start(false));
        copies.pullThePlug(true);
        assertThatThrownBy(work::run).isInstanceOf(PluggedOut.class);
        copies.pullThePlug(false);
        assertThat(work.run()).as("somebody may still make it").isZero();
        silent(asked);
        folder.be(Trouble.KILLED);
        assertThatThrownBy(work::run).isInstanceOf(PluggedOut.class);
        folder.be(Trouble.NONE);
        assertThat(left(site)).as("a dead process cleans nothing").isNotEmpty();
        assertThat(as(site, () -> archiving.require(asked.id())).state()).isEqualTo(ArchiveState.RUNNING);
        silent(asked);
        work.run();
        var made = as(site, () -> archiving.require(asked.id()));
        assertThat(made.state()).isEqualTo(ArchiveState.READY);
        assertThat(made.attempt()).isEqualTo(3);
        assertThat(left(site)).containsExactly(made.id() + ".zip");
        assertThat(lines(entries(site, made), "articles")).hasSize(1);
    }

    @Test
    void anotherSiteSeesNoneOfItsArchives() throws Exception {
        var made = make(site, false);
        assertThat(as(other, () -> archiving.newest(10))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> archiving.download(made.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.runAs(other.key(), () -> archiving.delete(made.id())))
                .isInstanceOf(NotFound.class);
        assertThat(as(site, () -> archiving.download(made.id())).file()).exists();
    }

    @Test
    void oneAtATimeAndWhatIsTakenAwayIsGone() throws Exception {
        var asked = as(site, () -> archiving.start(false));
        assertThatThrownBy(() -> as(site, () -> archiving.start(true))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(site, () -> archiving.download(asked.id()))).isInstanceOf(Conflict.class);
        work.run();
        tenants.runAs(site.key(), () -> archiving.delete(asked.id()));
        assertThat(left(site)).isEmpty();
        assertThatThrownBy(() -> as(site, () -> archiving.require(asked.id()))).isInstanceOf(NotFound.class);
    }

    /** A new table of a site is archived, or somebody has said why not. */
    @Test
    void everyTableOfASiteIsArchivedOrKnownToBeLeftOut() {
        @SuppressWarnings("unchecked")
        List<String> tables = tenants.callAsProvince(() -> entityManager
                .createNativeQuery(
                        "select lower(table_name) from information_schema.columns where lower(column_name) = 'tenant_id'"
                                + " and lower(table_schema) = lower(schema())",
                        String.class)
                .getResultList());
        var known = ArchivedData.tables().map(ArchivedTable::name).collect(Collectors.toSet());
        known.addAll(ArchivedData.LEFT_OUT);
        assertThat(tables).isNotEmpty().isSubsetOf(known);
        assertThat(ArchivedData.LEFT_OUT).isSubsetOf(tables);
    }

    private SiteArchive make(Site of, boolean withSenders) throws Exception {
        var asked = Actor.call("admin", () -> as(of, () -> archiving.start(withSenders)));
        work.run();
        return as(of, () -> archiving.require(asked.id()));
    }

    /** Whoever makes it has said nothing for an hour. */
    private void silent(SiteArchive archive) {
        tenants.runAs(
                archive.site(),
                () -> archives.hold(archive.id())
                        .orElseThrow()
                        .beat(ArchiveStage.PAGES, 0, Instant.now().minus(Duration.ofHours(1))));
    }

    private List<String> left(Site of) throws IOException {
        var place = folder.file(of.key(), 0).getParent();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var found = Files.list(place)) {
            return found.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    private Map<String, byte[]> entries(Site of, SiteArchive archive) throws IOException {
        assertThat(archive.state()).as("%s", archive.problem()).isEqualTo(ArchiveState.READY);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(folder.file(of.key(), archive.id()).toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static List<JsonNode> lines(Map<String, byte[]> entries, String part) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line :
                new String(entries.get("data/" + part + ".jsonl")).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(ArchiveZip.digest().digest(bytes));
    }

    private Article publish(Site at, String title, String body) {
        var tree = as(at, () -> trees.of(at));
        var text = new Manuscript(NEWS, title, "摘要", body, "县政府办", null, null, null);
        var draft = as(at, () -> writing.draft(at, tree, text).article());
        return as(at, () -> publishing.publish(at, tree, draft.id()));
    }

    /** @param shown whether the public reads it */
    private void letter(Site at, String number, boolean shown) {
        var received = Instant.parse("2024-03-05T02:00:00Z");
        var mailbox = as(at, () -> trees.of(at)).all().stream()
                .filter(column ->
                        column.content() == ContentKind.MAILBOX && column.slug().equals("zxjy"))
                .findFirst()
                .orElseThrow();
        tenants.runAs(
                at.key(),
                () -> adoption.adopt(
                        at,
                        List.of(new LetterAdoption.Adopted(
                                number,
                                mailbox,
                                new LetterDraft("CONSULTATION", "", "何时开园", "请问何时开园？", "江望舒", "13800000000", "", true),
                                received,
                                shown ? "<p>五月开园。</p>" : null,
                                shown ? "县旅游局" : null,
                                shown ? received.plus(Duration.ofDays(2)) : null,
                                null))));
    }

    private <T> T as(Site at, Callable<T> work) {
        return tenants.callAs(at.key(), work);
    }
}
