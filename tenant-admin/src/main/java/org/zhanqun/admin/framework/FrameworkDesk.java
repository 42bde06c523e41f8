package org.zhanqun.admin.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.DraftEntry;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.Drafts.Outcome;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.SiteKind;

/** What the pages about frameworks do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class FrameworkDesk {
    private final Frameworks frameworks;
    private final Drafts drafts;
    private final ObjectMapper json;

    FrameworkDesk(Frameworks frameworks, Drafts drafts, ObjectMapper json) {
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.json = json;
    }

    /** @param editable whether it is a draft @param stale whether it was made from a version that is no longer current */
    record Version(
            long id,
            SiteKind kind,
            int number,
            String title,
            FrameworkState state,
            long revision,
            int featuredTopLevel,
            boolean editable,
            boolean discardable,
            boolean stale) {
        static Version of(Framework version, Framework current) {
            var editable = version.state() == FrameworkState.DRAFT || version.state() == FrameworkState.CHECKED;
            return new Version(
                    version.id(),
                    version.kind(),
                    version.number(),
                    version.title(),
                    version.state(),
                    version.revision(),
                    version.featuredTopLevel(),
                    editable,
                    editable && !version.rolledOut(),
                    editable && !current.id().equals(version.basedOn()));
        }
    }

    record Kind(SiteKind kind, List<Version> versions) {}

    @ForProvince(ForProvince.Need.ADMIN)
    List<Kind> kinds() {
        var all = frameworks.all();
        return Arrays.stream(SiteKind.values())
                .map(kind -> {
                    var current = frameworks.current(kind);
                    return new Kind(
                            kind,
                            all.stream()
                                    .filter(version -> version.kind() == kind)
                                    .map(version -> Version.of(version, current))
                                    .toList());
                })
                .toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    long start(SiteKind kind) {
        return drafts.start(kind).id();
    }

    /** @param code of the column to edit, may be null */
    @ForProvince(ForProvince.Need.ADMIN)
    Editor editor(long id, String code) {
        var version = frameworks.require(id);
        var current = frameworks.current(version.kind());
        var columns = frameworks.columnsOf(version);
        var before = version.basedOn() == null ? current : frameworks.require(version.basedOn());
        return Editor.of(
                Version.of(version, current),
                current.title(),
                columns,
                FrameworkDiff.between(before, frameworks.columnsOf(before), version, columns),
                drafts.history(version),
                code);
    }

    /** A version with the fields that it adds to kinds of content. */
    record Fields(Version version, List<CustomField> fields) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Fields fields(long id) {
        var version = frameworks.require(id);
        return new Fields(
                Version.of(version, frameworks.current(version.kind())),
                version.customFields().list());
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Outcome edit(long id, long revision, List<DraftOperation> operations) {
        return drafts.edit(id, revision, operations);
    }

    /** Moves a column to where another one is. @param place before, after or into */
    @ForProvince(ForProvince.Need.ADMIN)
    Outcome move(long id, long revision, String code, String place, String target) {
        var columns = frameworks.columnsOf(frameworks.require(id));
        var other =
                columns.stream().filter(column -> column.code().equals(target)).findFirst();
        new Violations()
                .require(other.isPresent(), "target", "column.not-found", target)
                .check();
        return drafts.edit(id, revision, List.of(move(columns, code, String.valueOf(place), other.orElseThrow())));
    }

    private static DraftOperation move(List<BaseColumn> columns, String code, String place, BaseColumn target) {
        if (place.equals("into")) {
            return new DraftOperation.Move(code, target.code(), null);
        }
        var siblings = columns.stream()
                .filter(column -> Objects.equals(column.parentCode(), target.parentCode()))
                .map(BaseColumn::code)
                .filter(sibling -> !sibling.equals(code))
                .toList();
        var at = siblings.indexOf(target.code());
        return new DraftOperation.Move(code, target.parentCode(), place.equals("before") ? at : at + 1);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Outcome undo(long id, long revision, long step) {
        return drafts.undo(id, revision, step);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    List<Violation> check(long id) {
        return drafts.check(id);
    }

    /** @return id of the new draft, and how many steps did not fit */
    @ForProvince(ForProvince.Need.ADMIN)
    Rebased rebase(long id) {
        var rebased = drafts.rebase(id);
        return new Rebased(rebased.draft().id(), rebased.left().size());
    }

    record Rebased(long id, int left) {}

    /** @param left steps that do not fit the current version @param both what changed on both sides; the draft's holds */
    record Carried(List<String> left, List<FrameworkDiff.Change> both) {
        static final Carried NOTHING = new Carried(List.of(), List.of());
    }

    /**
     * What became of the steps of an outdated draft in the one that was begun anew.
     *
     * @param from the outdated draft, null when there was none; it may be gone meanwhile
     */
    @ForProvince(ForProvince.Need.ADMIN)
    Carried carried(long id, Long from) {
        var draft = frameworks.require(id);
        var old = from == null ? null : frameworks.findById(from);
        return old == null || old.kind() != draft.kind() || draft.basedOn() == null
                ? Carried.NOTHING
                : new Carried(
                        drafts.history(old).missingIn(drafts.history(draft)).stream()
                                .map(FrameworkWords::said)
                                .toList(),
                        drafts.changedOnBothSides(old, frameworks.require(draft.basedOn())));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void discard(long id) {
        drafts.discard(id);
    }

    /**
     * Two people at once.
     *
     * @param mine       what was not done
     * @param again      the steps of mine that touch nothing of theirs, as the form hands them in again
     * @param againCount how many these are
     */
    record Conflict(Version version, List<Theirs> meanwhile, List<Mine> mine, String again, int againCount) {}

    record Theirs(String user, String said) {}

    record Mine(String said, boolean overlapping) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Conflict conflict(long id, Outcome.Overtaken overtaken, List<DraftOperation> operations) {
        var version = frameworks.require(id);
        var again = operations.stream()
                .filter(operation -> !overtaken.overlapping().contains(operations.indexOf(operation)))
                .toList();
        return new Conflict(
                Version.of(version, frameworks.current(version.kind())),
                overtaken.meanwhile().stream().map(FrameworkDesk::theirs).toList(),
                operations.stream()
                        .map(operation -> new Mine(
                                FrameworkWords.said(operation),
                                overtaken.overlapping().contains(operations.indexOf(operation))))
                        .toList(),
                written(again),
                again.size());
    }

    private static Theirs theirs(DraftEntry entry) {
        return new Theirs(entry.userName(), FrameworkWords.said(entry.operation()));
    }

    private String written(List<DraftOperation> operations) {
        try {
            return json.writerFor(new TypeReference<List<DraftOperation>>() {}).writeValueAsString(operations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @throws org.zhanqun.kernel.DomainException.Invalid when the text is no list of operations */
    List<DraftOperation> read(String operations) {
        try {
            return json.readValue(Objects.requireNonNullElse(operations, ""), new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            new Violations().require(false, "operations", "field.choice").check();
            return List.of();
        }
    }
}
