package org.zhanqun.content.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.bin.RecycleBin;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;

/** Takes one step of an operation, or takes it back, as a person would who opens the article. */
@ApplicationScoped
class BulkSteps {
    private static final String UNDONE = "撤销批量发布";

    private final Articles articles;
    private final Writing writing;
    private final Publishing publishing;
    private final RecycleBin bin;
    private final ColumnTrees trees;

    BulkSteps(Articles articles, Writing writing, Publishing publishing, RecycleBin bin, ColumnTrees trees) {
        this.articles = articles;
        this.writing = writing;
        this.publishing = publishing;
        this.bin = bin;
        this.trees = trees;
    }

    /** What undoing needs to know. */
    record Taken(String columnBefore, long versionAfter) {}

    Taken take(Site site, BulkStep step, long id) {
        var article = articles.require(id);
        article.requireNotDeleted();
        var column = article.columnCode();
        var changed = switch (step) {
            case BulkStep.Move move -> writing.move(site, trees.of(site), id, move.columnCode());
            case BulkStep.Publish _ -> publish(site, article);
            case BulkStep.Withdraw withdraw -> publishing.withdraw(site, id, withdraw.reason());
            case BulkStep.Delete _ -> bin.delete(site, id, article.version());
        };
        articles.flush();
        return new Taken(column, changed.version());
    }

    /** A public article with a change that waits shows the change from then on, and nothing could bring the old text back. */
    private Article publish(Site site, Article article) {
        if (article.state() == ArticleState.PUBLISHED && article.pendingVersion() != null) {
            throw new Conflict("bulk.pending", article.title());
        }
        return publishing.publish(site, trees.of(site), article.id());
    }

    /** @throws Conflict when somebody has changed the article since */
    void undo(Site site, BulkStep step, BulkItem item) {
        var article = articles.require(item.articleId());
        if (article.version() != item.versionAfter()) {
            throw new Conflict("bulk.changed-since", article.title());
        }
        var id = article.id();
        switch (step) {
            case BulkStep.Move _ -> writing.move(site, trees.of(site), id, item.columnBefore());
            case BulkStep.Publish _ -> publishing.withdraw(site, id, UNDONE);
            case BulkStep.Withdraw _ -> publishing.publish(site, trees.of(site), id);
            case BulkStep.Delete _ -> bin.restore(site, id);
        }
        articles.flush();
    }
}
