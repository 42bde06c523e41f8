package org.zhanqun.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.SiteKind;

/** Begins, edits, undoes, checks and discards drafts of a framework. Run as the province. */
@ApplicationScoped
public class Drafts {
    private static final int MOST_AT_ONCE = 200;

    private final Frameworks frameworks;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<Edited> edited;

    Drafts(Frameworks frameworks, EntityManager entityManager, Clock clock, Event<Edited> edited) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
        this.clock = clock;
        this.edited = edited;
    }

    /** What became of an edit. */
    public sealed interface Outcome {
        /** @param done the operations as they were done, with the codes that were given */
        record Applied(long revision, List<DraftOperation> done) implements Outcome {}

        /**
         * Somebody else has edited the draft meanwhile; nothing was done.
         *
         * @param meanwhile   what they did
         * @param overlapping which of the operations handed in, counted from 0, touch the same; the others may be
         *     handed in again with the new revision
         */
        record Overtaken(long revision, List<DraftEntry> meanwhile, List<Integer> overlapping) implements Outcome {}
    }

    /**
     * What could be carried over to a new draft of the current version, and what could not.
     *
     * @param both what the current version has changed meanwhile, too; the draft's steps hold
     */
    public record Rebased(Framework draft, List<Left> left, List<FrameworkDiff.Change> both) {
        /** @param why the refusal in words */
        public record Left(DraftOperation operation, DomainException why) {}
    }

    /** Begins a draft as the kind's current version is. Nothing is copied to any site. */
    public Framework start(SiteKind kind) {
        new Violations().require(kind != null, "kind", "field.blank").check();
        var versions = frameworks.locked(kind);
        var current = versions.current();
        var draft = current.draft(versions.lastNumber() + 1);
        entityManager.persist(draft);
        frameworks.columnsOf(current).forEach(column -> entityManager.persist(column.copyFor(draft.id())));
        edited.fire(new Edited(draft, "start", ""));
        return draft;
    }

    /**
     * Does operations on a draft, all or none.
     *
     * @param revision the revision that the person saw
     * @throws org.zhanqun.kernel.DomainException.Invalid when one breaks a rule; fields of the second and later
     *     operations are named {@code operations[1].name}
     */
    public Outcome edit(long id, long revision, List<DraftOperation> operations) {
        new Violations()
                .require(operations != null && !operations.isEmpty(), "operations", "field.blank")
                .require(
                        operations == null || operations.stream().noneMatch(Objects::isNull),
                        "operations",
                        "field.blank")
                .require(
                        operations == null || operations.size() <= MOST_AT_ONCE,
                        "operations",
                        "framework.operations.many",
                        MOST_AT_ONCE)
                .check();
        var draft = frameworks.lock(id);
        draft.requireEditable();
        return revision == draft.revision()
                ? new Outcome.Applied(draft.revision() + operations.size(), apply(draft, withoutCodes(operations)))
                : overtaken(draft, revision, operations);
    }

    private static List<DraftOperation> withoutCodes(List<DraftOperation> operations) {
        return operations.stream()
                .map(operation -> operation instanceof DraftOperation.Add add ? add.withoutCode() : operation)
                .toList();
    }

    private List<DraftOperation> apply(Framework draft, List<DraftOperation> operations) {
        var tree = tree(draft);
        var done = new ArrayList<DraftOperation>();
        for (var index = 0; index < operations.size(); index++) {
            done.add(apply(draft, tree, operations.get(index), index, null));
        }
        store(tree);
        return done;
    }

    private Outcome overtaken(Framework draft, long revision, List<DraftOperation> operations) {
        var meanwhile = history(draft).after(revision);
        var overlapping = IntStream.range(0, operations.size())
                .filter(index ->
                        meanwhile.stream().anyMatch(entry -> entry.operation().overlaps(operations.get(index))))
                .boxed()
                .toList();
        return new Outcome.Overtaken(draft.revision(), meanwhile, overlapping);
    }

    /**
     * Undoes one step, which may itself be an undoing.
     *
     * @param step revision that the step led to
     * @throws Conflict when it was undone already, or when a later step that holds touches the same
     */
    public Outcome undo(long id, long revision, long step) {
        var draft = frameworks.lock(id);
        draft.requireEditable();
        var history = history(draft);
        if (revision != draft.revision()) {
            return new Outcome.Overtaken(draft.revision(), history.after(revision), List.of());
        }
        var entry = history.entries().stream()
                .filter(one -> one.revision() == step)
                .findFirst()
                .orElseThrow(() -> new NotFound("framework.step.not-found", step));
        if (history.undone(entry)) {
            throw new Conflict("framework.step.undone", step);
        }
        history.inTheWayOf(entry).ifPresent(later -> {
            throw new Conflict("framework.step.in-the-way", later.revision(), later.userName());
        });
        var tree = tree(draft);
        var done = apply(draft, tree, entry.inverse(), 0, step);
        store(tree);
        return new Outcome.Applied(draft.revision(), List.of(done));
    }

    private DraftOperation apply(Framework draft, DraftTree tree, DraftOperation operation, int index, Long undoes) {
        try {
            var done = tree.apply(operation);
            draft.edit();
            entityManager.persist(
                    new DraftEntry(draft, Actor.current(), clock.instant(), done.operation(), done.inverse(), undoes));
            edited.fire(Edited.of(draft, done, undoes));
            return done.operation();
        } catch (DomainException.Invalid refused) {
            throw index == 0 ? refused : named(refused, index);
        }
    }

    private static DomainException.Invalid named(DomainException.Invalid refused, int index) {
        return new DomainException.Invalid(refused.violations().stream()
                .map(violation -> new Violation(
                        "operations[" + index + "]." + violation.field(), violation.key(), violation.arguments()))
                .toList());
    }

    private void store(DraftTree tree) {
        tree.removed().forEach(entityManager::remove);
        entityManager.flush();
        tree.added().forEach(entityManager::persist);
    }

    /**
     * Checks a draft as it is, and lets it be rolled out when nothing is found.
     *
     * @return what is wrong, each at the code of its column; empty when the version is checked now
     */
    public List<Violation> check(long id) {
        var draft = frameworks.lock(id);
        var current = frameworks.current(draft.kind());
        var findings = new DraftCheck(draft, frameworks.columnsOf(draft)).findings(required(draft.kind()), current);
        if (findings.isEmpty()) {
            draft.check();
            edited.fire(new Edited(draft, "check", "r" + draft.revision()));
        }
        return findings;
    }

    /** Begins a new draft of the current version with the steps of an older one, as far as they still fit. */
    public Rebased rebase(long id) {
        var old = frameworks.require(id);
        var steps = history(old).holding();
        var draft = start(old.kind());
        entityManager.flush();
        var left = new ArrayList<Rebased.Left>();
        for (var step : steps) {
            try {
                apply(draft, List.of(step.operation()));
            } catch (DomainException refused) {
                left.add(new Rebased.Left(step.operation(), refused));
            }
        }
        return new Rebased(draft, left, changedOnBothSides(old, frameworks.require(draft.basedOn())));
    }

    /** What another version made of columns' parts that a draft has changed, too, and otherwise (两边都改过). */
    public List<FrameworkDiff.Change> changedOnBothSides(Framework draft, Framework other) {
        if (draft.basedOn() == null) {
            return List.of();
        }
        var base = frameworks.require(draft.basedOn());
        var steps = history(draft).holding().stream().map(DraftEntry::operation).toList();
        return FrameworkDiff.between(base, frameworks.columnsOf(base), other, frameworks.columnsOf(other))
                .changes()
                .stream()
                .filter(change -> steps.stream().anyMatch(change::overriddenBy))
                .toList();
    }

    /** Throws a draft away that no site has ever shown. */
    public void discard(long id) {
        var draft = frameworks.lock(id);
        draft.requireDiscardable();
        for (var rows : List.of("DraftEntry where key.frameworkId", "BaseColumn where frameworkId")) {
            entityManager
                    .createQuery("delete from " + rows + " = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        frameworks.delete(draft);
        edited.fire(new Edited(draft, "discard", ""));
    }

    public DraftHistory history(Framework draft) {
        return new DraftHistory(entityManager
                .createQuery("from DraftEntry where key.frameworkId = :id order by key.revision", DraftEntry.class)
                .setParameter("id", draft.id())
                .getResultList());
    }

    private DraftTree tree(Framework draft) {
        return new DraftTree(
                draft,
                frameworks.columnsOf(draft),
                required(draft.kind()),
                frameworks.codesEver(draft.kind()),
                frameworks.columnsOf(frameworks.require(draft.basedOn())).stream()
                        .map(BaseColumn::code)
                        .collect(Collectors.toSet()),
                frameworks.fieldsEver(draft.kind()));
    }

    /** Which columns must exist is what the shipped framework says, whatever a later version made of it. */
    private static Set<String> required(SiteKind kind) {
        return FrameworkFile.shipped(kind).required();
    }

    /** A draft was begun, edited, checked or discarded; no public page changes. */
    public record Edited(String subject, String step, String detail) implements DomainEvent {
        Edited(Framework draft, String step, String detail) {
            this(draft.kind() + " v" + draft.number(), step, detail);
        }

        static Edited of(Framework draft, DraftTree.Done done, Long undoes) {
            var operation = done.operation();
            var what = operation.code() == null ? operation.part() : operation.code() + " " + operation.part();
            return new Edited(
                    draft, undoes == null ? "edit" : "undo", what + ": " + done.before() + " → " + done.after());
        }

        @Override
        public String site() {
            return null;
        }

        @Override
        public String action() {
            return "framework." + step;
        }
    }
}
