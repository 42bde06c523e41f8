package org.zhanqun.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history of a draft, and what of it still holds. */
public final class DraftHistory {
    private final List<DraftEntry> entries;
    private final Set<Long> undone = new HashSet<>();

    /** @param entries oldest first */
    DraftHistory(List<DraftEntry> entries) {
        this.entries = entries;
        // From the end: an undoing that was itself undone has no effect.
        for (var entry : entries.reversed()) {
            if (entry.undoes() != null && !undone.contains(entry.revision())) {
                undone.add(entry.undoes());
            }
        }
    }

    /** All steps, oldest first. */
    public List<DraftEntry> entries() {
        return entries;
    }

    public boolean undone(DraftEntry entry) {
        return undone.contains(entry.revision());
    }

    /** The steps that still hold, oldest first, without those that only undid others. */
    public List<DraftEntry> holding() {
        return entries.stream()
                .filter(entry -> entry.undoes() == null && !undone(entry))
                .toList();
    }

    /** The step to undo when a person presses the button once more. */
    public Optional<DraftEntry> last() {
        return holding().isEmpty() ? Optional.empty() : Optional.of(holding().getLast());
    }

    /** The step to do again, while nothing else was done since it was undone. */
    public Optional<DraftEntry> lastUndoing() {
        return entries.reversed().stream()
                .takeWhile(entry -> entry.undoes() != null || undone(entry))
                .filter(entry -> entry.undoes() != null
                        && !undone(entry)
                        && stepOf(entry.undoes()).undoes() == null)
                .findFirst();
    }

    /** Steps of this history that hold and that another one, into which they were carried, does not have. */
    public List<DraftOperation> missingIn(DraftHistory other) {
        var there = new ArrayList<>(
                other.entries.stream().map(entry -> identity(entry.operation())).toList());
        return holding().stream()
                .map(DraftEntry::operation)
                .filter(operation -> !there.remove(identity(operation)))
                .toList();
    }

    /** Where among its siblings a column stands depends on the version. */
    private static Object identity(DraftOperation operation) {
        return switch (operation) {
            case DraftOperation.Add add -> "ADD " + add.code();
            case DraftOperation.Move move -> "MOVE " + move.code() + " " + move.parent();
            case DraftOperation.Change _,
                    DraftOperation.Retire _,
                    DraftOperation.Restore _,
                    DraftOperation.AllowTopLevel _,
                    DraftOperation.DefineField _,
                    DraftOperation.DropField _ -> operation;
        };
    }

    private DraftEntry stepOf(long revision) {
        return entries.stream()
                .filter(entry -> entry.revision() == revision)
                .findFirst()
                .orElseThrow();
    }

    /** A later step that holds and would be torn apart by undoing an earlier one. */
    Optional<DraftEntry> inTheWayOf(DraftEntry step) {
        return holding().stream()
                .filter(later -> later.revision() > step.revision())
                .filter(later -> later.operation().overlaps(step.operation()))
                .findFirst();
    }

    List<DraftEntry> after(long revision) {
        return entries.stream().filter(entry -> entry.revision() > revision).toList();
    }
}
