package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.content.version.Versions;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class TopicsTest {
    private static final String NEWS = "0201";
    private static final String TOPICS = "0901";
    private static final String PAST = "0902";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ArticleFacts facts;

    @Inject
    Versions versions;

    @Inject
    ColumnTrees trees;

    @Inject
    MediaUploads uploads;

    @Inject
    MediaUses uses;

    private Site site;
    private Site other;

    @BeforeEach
    void twoSites() {
        site = province.county();
        other = province.county();
    }

    @Test
    void aTopicKeepsItsBlocksInOrderAndItsTextsAreCleaned() {
        var article = draft(
                TOPICS,
                TopicBlock.text(" 活动说明 ", "<p onclick=\"x()\">说明</p><script>x()</script>"),
                TopicBlock.list(null, NEWS, null));

        assertThat(blocks(article))
                .containsExactly(TopicBlock.text("活动说明", "<p>说明</p>"), TopicBlock.list(null, NEWS, null));
        assertThat(blocks(article).getLast().length()).isEqualTo(TopicBlock.USUAL_COUNT);
    }

    @Test
    void whatIsTakenOutOfBlocksIsToldLikeWhatIsTakenOutOfTheText() {
        assertThat(write(TOPICS, TopicBlock.text(null, "<p>说明<iframe></iframe></p>"))
                        .removed())
                .containsExactly("iframe");
    }

    @Test
    void aTopicNeedsNoTextOfItsOwnButWholeBlocksBeforeItIsPublic() {
        var article = draft(
                TOPICS,
                TopicBlock.list(null, null, null),
                TopicBlock.of(BlockKind.TIMELINE, "大事记", List.of(BlockEntry.event(null, "开幕", null))),
                TopicBlock.of(BlockKind.LINKS, "链接", List.of()));

        assertThat(catchThrowableOfType(Invalid.class, () -> publish(article)).violations())
                .extracting(Violation::field)
                .containsExactly("topic.blocks.0.column", "topic.blocks.1.entries.0.date", "topic.blocks.2.entries");
        assertThat(publish(draft(TOPICS, TopicBlock.list(null, NEWS, 3))).state())
                .isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void badBlocksAreRefusedAllAtOnceAndEachAtItsPlace() {
        assertThat(refused(
                        TopicBlock.list("长".repeat(61), "9999", 21),
                        TopicBlock.of(BlockKind.LINKS, null, List.of(BlockEntry.link("坏", "javascript:x()"))),
                        new TopicBlock(null, null, null, null, null, null)))
                .containsExactly(
                        "topic.blocks.0.title",
                        "topic.blocks.0.count",
                        "topic.blocks.1.entries.0.url",
                        "topic.blocks.2.kind",
                        "topic.blocks.0.column");
        assertThat(catchThrowableOfType(Invalid.class, () -> draft(NEWS, TopicBlock.list(null, NEWS, 3)))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("topic");
    }

    @Test
    void picturesComeFromTheSitesOwnLibraryAndColumnsAreItsOwn() {
        var picture = upload(site);
        var own = picture.address();
        var foreign = upload(other).address();

        assertThat(refused(wall(foreign))).containsExactly("topic.blocks.0.entries.0.url");
        assertThat(refused(wall("https://example.org/a.jpg"))).containsExactly("topic.blocks.0.entries.0.url");
        assertThat(refused(TopicBlock.of(BlockKind.VIDEO, null, List.of(BlockEntry.film(own, "影片")))))
                .containsExactly("topic.blocks.0.entries.0.url");

        var film = uploads.upload(site, "影片", MediaSamples.mp4()).address();
        draft(TOPICS, TopicBlock.of(BlockKind.VIDEO, null, List.of(BlockEntry.film(film, "影片"))));
        var article = draft(TOPICS, wall(own));
        assertThat(as(site, () -> uses.of(picture.id()))).isNotEmpty();
        assertThat(tenants.callAs(other.key(), () -> facts.of(article.id(), ContentKind.TOPIC)))
                .isEmpty();
    }

    @Test
    void versionsKeepTheBlocksAndBringThemBack() {
        var article = draft(TOPICS, TopicBlock.text("甲", "<p>甲</p>"));
        var rewritten = rewrite(article, TOPICS, TopicBlock.text("乙", "<p>乙</p>"));

        as(site, () -> writing.restore(site, trees.of(site), article.id(), rewritten.version(), 1));
        assertThat(blocks(article)).containsExactly(TopicBlock.text("甲", "<p>甲</p>"));
        assertThat(as(site, () -> versions.count(article.id()))).isEqualTo(3);
    }

    @Test
    void checksSeeTheTextOfBlocks() {
        var article = draft(TOPICS, TopicBlock.text(null, "<p>联系人身份证号 430121199003072113 。</p>"));

        assertThat(catchThrowableOfType(NotPublishable.class, () -> publish(article)))
                .isNotNull();
    }

    @Test
    void aTopicThatIsOverMovesWithItsBlocks() {
        var article = publish(draft(TOPICS, TopicBlock.list(null, NEWS, 3)));

        assertThat(as(site, () -> TopicArchive.of(trees.of(site))).orElseThrow().code())
                .isEqualTo(PAST);
        rewrite(article, PAST, TopicBlock.list(null, NEWS, 3));
        assertThat(blocks(article)).containsExactly(TopicBlock.list(null, NEWS, 3));
    }

    private static TopicBlock wall(String address) {
        return TopicBlock.of(BlockKind.PICTURES, "现场", List.of(BlockEntry.picture("开幕", address, "开幕式现场")));
    }

    private MediaFile upload(Site at) {
        return uploads.upload(at, "现场", MediaSamples.jpeg(400, 300));
    }

    private <T> T as(Site at, Callable<T> work) {
        return tenants.callAs(at.key(), work);
    }

    private List<TopicBlock> blocks(Article article) {
        return as(site, () -> (Topic) facts.of(article.id(), ContentKind.TOPIC).orElseThrow())
                .blocks();
    }

    private Writing.Written write(String column, TopicBlock... blocks) {
        return as(site, () -> writing.draft(site, trees.of(site), manuscript(column, blocks)));
    }

    private Article draft(String column, TopicBlock... blocks) {
        return write(column, blocks).article();
    }

    private Article rewrite(Article article, String column, TopicBlock... blocks) {
        return as(
                site,
                () -> writing.rewrite(site, trees.of(site), article.id(), article.version(), manuscript(column, blocks))
                        .article());
    }

    private Article publish(Article article) {
        return as(site, () -> publishing.publish(site, trees.of(site), article.id()));
    }

    private List<String> refused(TopicBlock... blocks) {
        return catchThrowableOfType(Invalid.class, () -> draft(TOPICS, blocks)).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private static Manuscript manuscript(String column, TopicBlock... blocks) {
        return new Manuscript(column, "文化节", "", "", "县政府办", null, null, null, FactsDraft.topic(blocks));
    }
}
