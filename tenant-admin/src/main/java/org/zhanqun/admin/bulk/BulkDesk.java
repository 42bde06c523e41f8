package org.zhanqun.admin.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Articles;
import org.zhanqun.content.bulk.BulkEditing;
import org.zhanqun.content.bulk.BulkItem;
import org.zhanqun.content.bulk.BulkItem.State;
import org.zhanqun.content.bulk.BulkOperation;
import org.zhanqun.content.bulk.BulkOperations;
import org.zhanqun.content.bulk.BulkStep;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What pages and API do with a site's bulk operations, each step in its own transaction. */
@ApplicationScoped
class BulkDesk {
    private static final int MOST_ITEMS = 1000;
    private static final int MOST_LISTED = 50;

    private final Sites sites;
    private final ColumnTrees trees;
    private final BulkOperations operations;
    private final BulkEditing editing;
    private final Caller caller;

    BulkDesk(Sites sites, ColumnTrees trees, BulkOperations operations, BulkEditing editing, Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.operations = operations;
        this.editing = editing;
        this.caller = caller;
    }

    /** An article of an operation. @param reason why it was refused, or null */
    public record Item(long article, String title, State state, String reason) {
        static Item of(BulkItem item) {
            return new Item(item.articleId(), item.title(), item.state(), item.reason());
        }
    }

    /**
     * An operation.
     *
     * @param argument the column or the reason, or null
     * @param counts   how many articles are in each state
     */
    public record Operation(
            long id,
            BulkStep.Kind step,
            String argument,
            BulkOperation.Phase phase,
            int articles,
            Map<State, Long> counts,
            String setBy,
            Instant setAt) {
        private long count(State... states) {
            return List.of(states).stream()
                    .mapToLong(state -> counts.getOrDefault(state, 0L))
                    .sum();
        }

        public long ready() {
            return count(State.READY);
        }

        public long refused() {
            return count(State.REFUSED, State.FAILED);
        }

        public long done() {
            return count(State.DONE);
        }

        public long undone() {
            return count(State.UNDONE);
        }

        public long kept() {
            return count(State.KEPT);
        }

        /** How many are past the present phase, for the progress. */
        public long passed() {
            return switch (phase) {
                case TRYING -> articles - count(State.WAITING);
                case RUNNING -> articles - count(State.READY, State.WAITING);
                case UNDOING -> articles - count(State.DONE);
                case READY, DONE, UNDONE, STOPPED -> articles;
            };
        }

        public boolean moves() {
            return phase.moves();
        }
    }

    /** @param columnName of the column that a move leads to, or null */
    record Found(
            String key,
            String name,
            String domain,
            boolean mayWrite,
            Operation operation,
            String columnName,
            List<Item> items) {}

    record Listed(String key, String name, String domain, List<Operation> operations) {}

    @ForSite(ForSite.Need.SEE)
    Found show(String key, long id) {
        var site = sites.require(key);
        var operation = operations.require(id);
        return new Found(
                site.key(),
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                view(operation),
                operation.kind() == BulkStep.Kind.MOVE ? column(site, operation.argument()) : null,
                operations.items(id, MOST_ITEMS).stream().map(Item::of).toList());
    }

    @ForSite(ForSite.Need.SEE)
    Listed list(String key) {
        var site = sites.require(key);
        return new Listed(
                site.key(),
                site.name(),
                site.domain(),
                operations.newest(MOST_LISTED).stream().map(this::view).toList());
    }

    /** @param articles ids, or null for all that fit the filter */
    @ForSite(ForSite.Need.WRITE)
    Operation prepare(String key, BulkStep.Kind kind, String argument, List<Long> articles, Articles.Filter filter) {
        var site = sites.require(key);
        var columns = trees.of(site);
        return view(
                articles == null
                        ? editing.prepare(site, columns, kind, argument, filter)
                        : editing.prepare(site, columns, kind, argument, articles));
    }

    @ForSite(ForSite.Need.WRITE)
    Operation run(String key, long id) {
        return view(editing.run(sites.require(key), id));
    }

    @ForSite(ForSite.Need.WRITE)
    Operation stop(String key, long id) {
        return view(editing.stop(sites.require(key), id));
    }

    @ForSite(ForSite.Need.WRITE)
    Operation undo(String key, long id) {
        return view(editing.undo(sites.require(key), id));
    }

    private Operation view(BulkOperation operation) {
        return new Operation(
                operation.id(),
                operation.kind(),
                operation.argument(),
                operation.phase(),
                operation.articles(),
                operations.counts(operation.id()),
                operation.setBy(),
                operation.setAt());
    }

    private String column(Site site, String code) {
        return trees.of(site).byCode(code).map(SiteColumn::name).orElse(code);
    }
}
