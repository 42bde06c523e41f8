package org.zhanqun.framework.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.SiteKind;

/**
 * Begins, edits, brings up to date, checks and discards drafts of a page style. Whoever edits says which revision they saw: who was overtaken hears by
 * whom, and nothing of theirs is done. Run as the province.
 */
@ApplicationScoped
public class StyleDrafts {
    private final StyleVersions versions;
    private final EntityManager entityManager;
    private final Event<StyleEdited> edited;

    StyleDrafts(StyleVersions versions, EntityManager entityManager, Event<StyleEdited> edited) {
        this.versions = versions;
        this.entityManager = entityManager;
        this.edited = edited;
    }

    /** A draft of the current version with what an older one had changed. @param both what changed on both sides */
    public record Rebased(StyleVersion draft, List<StyleMerge.Both> both) {}

    /** Begins a draft as the kind's current version is. */
    public StyleVersion start(SiteKind kind) {
        new Violations().require(kind != null, "kind", "field.blank").check();
        var locked = versions.locked(kind);
        var draft = new StyleVersion(locked.current(), locked.lastNumber() + 1);
        entityManager.persist(draft);
        edited.fire(StyleEdited.of(draft, "start", ""));
        return draft;
    }

    /** Sets everything but the logo. Setting what is set already changes nothing, and a checked version stays checked. */
    public StyleVersion edit(long id, long revision, StyleTokens tokens) {
        var draft = atRevision(id, revision);
        var before = draft.tokens();
        var after = tokens.checked(draft.kind());
        if (!after.equals(before)) {
            draft.set(after, Actor.current());
            edited.fire(StyleEdited.of(draft, "edit", before.said(draft.kind()) + " → " + after.said(draft.kind())));
        }
        return draft;
    }

    /** @param logo null for the theme's own mark */
    public StyleVersion show(long id, long revision, Logo logo) {
        var draft = atRevision(id, revision);
        var before = draft.logo().orElse(null);
        if (!Objects.equals(before, logo)) {
            draft.show(logo, Actor.current());
            edited.fire(StyleEdited.of(draft, "logo", named(before) + " → " + named(logo)));
        }
        return draft;
    }

    /** Lets a draft be rolled out (校验): its colours are checked once more, against the rules of today. */
    public StyleVersion check(long id) {
        var draft = versions.lock(id);
        draft.requireEditable();
        draft.tokens().checked(draft.kind());
        var current = versions.current(draft.kind());
        if (!current.id().equals(draft.basedOn())) {
            throw new Conflict("rollout.stale", draft.title(), current.title());
        }
        draft.approve();
        edited.fire(StyleEdited.of(draft, "check", "r" + draft.revision()));
        return draft;
    }

    /** Throws a draft away that no site has ever shown. */
    public void discard(long id) {
        var draft = versions.lock(id);
        draft.requireDiscardable();
        versions.delete(draft);
        edited.fire(StyleEdited.of(draft, "discard", ""));
    }

    /**
     * Begins a draft of the current version with what an outdated one has changed; all else is as the current version has it. The old
     * draft stays as it is, to compare with.
     *
     * @throws Conflict when the draft is not outdated, or is none
     */
    public Rebased rebase(long id) {
        var locked = versions.lockedWith(id);
        var old = locked.require(id);
        old.requireEditable();
        var current = locked.current();
        if (current.id().equals(old.basedOn())) {
            throw new Conflict("style-version.up-to-date", old.title(), current.title());
        }
        var merge = StyleMerge.of(locked.require(old.basedOn()), current, old);
        var draft = new StyleVersion(current, locked.lastNumber() + 1);
        entityManager.persist(draft);
        var tokens = merge.tokens().checked(draft.kind());
        if (!tokens.equals(draft.tokens())) {
            draft.set(tokens, Actor.current());
        }
        if (!Objects.equals(merge.logo(), draft.logo().orElse(null))) {
            draft.show(merge.logo(), Actor.current());
        }
        var both = merge.both().stream().map(StyleMerge.Both::field).toList();
        edited.fire(StyleEdited.of(
                draft,
                "rebase",
                "v" + old.number() + " → v" + current.number() + ", "
                        + current.tokens().said(old.kind()) + " → " + tokens.said(old.kind())
                        + (both.isEmpty() ? "" : ", both " + both)));
        return new Rebased(draft, merge.both());
    }

    private StyleVersion atRevision(long id, long revision) {
        var draft = versions.lock(id);
        draft.requireEditable();
        if (revision != draft.revision()) {
            throw new Conflict(
                    "style-version.overtaken",
                    draft.title(),
                    Objects.requireNonNullElse(draft.editedBy(), "?"),
                    draft.revision());
        }
        return draft;
    }

    private static String named(Logo logo) {
        return logo == null ? "-" : logo.fileName();
    }
}
