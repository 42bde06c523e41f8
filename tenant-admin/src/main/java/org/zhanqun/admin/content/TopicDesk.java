package org.zhanqun.admin.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.TopicArchive;
import org.zhanqun.content.TopicPreviews;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.TopicDraft;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the page about a topic's blocks does, each step in its own transaction. Only records leave. */
@ApplicationScoped
class TopicDesk {
    private static final int FILES_OFFERED = 200;

    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final Chronicle chronicle;
    private final Writing writing;
    private final MediaFiles files;
    private final TopicPreviews previews;
    private final PublicAddress addresses;
    private final Caller caller;

    TopicDesk(
            Sites sites,
            ColumnTrees trees,
            Articles articles,
            Chronicle chronicle,
            Writing writing,
            MediaFiles files,
            TopicPreviews previews,
            PublicAddress addresses,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.chronicle = chronicle;
        this.writing = writing;
        this.files = files;
        this.previews = previews;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** Something to choose. */
    record Choice(String value, String label) {}

    /** What is offered at once; of a library with many files these are not all. */
    record Choices(List<Choice> list) {
        /** Whether something was chosen that is not among them: it must not be lost when the form is handed in. */
        public boolean lacks(String value) {
            return value != null
                    && !value.isBlank()
                    && list.stream().noneMatch(choice -> choice.value().equals(value));
        }
    }

    /**
     * A topic and what its blocks may show.
     *
     * @param address  of the public page, or null while there is none
     * @param archived whether its task is over
     * @param archive  name of the column for topics whose task is over, or null
     * @param waits    whether a change waits for its approval while the public reads another text
     */
    record Subject(
            String key,
            String siteName,
            String domain,
            long id,
            String title,
            ArticleState state,
            String address,
            boolean archived,
            String archive,
            boolean waits,
            boolean mayWrite,
            TopicForm stored,
            Choices columns,
            Choices pictures,
            Choices films) {}

    /** @throws Conflict when the article is in no column of topics */
    @ForSite(ForSite.Need.SEE)
    Subject subject(String key, long id) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var article = articles.require(id);
        var text = chronicle.latest(article);
        requireTopic(columns, text);
        return new Subject(
                key,
                site.name(),
                site.domain(),
                id,
                text.title(),
                article.state(),
                address(site, columns, article),
                columns.byCode(text.columnCode())
                        .filter(column -> TopicArchive.holds(columns, column))
                        .isPresent(),
                TopicArchive.of(columns).map(SiteColumn::name).orElse(null),
                article.pendingVersion() != null,
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                TopicForm.of(
                        article.version(),
                        text.facts().topic() == null
                                ? List.of()
                                : text.facts().topic().blocks()),
                new Choices(columns.all().stream()
                        .filter(SiteColumn::holdsArticles)
                        .map(column -> new Choice(
                                column.code(), "　".repeat(columns.trail(column).size() - 1) + column.name()))
                        .toList()),
                choices(FileType.Kind.PICTURE),
                choices(FileType.Kind.VIDEO));
    }

    /** A link to the topic as it was saved last. */
    @ForSite(ForSite.Need.SEE)
    TopicPreviewsResource.TopicPreview preview(String key, long id) {
        var site = sites.require(key);
        requireTopic(trees.of(site), chronicle.latest(articles.require(id)));
        var link = previews.grant(site, id);
        return new TopicPreviewsResource.TopicPreview(
                addresses.of(site) + "/_preview/" + link.token() + "/", link.until());
    }

    /** Puts the blocks in the place of those that the topic had. */
    @ForSite(ForSite.Need.WRITE)
    void arrange(String key, long id, TopicForm form) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var text = chronicle.latest(articles.require(id));
        requireTopic(columns, text);
        writing.rewrite(site, columns, id, form.version(), with(text, text.columnCode(), form.draft()));
    }

    /** Moves a topic whose task is over to where it stays readable and is marked (归档). */
    @ForSite(ForSite.Need.WRITE)
    void archive(String key, long id, long version) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var text = chronicle.latest(articles.require(id));
        requireTopic(columns, text);
        var archive = TopicArchive.of(columns).orElseThrow(() -> new Conflict("topic.no-archive", site.name()));
        writing.rewrite(
                site,
                columns,
                id,
                version,
                with(text, archive.code(), text.facts().topic()));
    }

    private static Manuscript with(Snapshot text, String column, TopicDraft topic) {
        return new Manuscript(
                column,
                text.title(),
                text.summary(),
                text.body().html(),
                text.source(),
                text.editor(),
                text.pictureUrl(),
                text.pictureAlt(),
                new FactsDraft(null, null, null, null, topic));
    }

    private static void requireTopic(ColumnTree columns, Snapshot text) {
        if (columns.byCode(text.columnCode())
                .filter(column -> column.content() == ContentKind.TOPIC)
                .isEmpty()) {
            throw new Conflict("topic.column-of-others", text.title());
        }
    }

    private Choices choices(FileType.Kind kind) {
        return new Choices(files.list(new MediaFiles.Filter(null, null, kind, null), 1, FILES_OFFERED).files().stream()
                .map(file -> new Choice(file.address(), label(file)))
                .toList());
    }

    private static String label(MediaFile file) {
        return file.alt().isEmpty() ? file.name() : file.name() + "：" + file.alt();
    }

    private String address(Site site, ColumnTree columns, Article article) {
        return article.state() != ArticleState.PUBLISHED
                ? null
                : columns.byCode(article.columnCode())
                        .map(column -> addresses.of(site)
                                + ArticleAddress.of(column.path(), article.publishedAt(), article.id()))
                        .orElse(null);
    }
}
