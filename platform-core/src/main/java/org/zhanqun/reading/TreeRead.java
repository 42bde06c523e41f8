package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/**
 * The columns of the site: those of the version of its framework that it shows, and its own. Which sites a stage of a rollout
 * concerns, {@link Effect#concerns} tells.
 *
 * @param framework name of the kind of site
 */
public record TreeRead(String framework) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        var change = effect.change();
        return change.kind() == ChangeKind.COLUMNS
                || change.kind() == ChangeKind.FRAMEWORK && change.subject().equals(framework);
    }

    @Override
    public int weight() {
        return 24;
    }
}
