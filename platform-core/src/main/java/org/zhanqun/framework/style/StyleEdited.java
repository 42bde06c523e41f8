package org.zhanqun.framework.style;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/**
 * A draft of a style was begun, edited, brought up to date, checked or discarded. No public page changes, but whoever shows previews keeps the logos and
 * accents of all versions at hand.
 *
 * @param subject id of the version; no kind of site, so that no page takes it for its own
 * @param step    start, edit, logo, rebase, check or discard
 */
public record StyleEdited(String subject, String step, String detail) implements PublicChange {
    static StyleEdited of(StyleVersion draft, String step, String detail) {
        return new StyleEdited(
                Long.toString(draft.id()),
                step,
                draft.kind() + " v" + draft.number() + (detail.isEmpty() ? "" : ": " + detail));
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.STYLE;
    }

    @Override
    public String site() {
        return null;
    }

    @Override
    public String action() {
        return "style-version." + step;
    }
}
