package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.review.ReviewState;
import org.zhanqun.content.review.Reviewing;
import org.zhanqun.content.review.Reviews;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Versions;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaIntake;
import org.zhanqun.media.MediaLibrary;
import org.zhanqun.media.MediaUse;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.Province;

/** Files of a change that waits for its approval: kept, reviewed with the text, and not the public's before. */
@QuarkusTest
@Tag("database")
class WaitingFilesTest {
    private static final String CHAINED = "0201";
    private static final String WRITER = "files-writer";
    private static final String REVIEWER = "files-reviewer";
    private static final String BOSS = "files-webmaster";

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
    MediaUses uses;

    @Inject
    PublicMedia published;

    @Inject
    Attachments attachments;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    ColumnTrees trees;

    @Inject
    ReviewChains chains;

    @Inject
    Reviewing reviewing;

    @Inject
    Reviews reviews;

    @Inject
    Versions versions;

    @TempDir
    Path uploads;

    private Site site;
    private long id;

    @BeforeEach
    void aPublicArticleInAColumnThatAsksForAReview() {
        site = province.county();
        province.employ(WRITER, Role.EDITOR, site);
        province.employ(REVIEWER, Role.REVIEWER, site);
        province.employ(BOSS, Role.WEBMASTER, site);
        as(BOSS, () -> {
            chains.ask(site, trees.of(site), CHAINED, 1);
            return null;
        });
        id = as(
                WRITER,
                () -> writing.draft(site, trees.of(site), manuscript("<p>旧文</p>"))
                        .article()
                        .id());
        approveAndPublish();
    }

    @Test
    void attachmentsOfAPublicArticleWaitForTheirApproval() {
        var file = upload(MediaSamples.pdf());
        attach(List.of(file.id()));

        assertThat(attached()).isEmpty();
        assertThat(article().pendingVersion()).isNotNull();
        assertThat(isPublic(file)).isFalse();
        assertThat(places(file)).containsExactly(MediaUse.Place.PENDING);
        assertThatThrownBy(() -> as(WRITER, () -> publishing.publish(site, trees.of(site), id)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(WRITER, () -> library.delete(site, file.id(), file.version(), false)))
                .isInstanceOf(Conflict.class);

        approveAndPublish();

        assertThat(attached()).containsExactly(file.id());
        assertThat(isPublic(file)).isTrue();
        assertThat(places(file)).containsExactly(MediaUse.Place.ATTACHMENT);
    }

    @Test
    void picturesOfAWaitingTextAreNotPublicBeforeItIs() {
        var picture = upload(MediaSamples.jpeg(400, 300));
        rewrite("<p><img src=\"" + picture.address() + "\" alt=\"图\"></p>");

        assertThat(isPublic(picture)).isFalse();
        assertThat(places(picture)).containsExactly(MediaUse.Place.PENDING);

        approveAndPublish();

        assertThat(isPublic(picture)).isTrue();
        assertThat(places(picture)).containsExactly(MediaUse.Place.BODY);
    }

    @Test
    void anotherTextKeepsTheAttachmentsThatWait() {
        var file = upload(MediaSamples.pdf());
        attach(List.of(file.id()));
        rewrite("<p>新文</p>");
        approveAndPublish();

        assertThat(attached()).containsExactly(file.id());
    }

    @Test
    void attachmentsChangedUnderReviewAreReviewedFromTheFirstLevel() {
        rewrite("<p>新文</p>");
        submit();
        approve();
        assertThat(state()).isEqualTo(ReviewState.APPROVED);

        attach(List.of(upload(MediaSamples.pdf()).id()));

        assertThat(state()).isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void aVersionHoldsItsAttachmentsAndBringsThemBack() {
        var file = upload(MediaSamples.pdf());
        attach(List.of(file.id()));
        var with = article().latestVersion();
        attach(List.of());
        assertThat(as(
                        WRITER,
                        () -> versions.text(id, versions.require(id, with)).attachments()))
                .extracting(Attached::id)
                .containsExactly(file.id());

        as(
                WRITER,
                () -> writing.restore(
                        site, trees.of(site), id, articles.require(id).version(), with));
        approveAndPublish();

        assertThat(attached()).containsExactly(file.id());
    }

    @Test
    void anotherSiteAttachesNothing() {
        var other = province.county();
        assertThatThrownBy(() -> tenants.callAs(other.key(), () -> attachments.replace(other, id, 0, List.of())))
                .isInstanceOf(NotFound.class);
    }

    private void rewrite(String body) {
        as(
                WRITER,
                () -> writing.rewrite(
                        site, trees.of(site), id, articles.require(id).version(), manuscript(body)));
    }

    private void attach(List<Long> files) {
        as(WRITER, () -> attachments.replace(site, id, articles.require(id).version(), files));
    }

    private void submit() {
        as(WRITER, () -> reviewing.submit(site, trees.of(site), id, null));
    }

    private void approve() {
        var read = as(REVIEWER, () -> reviews.of(id)).orElseThrow().version();
        as(REVIEWER, () -> reviewing.approve(site, id, read, "同意"));
    }

    private void approveAndPublish() {
        submit();
        approve();
        as(WRITER, () -> publishing.publish(site, trees.of(site), id));
    }

    private ReviewState state() {
        return as(WRITER, () -> reviews.of(id)).orElseThrow().state();
    }

    private Article article() {
        return as(WRITER, () -> articles.require(id));
    }

    private List<Long> attached() {
        return as(WRITER, () -> attachments.of(id)).stream().map(MediaFile::id).toList();
    }

    private boolean isPublic(MediaFile file) {
        return as(WRITER, () -> published.byToken(file.token())).isPresent();
    }

    private List<MediaUse.Place> places(MediaFile file) {
        return as(WRITER, () -> uses.of(file.id())).stream()
                .map(MediaUse::place)
                .toList();
    }

    private MediaFile upload(byte[] bytes) {
        try (var accepted = intake.accept(Files.write(uploads.resolve("uploaded"), bytes), "文件")) {
            folder.keep(site.key(), accepted);
            return as(WRITER, () -> library.add(site, accepted, null, "说明").file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T as(String who, Callable<T> work) {
        try {
            return Actor.call(who, () -> tenants.callAs(site.key(), work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Manuscript manuscript(String body) {
        return new Manuscript(CHAINED, "题", "", body, "县政府办", null, null, null);
    }
}
