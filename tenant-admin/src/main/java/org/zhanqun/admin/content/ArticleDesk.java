package org.zhanqun.admin.content;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.admin.check.Findings;
import org.zhanqun.check.Checking;
import org.zhanqun.check.Exempting;
import org.zhanqun.check.Exemptions;
import org.zhanqun.check.Waivers;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Articles.Titled;
import org.zhanqun.content.Attachments;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.review.Reviewing;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Versions;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages about articles do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class ArticleDesk {
    private static final int DOCUMENTS_OFFERED = 100;

    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final ArticleFacts articleFacts;
    private final Writing writing;
    private final Publishing publishing;
    private final Attachments attachments;
    private final Reviewing reviewing;
    private final Versions versions;
    private final Checking checking;
    private final Waivers waivers;
    private final Exempting exempting;
    private final Exemptions exemptions;
    private final Chronicle chronicle;
    private final PublicAddress addresses;
    private final Clock clock;
    private final Caller caller;

    ArticleDesk(
            Sites sites,
            ColumnTrees trees,
            Articles articles,
            ArticleFacts articleFacts,
            Writing writing,
            Publishing publishing,
            Attachments attachments,
            Reviewing reviewing,
            Versions versions,
            Checking checking,
            Waivers waivers,
            Exempting exempting,
            Exemptions exemptions,
            Chronicle chronicle,
            PublicAddress addresses,
            Clock clock,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.articleFacts = articleFacts;
        this.writing = writing;
        this.publishing = publishing;
        this.attachments = attachments;
        this.reviewing = reviewing;
        this.versions = versions;
        this.checking = checking;
        this.waivers = waivers;
        this.exempting = exempting;
        this.exemptions = exemptions;
        this.chronicle = chronicle;
        this.clock = clock;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** The site that the articles are of. @param closed nothing can be changed any more @param manages whether the caller runs it */
    record Desk(
            String key,
            String name,
            String domain,
            String organiser,
            boolean closed,
            boolean mayWrite,
            boolean manages,
            List<ColumnChoice> columns) {}

    /**
     * A column to choose.
     *
     * @param label    indented by its depth
     * @param content  what its articles are
     * @param writable whether articles may be written into it
     */
    record ColumnChoice(String code, String label, ContentKind content, boolean writable) {}

    /** @param address of the public page, or null while there is none */
    record Line(ArticleSummary article, String address) {}

    record Found(Desk desk, List<Line> lines, long total) {}

    /**
     * What the editor tells about an article beside its text.
     *
     * @param pinnedUntil     until when it stands first in its column's lists, or null
     * @param reference       whether its text is another site's
     * @param address         of the public page, or null while there is none
     * @param document        the document that it interprets, or null
     * @param interpretations what interprets it
     */
    record Facts(
            Long id,
            ArticleState state,
            String title,
            String createdBy,
            Instant updatedAt,
            Instant publishedAt,
            Instant pinnedUntil,
            boolean reference,
            String withdrawalReason,
            String address,
            Titled document,
            List<Titled> interpretations) {}

    /** An article as it is stored. @param body cleaned, so that it may stand in a page as it is */
    record Stored(Facts facts, ArticleForm text, CustomForm custom, String column, RawString body) {}

    /** @param done saved, submitted or published */
    record Saved(long id, String done, List<String> removed) {}

    @ForSite(ForSite.Need.SEE)
    Found list(String key, Articles.Filter filter, int page, int size) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var found = articles.list(filter, page, size);
        return new Found(
                desk(site, columns),
                found.articles().stream()
                        .map(article -> new Line(ArticleSummary.of(article, columns), address(site, columns, article)))
                        .toList(),
                found.total());
    }

    @ForSite(ForSite.Need.SEE)
    Desk desk(String key) {
        var site = sites.require(key);
        return desk(site, trees.of(site));
    }

    /** The documents that an interpretation may name: the lately changed ones, drafts too. */
    @ForSite(ForSite.Need.SEE)
    List<Titled> documents(String key) {
        var codes = trees.of(sites.require(key)).all().stream()
                .filter(column -> column.content() == ContentKind.POLICY)
                .map(SiteColumn::code)
                .toList();
        return articles.latelyChanged(codes, DOCUMENTS_OFFERED);
    }

    /** The fields that the site's framework adds, with nothing in them. */
    @ForSite(ForSite.Need.SEE)
    CustomForm custom(String key) {
        return CustomForm.of(asked(trees.of(sites.require(key))), CustomValues.NONE);
    }

    private static List<CustomField> asked(ColumnTree columns) {
        return columns.framework().customFields().list();
    }

    @ForSite(ForSite.Need.SEE)
    Stored stored(String key, long id) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var article = articles.require(id);
        var known = articleFacts.of(id, kind(columns, article.columnCode())).orElse(null);
        var facts = new Facts(
                article.id(),
                article.state(),
                article.title(),
                article.createdBy(),
                article.updatedAt(),
                article.publishedAt(),
                article.pinnedUntil(),
                article.origin() != null,
                article.withdrawalReason(),
                address(site, columns, article),
                known instanceof Interpretation explains
                        ? articles.titled(List.of(explains.policyId())).getFirst()
                        : null,
                known instanceof Policy ? articles.titled(articleFacts.interpretationsOf(id)) : List.of());
        return article.pendingVersion() == null
                ? new Stored(
                        facts,
                        ArticleForm.of(
                                article,
                                known,
                                attachments.of(id).stream().map(MediaFile::id).toList()),
                        CustomForm.of(asked(columns), article.custom()),
                        name(columns, article.columnCode()),
                        new RawString(article.body().html()))
                : pending(columns, article, facts);
    }

    /** Whoever writes goes on with the text that waits, not with the one that the public reads. */
    private Stored pending(ColumnTree columns, Article article, Facts facts) {
        var text = versions.text(article.id(), versions.require(article.id(), article.pendingVersion()));
        var known = text.facts().checked(kind(columns, text.columnCode()), clock, new Violations());
        return new Stored(
                facts,
                ArticleForm.of(article.version(), text, known),
                CustomForm.of(asked(columns), text.custom()),
                name(columns, text.columnCode()),
                new RawString(text.body().html()));
    }

    private static String name(ColumnTree columns, String code) {
        return columns.byCode(code).map(SiteColumn::name).orElse(code);
    }

    /** Stores a new article or a new text of one, and lets it go on when the form says so: both or neither. */
    @ForSite(ForSite.Need.WRITE)
    Saved save(String key, Long id, ArticleForm form, Map<String, String> custom) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var manuscript = manuscript(columns, form, custom);
        if (id != null) {
            confirm(site, id, form);
        }
        var written = id == null
                ? writing.draft(site, columns, manuscript)
                : writing.rewrite(site, columns, id, form.version(), manuscript);
        var article = written.article();
        if (id == null) {
            confirm(site, article.id(), form);
        }
        if (form.attachments() != null) {
            attachments.replace(site, article.id(), article.version(), form.attachedFiles());
        }
        var waits = article.state() != ArticleState.PUBLISHED || article.pendingVersion() != null;
        var done = form.goesOn() && waits ? goOn(site, columns, article) : "saved";
        return new Saved(article.id(), done, written.removed());
    }

    /** Of what the form asks, what belongs to the column's kind. @param custom null when the form does not ask */
    private static Manuscript manuscript(ColumnTree columns, ArticleForm form, Map<String, String> custom) {
        var text = form.manuscript(kind(columns, form.columnCode()));
        if (custom == null) {
            return text;
        }
        var ours = new LinkedHashMap<String, String>();
        columns.customFields(form.columnCode())
                .forEach(field -> ours.put(field.key(), custom.getOrDefault(field.key(), "")));
        return text.with(ours);
    }

    private void confirm(Site site, long id, ArticleForm form) {
        if (!form.confirmedFindings().isEmpty()) {
            waivers.give(site, id, form.confirmedFindings(), null);
        }
    }

    /** What is wrong with the text in the form. @param id null for a new article @param custom null when it asks for nothing */
    @ForSite(ForSite.Need.SEE)
    Findings check(String key, Long id, ArticleForm form, Map<String, String> custom) {
        var site = sites.require(key);
        var text = manuscript(trees.of(site), form, custom);
        var found = checking.check(id, text);
        var open = site.status() != SiteStatus.CLOSED;
        var blocked = id != null && found.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
        return Findings.of(
                found,
                open && caller.rights().mayWrite(key),
                open && blocked && exempting.mayGive(site, id, caller.userName()),
                blocked ? exemptions.of(id, chronicle.latest(articles.require(id))) : List.of());
    }

    /** The next step on the way to the public: the review where the column asks for one, the public itself where it does not. */
    private String goOn(Site site, ColumnTree columns, Article article) {
        if (reviewing.mustBeSubmitted(article)) {
            reviewing.submit(site, columns, article.id(), null);
            return "submitted";
        }
        publishing.publish(site, columns, article.id());
        return "published";
    }

    @ForSite(ForSite.Need.WRITE)
    void withdraw(String key, long id, String reason) {
        publishing.withdraw(sites.require(key), id, reason);
    }

    private Desk desk(Site site, ColumnTree columns) {
        var closed = site.status() == SiteStatus.CLOSED;
        return new Desk(
                site.key(),
                site.name(),
                site.domain(),
                site.organiser().name(),
                closed,
                !closed && caller.rights().mayWrite(site.key()),
                !closed && caller.rights().mayManageColumns(site.key()),
                columns.all().stream()
                        .map(column -> new ColumnChoice(
                                column.code(),
                                "　".repeat(columns.trail(column).size() - 1) + column.name(),
                                column.content(),
                                column.holdsArticles()
                                        && !(column.kind() == ColumnKind.DIRECTORY
                                                && !column.children().isEmpty())))
                        .toList());
    }

    private static ContentKind kind(ColumnTree columns, String code) {
        return columns.byCode(code == null ? "" : code).map(SiteColumn::content).orElse(ContentKind.NEWS);
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
