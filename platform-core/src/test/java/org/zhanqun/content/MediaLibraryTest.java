package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.media.Accepted;
import org.zhanqun.media.Framing;
import org.zhanqun.media.MediaConfig;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaIntake;
import org.zhanqun.media.MediaLibrary;
import org.zhanqun.media.MediaTidying;
import org.zhanqun.media.MediaUse;
import org.zhanqun.media.MediaUses;
import org.zhanqun.media.Rendition;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.Province;

/** The library with its rows and its folder, and what articles make of it. */
@QuarkusTest
@Tag("database")
class MediaLibraryTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    MediaIntake intake;

    @Inject
    MediaFolder folder;

    @Inject
    MediaLibrary library;

    @Inject
    MediaFiles files;

    @Inject
    MediaUses uses;

    @Inject
    MediaTidying tidying;

    @Inject
    MediaConfig config;

    @Inject
    Attachments attachments;

    @Inject
    PublicMedia published;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    ColumnTrees trees;

    @TempDir
    Path uploads;

    private Site site;
    private Site other;

    @BeforeEach
    void twoSites() {
        site = province.county();
        other = province.county();
    }

    @Test
    void theSameBytesAreStoredOnceForEachSite() {
        var picture = MediaSamples.jpeg(400, 300);
        var first = upload(site, picture);
        assertThat(first.existed()).isFalse();
        assertThat(upload(site, picture).file().id()).isEqualTo(first.file().id());
        assertThat(upload(site, picture).existed()).isTrue();
        assertThat(upload(other, picture).existed()).isFalse();
    }

    @Test
    void anotherSiteSeesChangesReplacesAndDeletesNothing() {
        var mine = upload(site, MediaSamples.jpeg(400, 300)).file();
        var accepted = accept(MediaSamples.jpeg(400, 300));

        tenants.runAs(other.key(), () -> {
            assertThat(files.list(new MediaFiles.Filter(null, null, null, null), 1, 50)
                            .total())
                    .isZero();
            assertThat(files.byToken(mine.token())).isEmpty();
            assertThat(files.idsOf(List.of(mine.token()))).isEmpty();
            assertThat(files.ordered(List.of(mine.id()))).isEmpty();
            assertThat(files.folders()).isEmpty();
            assertThat(files.used()).isZero();
            assertThat(files.update("alt = 'x'")).isZero();
            assertThatThrownBy(() -> library.describe(other, mine.id(), 0, new MediaLibrary.Description("x", "", "")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> library.replace(other, mine.id(), 0, accepted))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> library.delete(other, mine.id(), 0, true)).isInstanceOf(NotFound.class);
        });
        accepted.close();
        assertThat(tenants.callAs(site.key(), () -> files.require(mine.id())).alt())
                .isEqualTo("说明");
    }

    @Test
    void anotherSitesFileIsNeitherUsedNorAttachedNorPublic() {
        var mine = upload(site, MediaSamples.jpeg(400, 300)).file();
        var article = write(other, "<p><img src=\"" + mine.address() + "\" alt=\"x\"></p>", mine.address());
        tenants.runAs(other.key(), () -> {
            var version =
                    publishing.publish(other, trees.of(other), article.id()).version();
            assertThat(published.byToken(mine.token())).isEmpty();
            assertThatThrownBy(() -> attachments.replace(other, article.id(), version, List.of(mine.id())))
                    .isInstanceOf(Invalid.class);
        });
        tenants.runAs(site.key(), () -> {
            assertThat(uses.of(mine.id())).isEmpty();
            assertThat(published.byToken(mine.token())).isEmpty();
        });
    }

    @Test
    void whereAFileIsUsedFollowsTheArticles() {
        var picture = upload(site, MediaSamples.jpeg(400, 300)).file();
        var article = write(site, "<p><img src=\"" + picture.address() + "\" alt=\"x\"></p>", picture.address());
        assertThat(places(picture)).containsExactly(MediaUse.Place.BODY, MediaUse.Place.LEAD);

        rewrite(article, "<p>没有图</p>", null);
        assertThat(places(picture)).isEmpty();

        tenants.runAs(
                site.key(), () -> attachments.replace(site, article.id(), version(article), List.of(picture.id())));
        rewrite(article, "<p>还是没有图</p>", null);
        assertThat(places(picture)).containsExactly(MediaUse.Place.ATTACHMENT);
    }

    @Test
    void whatIsUsedIsNotDeletedUnlessSomebodyInsists() {
        var picture = upload(site, MediaSamples.jpeg(400, 300)).file();
        var article = write(site, "<p>文</p>", picture.address());

        assertThatThrownBy(() -> delete(picture, false))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1");
        assertThat(delete(picture, true)).containsExactly(article.id());
        assertThatThrownBy(() -> tenants.callAs(site.key(), () -> files.require(picture.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void attachmentsKeepTheirOrderAndCountUpTheArticlesVersion() {
        var one = upload(site, MediaSamples.pdf()).file();
        var two = upload(site, MediaSamples.docx()).file();
        var article = write(site, "<p>文</p>", null);
        tenants.runAs(
                site.key(),
                () -> attachments.replace(site, article.id(), article.version(), List.of(two.id(), one.id())));

        assertThat(tenants.callAs(site.key(), () -> attachments.of(article.id())))
                .extracting(MediaFile::id)
                .containsExactly(two.id(), one.id());
        assertThatThrownBy(() -> tenants.callAs(
                        site.key(), () -> attachments.replace(site, article.id(), article.version(), List.of())))
                .isInstanceOf(Conflict.class);
        tenants.runAs(
                site.key(),
                () -> attachments.replace(site, article.id(), version(article), List.of(one.id(), two.id())));
        assertThat(tenants.callAs(site.key(), () -> attachments.of(article.id())))
                .extracting(MediaFile::id)
                .containsExactly(one.id(), two.id());
    }

    @Test
    void onlyWhatSomethingPublicLeadsToIsPublic() {
        var file = upload(site, MediaSamples.pdf()).file();
        var article = write(site, "<p><a href=\"" + file.address() + "\">表</a></p>", null);
        assertThat(isPublic(file)).isFalse();
        tenants.runAs(site.key(), () -> publishing.publish(site, trees.of(site), article.id()));
        assertThat(isPublic(file)).isTrue();
        tenants.runAs(site.key(), () -> publishing.withdraw(site, article.id(), "有误"));
        assertThat(isPublic(file)).isFalse();
    }

    @Test
    void aFileIsReplacedUnderItsAddressByOneOfItsTypeAndOneOfTwoWins() {
        var picture = upload(site, MediaSamples.jpeg(400, 300)).file();
        var replaced = replace(picture, picture.version(), MediaSamples.jpeg(500, 300));
        assertThat(replaced.address()).isEqualTo(picture.address());
        assertThat(replaced.content().width()).isEqualTo(500);

        assertThatThrownBy(() -> replace(picture, picture.version(), MediaSamples.jpeg(600, 300)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> replace(picture, replaced.version(), MediaSamples.png(600, 300)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("JPG");
    }

    @Test
    void aPictureIsCutWithoutLosingWhatWasCutOff() {
        var picture = upload(site, MediaSamples.jpeg(1000, 500)).file();
        var right = new Framing(500, 0, 500, 1000, 750, 500);
        var cut = tenants.callAs(site.key(), () -> {
            var accepted = intake.reframe(files.require(picture.id()), right);
            folder.keep(site.key(), accepted);
            return library.reframe(site, picture.id(), picture.version(), accepted);
        });
        assertThat(cut.shownWidth()).isEqualTo(500);
        assertThat(folder.find(cut, null, false).orElseThrow().path()).hasFileName("full.jpg");
        assertThat(folder.find(cut, Rendition.W320, false).orElseThrow().path()).hasFileName("320.jpg");
        assertThat(folder.find(cut, Rendition.W1440, false).orElseThrow().path())
                .hasFileName("full.jpg");
        assertThatThrownBy(() -> intake.reframe(cut, new Framing(900, 0, 200, 1000, 0, 0)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aFullLibraryTakesNoMore() {
        var film = MediaSamples.joined(
                MediaSamples.mp4(), new byte[] {0, 32, 0, 0, 'f', 'r', 'e', 'e'}, new byte[2097144]);
        upload(site, film);
        var another = MediaSamples.joined(
                MediaSamples.mp4(), new byte[] {0, 32, 0, 0, 'f', 'r', 'e', 'e'}, new byte[2097144]);
        assertThatThrownBy(() -> upload(site, another)).isInstanceOf(Conflict.class);
        assertThat(upload(other, another).existed()).isFalse();
    }

    @Test
    void whatNothingKnowsIsTakenAwayAfterTheGraceAndNothingElse() throws IOException {
        var kept = upload(site, MediaSamples.jpeg(400, 300)).file();
        var deleted = upload(site, MediaSamples.jpeg(400, 300)).file();
        delete(deleted, false);
        var crashed = accept(MediaSamples.jpeg(400, 300));
        folder.keep(site.key(), crashed);

        tidying.tidy();
        assertThat(folder.find(deleted, null, false)).isPresent();

        var longAgo = FileTime.from(Instant.now().minus(config.graceOfOrphans()).minus(1, ChronoUnit.HOURS));
        for (var file : List.of(kept, deleted)) {
            Files.setLastModifiedTime(
                    folder.find(file, null, false).orElseThrow().path().getParent(), longAgo);
        }
        tidying.tidy();
        assertThat(folder.find(deleted, null, false)).isEmpty();
        assertThat(folder.find(kept, null, false)).isPresent();
        assertThat(folder.find(kept, Rendition.W320, false)).isPresent();
        // What the killed process left is taken up by whoever uploads it again.
        assertThat(tenants.callAs(site.key(), () -> library.add(site, crashed, null, null))
                        .existed())
                .isFalse();
    }

    private MediaLibrary.Added upload(Site to, byte[] bytes) {
        try (var accepted = accept(bytes)) {
            folder.keep(to.key(), accepted);
            return tenants.callAs(to.key(), () -> library.add(to, accepted, null, "说明"));
        }
    }

    private MediaFile replace(MediaFile file, long version, byte[] bytes) {
        try (var accepted = accept(bytes)) {
            folder.keep(site.key(), accepted);
            return tenants.callAs(site.key(), () -> library.replace(site, file.id(), version, accepted));
        }
    }

    private Accepted accept(byte[] bytes) {
        try {
            return intake.accept(Files.write(uploads.resolve("uploaded"), bytes), "现场.jpg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> delete(MediaFile file, boolean force) {
        return tenants.callAs(site.key(), () -> library.delete(site, file.id(), file.version(), force));
    }

    private boolean isPublic(MediaFile file) {
        return tenants.callAs(site.key(), () -> published.byToken(file.token())).isPresent();
    }

    private List<MediaUse.Place> places(MediaFile file) {
        return tenants.callAs(site.key(), () -> uses.of(file.id())).stream()
                .map(MediaUse::place)
                .toList();
    }

    private long version(Article article) {
        return tenants.callAs(
                article.site(), () -> articles.require(article.id()).version());
    }

    private Article write(Site to, String body, String picture) {
        return tenants.callAs(
                to.key(),
                () -> writing.draft(to, trees.of(to), manuscript(body, picture)).article());
    }

    private void rewrite(Article article, String body, String picture) {
        tenants.runAs(
                site.key(),
                () -> writing.rewrite(site, trees.of(site), article.id(), version(article), manuscript(body, picture)));
    }

    private static Manuscript manuscript(String body, String picture) {
        return new Manuscript("0201", "题", "", body, "县政府办", null, picture, picture == null ? null : "图");
    }
}
