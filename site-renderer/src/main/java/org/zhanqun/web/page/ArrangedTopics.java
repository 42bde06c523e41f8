package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.NewestList;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.theme.Arrangement;
import org.zhanqun.theme.Attachment;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.Picture;
import org.zhanqun.theme.TopicPage;
import org.zhanqun.theme.TopicPart;
import org.zhanqun.theme.TopicPart.Entry;
import org.zhanqun.theme.TopicPart.Shape;

/** Topics that somebody put together of blocks (专题页面). */
@ApplicationScoped
class ArrangedTopics {
    private final ArticleFacts facts;
    private final PublishedArticles published;
    private final BodyText bodies;
    private final AttachedFiles attached;
    private final OutwardLinks links;

    ArrangedTopics(
            ArticleFacts facts,
            PublishedArticles published,
            BodyText bodies,
            AttachedFiles attached,
            OutwardLinks links) {
        this.facts = facts;
        this.published = published;
        this.bodies = bodies;
        this.attached = attached;
        this.links = links;
    }

    /** @return empty when the article is a text without blocks */
    Optional<TopicPage> arranged(Shell shell, PageHead head, SiteColumn column, Article article) {
        return facts.of(article.id(), ContentKind.TOPIC)
                .map(known -> page(
                        shell,
                        head,
                        column,
                        new Words(
                                article.title(),
                                article.summary(),
                                article.body(),
                                article.source(),
                                article.publishedAt(),
                                attached.of(article.id())),
                        ((Topic) known).blocks()));
    }

    /** A topic as it was saved last, for whoever was given a link; its blocks may be empty still. */
    TopicPage previewed(Shell shell, SiteColumn column, Snapshot text) {
        var topic = text.facts().topic();
        var head = shell.head(column, text.title(), "/", PageTags.site(shell.siteTags()), false);
        var attachments = text.attachments().stream()
                .map(file -> new Attachment(file.name(), "#attachments", "", 0))
                .toList();
        return page(
                shell,
                head,
                column,
                new Words(text.title(), text.summary(), text.body(), text.source(), null, attachments),
                topic == null ? List.of() : topic.blocks());
    }

    /** @param publishedAt null while it is not public */
    private record Words(
            String title,
            String summary,
            SafeHtml body,
            String source,
            Instant publishedAt,
            List<Attachment> attachments) {}

    private TopicPage page(Shell shell, PageHead head, SiteColumn column, Words words, List<TopicBlock> blocks) {
        var opening = !blocks.isEmpty() && blocks.getFirst().kind() == BlockKind.BANNER ? blocks.getFirst() : null;
        var others = opening == null ? blocks : blocks.subList(1, blocks.size());
        return TopicPage.of(
                shell.frame(),
                head,
                words.title(),
                opening == null || opening.text() == null ? words.summary() : opening.text(),
                TopicPages.archived(shell, column),
                opening == null ? null : banner(opening),
                new Arrangement(
                        words.publishedAt() == null ? null : Items.time(words.publishedAt()),
                        words.source(),
                        words.body().isBlank() ? null : bodies.shown(words.body()),
                        parts(shell, others),
                        words.attachments()));
    }

    private static Picture banner(TopicBlock block) {
        return block.entries().stream()
                .filter(entry -> entry.url() != null)
                .findFirst()
                .map(entry -> SitePictures.wide(entry.url(), entry.alt()))
                .orElse(null);
    }

    /** All lists at the price of one statement. A column that the site no longer has, or hides, leaves its block out. */
    private List<TopicPart> parts(Shell shell, List<TopicBlock> blocks) {
        var wanted = new LinkedHashSet<NewestList>();
        blocks.forEach(block -> shownColumn(shell, block).ifPresent(column -> wanted.add(list(column, block))));
        var lists = published.newest(wanted);
        var parts = new ArrayList<TopicPart>();
        for (var block : blocks) {
            part(shell, block, "part-" + (parts.size() + 1), lists).ifPresent(parts::add);
        }
        return parts;
    }

    private static NewestList list(SiteColumn column, TopicBlock block) {
        return NewestList.of(column.code(), block.length());
    }

    private static Optional<SiteColumn> shownColumn(Shell shell, TopicBlock block) {
        return Optional.ofNullable(block.column())
                .flatMap(code -> shell.columns().byCode(code))
                .filter(column -> !column.hidden() && !column.retired());
    }

    private Optional<TopicPart> part(
            Shell shell, TopicBlock block, String id, Map<NewestList, List<ArticleLine>> lists) {
        return switch (block.kind()) {
            case LIST ->
                shownColumn(shell, block)
                        .map(column -> new TopicPart(
                                Shape.LIST,
                                id,
                                block.title() == null ? column.name() : block.title(),
                                Shell.url(column),
                                null,
                                Items.of(shell, lists.get(list(column, block))),
                                null))
                        .filter(part -> !part.items().isEmpty());
            case TEXT ->
                Optional.of(SafeHtml.sanitise(block.text()).html())
                        .filter(text -> !text.isBlank())
                        .map(text -> part(Shape.TEXT, id, block, bodies.shown(text), List.of()));
            case BANNER -> filled(Shape.BANNER, id, block, wide(block.entries()));
            case PICTURES -> filled(Shape.PICTURES, id, block, wall(block.entries()));
            case TIMELINE -> filled(Shape.TIMELINE, id, block, plain(block.entries()));
            case VIDEO -> filled(Shape.VIDEO, id, block, plain(addressed(block.entries())));
            case LINKS -> filled(Shape.LINKS, id, block, led(block.entries()));
        };
    }

    /** What is still empty, as in a draft that somebody looks at, shows nothing. */
    private static Optional<TopicPart> filled(Shape shape, String id, TopicBlock block, List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(part(shape, id, block, block.text(), entries));
    }

    private static List<BlockEntry> addressed(List<BlockEntry> entries) {
        return entries.stream().filter(entry -> entry.url() != null).toList();
    }

    private static TopicPart part(Shape shape, String id, TopicBlock block, String text, List<Entry> entries) {
        return new TopicPart(shape, id, block.title(), null, text, List.of(), entries);
    }

    private static List<Entry> wide(List<BlockEntry> entries) {
        return addressed(entries).stream()
                .map(entry -> shown(entry, SitePictures.wide(entry.url(), entry.alt())))
                .toList();
    }

    private static List<Entry> wall(List<BlockEntry> entries) {
        return addressed(entries).stream()
                .map(entry -> shown(entry, SitePictures.cover(entry.url(), entry.alt())))
                .toList();
    }

    private static Entry shown(BlockEntry entry, Picture picture) {
        return new Entry(entry.title(), null, null, null, false, picture);
    }

    private static List<Entry> plain(List<BlockEntry> entries) {
        return entries.stream()
                .map(entry -> new Entry(entry.title(), entry.text(), entry.date(), entry.url(), false, null))
                .toList();
    }

    private List<Entry> led(List<BlockEntry> entries) {
        return addressed(entries).stream()
                .flatMap(entry -> links.led(entry.url()).stream()
                        .map(address ->
                                new Entry(entry.title(), null, null, address, address.startsWith(Pages.LEAVE), null)))
                .toList();
    }
}
