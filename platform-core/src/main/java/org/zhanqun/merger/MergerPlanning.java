package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Plans mergers and takes them through their steps (整合步骤). Each opens transactions of its own, for two sites are read; the province
 * is who calls it, and who that is has been checked.
 */
@ApplicationScoped
public class MergerPlanning {
    private static final int LONGEST_GROUND = 300;

    private final Mergers mergers;
    private final MergerTrial trial;
    private final Sites sites;
    private final ColumnTrees trees;
    private final ArticleCarrying articles;
    private final SiteLifecycle lifecycle;
    private final EntityManager entityManager;
    private final Tenants tenants;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    MergerPlanning(
            Mergers mergers,
            MergerTrial trial,
            Sites sites,
            ColumnTrees trees,
            ArticleCarrying articles,
            SiteLifecycle lifecycle,
            EntityManager entityManager,
            Tenants tenants,
            Clock clock,
            Event<DomainEvent> happened) {
        this.mergers = mergers;
        this.trial = trial;
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.lifecycle = lifecycle;
        this.entityManager = entityManager;
        this.tenants = tenants;
        this.clock = clock;
        this.happened = happened;
    }

    /** A merger as the caller had read it. */
    public record Seen(long id, long version) {}

    private record Both(Site source, Site target) {}

    /** Plans a merger, with a suggestion for each column. @param source key of the site that goes */
    public Merger plan(String source, String target) {
        return plan(Move.whole(source, target));
    }

    /**
     * What is to go (整合范围).
     *
     * @param source  key of the site that goes, or some of whose columns go
     * @param columns of the target by those that go (职责划转), codes or addresses; an empty text leaves it to the platform's suggestion.
     *     Null for the whole site
     */
    public record Move(String source, String target, Map<String, String> columns) {
        public static Move whole(String source, String target) {
            return new Move(source, target, null);
        }

        /** @param columns codes or addresses of those that go; null for the whole site */
        public static Move of(String source, String target, Collection<String> columns) {
            if (columns == null) {
                return whole(source, target);
            }
            var going = new LinkedHashMap<String, String>();
            columns.stream().filter(Objects::nonNull).forEach(column -> going.put(column, ""));
            return new Move(source, target, going);
        }

        boolean part() {
            return columns != null;
        }
    }

    /** Plans a merger of a site or of some of its columns, with a suggestion for each column. */
    public Merger plan(Move move) {
        var draft = draft(move);
        return tenants.callAsProvince(() -> {
            examined(move, false);
            var merger = draft.merger();
            mergers.persistAndFlush(merger);
            happened.fire(MergerTaken.of(merger, "plan"));
            return merger;
        });
    }

    private record Draft(Merger merger, Both sites) {}

    private Draft draft(Move move) {
        var both = tenants.callAsProvince(() -> examined(move, false));
        var counts = tenants.callAs(move.source(), articles::counts);
        var from = tenants.callAs(move.source(), () -> trees.of(both.source()));
        var to = tenants.callAs(move.target(), () -> trees.of(both.target()));
        var alike = both.source().kind() == both.target().kind();
        var violations = new Violations();
        var columns = move.part()
                ? MergerMapping.suggest(from, to, move.columns(), alike, violations)
                : MergerMapping.suggest(from, to, counts, alike);
        violations.check();
        return new Draft(
                new Merger(
                        move.source(),
                        move.target(),
                        MergerMapping.place(to),
                        columns,
                        move.part(),
                        Actor.current(),
                        clock.instant()),
                both);
    }

    /** All that keeps something from moving as it is suggested; nothing is kept of the question. */
    public List<Violation> refusals(Move move) {
        try {
            var draft = draft(move);
            return trial.refusals(
                    draft.merger(), draft.sites().source(), draft.sites().target());
        } catch (Invalid invalid) {
            return invalid.violations();
        } catch (Conflict refused) {
            return List.of(refused.at("target"));
        }
    }

    /** Both sites, once it is certain that the one may go into the other. Whoever plans at the same time waits. */
    private Both examined(Move move, boolean planned) {
        var source = move.source();
        var target = move.target();
        var violations = new Violations().requireText(source, "source", 40).requireText(target, "target", 40);
        violations.check();
        violations.require(!source.equals(target), "target", "merger.self");
        var found = new HashMap<String, Site>();
        var inOrder = new TreeSet<>(Arrays.asList(source, target));
        for (var key : inOrder) {
            var site = entityManager.find(Site.class, key, LockModeType.PESSIMISTIC_WRITE);
            violations.require(site != null, key.equals(source) ? "source" : "target", "site.not-found", key);
            found.put(key, site);
        }
        violations.check();
        requireMovable(found.get(source), found.get(target), move.part(), planned);
        return new Both(found.get(source), found.get(target));
    }

    /** @param planned whether a plan for these two may be there already */
    private void requireMovable(Site source, Site target, boolean part, boolean planned) {
        if (source.kind() == SiteKind.PROVINCE && !part) {
            throw new Conflict("site.province-stays", source.name());
        }
        requireOnline(source);
        requireOnline(target);
        mergers.leaving(source.key())
                .filter(other -> !planned || !isPlanFor(other, target))
                .ifPresent(other -> {
                    throw new Conflict("merger.second", source.name(), Long.toString(other.id()));
                });
        mergers.leaving(target.key()).ifPresent(other -> {
            throw new Conflict("merger.target.leaving", target.name(), Long.toString(other.id()));
        });
        mergers.taking(source.key(), !part).ifPresent(other -> {
            throw new Conflict("merger.source.taking", source.name(), Long.toString(other.id()));
        });
    }

    private static boolean isPlanFor(Merger merger, Site target) {
        return merger.state() == MergerState.PLANNED
                && !merger.part()
                && merger.target().equals(target.key());
    }

    private static void requireOnline(Site site) {
        site.requireOpen();
        if (site.status() != SiteStatus.ONLINE) {
            throw new Conflict("merger.offline", site.name());
        }
    }

    /**
     * Says anew where things go.
     *
     * @param place   code of the column below which the unit's own is made; null for the top
     * @param targets codes of the target's columns by those of the old site's; null for the unit's own. Others stay as they were
     */
    public Merger map(Seen seen, String place, Map<String, String> targets) {
        var merger = tenants.callAsProvince(() -> mergers.require(seen.id()));
        var from = tree(merger.source());
        var to = tree(merger.target());
        var violations = new Violations();
        targets.keySet()
                .forEach(code -> violations.require(
                        merger.columns().stream()
                                .anyMatch(known -> known.sourceCode().equals(code)),
                        "columns." + code,
                        "column.not-found",
                        code));
        var columns = merger.columns().stream()
                .map(known -> targets.containsKey(known.sourceCode())
                        ? new MappedColumn(
                                known.sourceCode(),
                                known.sourceName(),
                                known.sourcePath(),
                                targets.get(known.sourceCode()))
                        : known)
                .toList();
        MergerMapping.check(columns, from, to, violations);
        if (place != null) {
            MergerMapping.checkPlace(place, to, violations);
        }
        violations.check();
        return take(seen, "map", found -> found.map(place, columns, clock.instant()));
    }

    private ColumnTree tree(String key) {
        var site = tenants.callAsProvince(() -> sites.require(key));
        return tenants.callAs(key, () -> trees.of(site));
    }

    /** Gives a plan up. Nothing has moved yet. */
    public void drop(Seen seen) {
        tenants.runAsProvince(() -> {
            var merger = held(seen);
            merger.requireState(MergerState.PLANNED);
            happened.fire(MergerTaken.of(merger, "drop"));
            mergers.delete(merger);
        });
    }

    /**
     * Begins to move without a case that was decided (开始迁移).
     *
     * @param reason for doing without one; it stays on record
     * @throws Invalid with all that keeps it from beginning
     */
    public Merger start(Seen seen, String reason) {
        new Violations().requireText(reason, "reason", LONGEST_GROUND).check();
        var refusals = trial.of(seen.id(), false).refusals();
        if (!refusals.isEmpty()) {
            throw new Invalid(refusals);
        }
        return take(seen, "start", merger -> start(merger, reason.strip()));
    }

    /** Looks whether a site may go into another, within the caller's transaction. */
    public void examine(String source, String target) {
        examined(Move.whole(source, target), true);
    }

    /**
     * Begins to move within the caller's transaction: what was planned for these two sites, or else what is suggested.
     *
     * @param ground the case that was decided
     * @throws Invalid with all that keeps it from beginning
     */
    public void begin(String source, String target, String ground) {
        var planned = mergers.leaving(source)
                .filter(merger -> !merger.part() && merger.target().equals(target))
                .orElse(null);
        var id = planned == null ? plan(source, target).id() : planned.id();
        var refusals = trial.of(id, false).refusals();
        if (!refusals.isEmpty()) {
            throw new Invalid(refusals);
        }
        var merger = mergers.requireToChange(id);
        start(merger, ground);
        happened.fire(MergerTaken.of(merger, "start"));
    }

    private void start(Merger merger, String ground) {
        requireOnline(sites.require(merger.source()));
        requireOnline(sites.require(merger.target()));
        merger.start(ground, clock.instant());
    }

    /** Takes all of it back (撤销整合); the old site answers again at once. */
    public Merger undo(Seen seen) {
        return take(seen, "undo", merger -> {
            sites.require(merger.target()).requireOpen();
            if (merger.part()) {
                requireReturnable(merger);
            } else if (sites.require(merger.source()).status() == SiteStatus.CLOSED) {
                lifecycle.reopen(merger.source());
            }
            merger.undo(clock.instant());
        });
    }

    /** What went can only come back to a site that is there, and one thing at a time. */
    private void requireReturnable(Merger merger) {
        var source = sites.require(merger.source());
        source.requireOpen();
        mergers.leaving(source.key())
                .filter(other -> !other.id().equals(merger.id()))
                .ifPresent(other -> {
                    throw new Conflict(
                            "merger.second", source.name(), other.id().toString());
                });
        if (source.handedTo().contains(merger.target()) && !mergers.handedBesides(merger)) {
            lifecycle.takeBack(source.key(), merger.target());
        }
    }

    /** Declares it final (办结): from now on nothing can be undone. */
    public Merger finish(Seen seen) {
        return take(seen, "finish", merger -> merger.finish(clock.instant()));
    }

    private Merger take(Seen seen, String step, Consumer<Merger> how) {
        return tenants.callAsProvince(() -> {
            var merger = held(seen);
            how.accept(merger);
            mergers.flush();
            happened.fire(MergerTaken.of(merger, step));
            return merger;
        });
    }

    private Merger held(Seen seen) {
        var merger = mergers.requireToChange(seen.id());
        // While it moves, every batch counts the version up: nobody could ever have read the latest.
        if (!merger.state().moves()) {
            merger.requireUnchanged(seen.version());
        }
        return merger;
    }

    /** The merger under way in which a site, or some of its columns, go. */
    public Optional<Merger> leaving(String source) {
        return tenants.callAsProvince(() -> mergers.leaving(source));
    }

    /** The newest mergers. */
    public List<Merger> newest(int most) {
        return tenants.callAsProvince(() -> mergers.newest(most));
    }

    public Merger show(long id) {
        return tenants.callAsProvince(() -> mergers.require(id));
    }
}
