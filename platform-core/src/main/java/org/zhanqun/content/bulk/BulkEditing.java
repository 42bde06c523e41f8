package org.zhanqun.content.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Setting an operation on many articles of the bound site up, letting it run, stopping it, and undoing it (批量操作). */
@ApplicationScoped
public class BulkEditing {
    private final BulkOperations operations;
    private final Articles articles;
    private final BulkConfig config;
    private final Clock clock;
    private final Event<Set> happened;

    BulkEditing(BulkOperations operations, Articles articles, BulkConfig config, Clock clock, Event<Set> happened) {
        this.operations = operations;
        this.articles = articles;
        this.config = config;
        this.clock = clock;
        this.happened = happened;
    }

    /** Sets an operation on some articles up; it is tried first. */
    public BulkOperation prepare(
            Site site, ColumnTree columns, BulkStep.Kind kind, String argument, Collection<Long> ids) {
        var wanted = ids == null ? List.<Long>of() : List.copyOf(new LinkedHashSet<>(ids));
        requireNumber(wanted.size());
        return store(site, columns, kind, argument, articles.some(wanted));
    }

    /** Sets an operation on all articles that fit up; what fits later is no part of it. */
    public BulkOperation prepare(
            Site site, ColumnTree columns, BulkStep.Kind kind, String argument, Articles.Filter filter) {
        var found = articles.list(filter, 1, config.most());
        requireNumber(found.total());
        return store(site, columns, kind, argument, found.articles());
    }

    private void requireNumber(long articles) {
        new Violations()
                .require(articles > 0, "articles", "bulk.none")
                .require(articles <= config.most(), "articles", "bulk.many", config.most(), articles)
                .check();
    }

    private BulkOperation store(
            Site site, ColumnTree columns, BulkStep.Kind kind, String argument, List<Article> found) {
        site.requireOpen();
        var violations = new Violations()
                .require(kind != null, "step", "field.blank")
                .require(!found.isEmpty(), "articles", "bulk.none");
        if (kind == BulkStep.Kind.WITHDRAW) {
            violations.requireText(argument, "reason", 200);
        }
        if (kind == BulkStep.Kind.MOVE) {
            var column = columns.byCode(argument == null ? "" : argument);
            violations.require(
                    column.filter(one -> !one.retired() && one.holdsArticles()).isPresent(),
                    "columnCode",
                    "article.column");
        }
        violations.check();
        var said = kind == BulkStep.Kind.WITHDRAW || kind == BulkStep.Kind.MOVE ? argument.strip() : null;
        var operation = new BulkOperation(kind, said, found.size(), Actor.current(), clock.instant());
        operations.persist(operation);
        found.forEach(article -> operations.persist(new BulkItem(operation.id(), article)));
        operations.flush();
        return operation;
    }

    /** Lets it happen. @throws Conflict when it was not tried yet, or runs already */
    public BulkOperation run(Site site, long id) {
        var operation = toChange(site, id);
        operation.run(clock.instant());
        return tell(site, operation, "run");
    }

    /** Leaves the rest as it is. */
    public BulkOperation stop(Site site, long id) {
        var operation = toChange(site, id);
        operation.stop(clock.instant());
        return tell(site, operation, "stop");
    }

    /** Undoes all that was done, article by article; what somebody has changed since is kept. */
    public BulkOperation undo(Site site, long id) {
        var operation = toChange(site, id);
        operation.undo(clock.instant());
        return tell(site, operation, "undo");
    }

    private BulkOperation toChange(Site site, long id) {
        site.requireOpen();
        return operations.requireToChange(id);
    }

    private BulkOperation tell(Site site, BulkOperation operation, String step) {
        operations.flush();
        happened.fire(
                new Set(site.key(), operation.id(), "bulk." + step, operation.kind() + " × " + operation.articles()));
        return operation;
    }

    /** Somebody let an operation run, stopped or undid it; what happens to each article is told by itself. */
    public record Set(String site, long operation, String action, String detail) implements DomainEvent {
        @Override
        public String subject() {
            return Long.toString(operation);
        }
    }
}
