package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/**
 * The base columns of the version of its framework that the site shows. Which sites a stage of a rollout concerns,
 * {@link Effect#concerns} tells; what the site made of them is an {@link OwnColumnsRead}.
 *
 * @param framework name of the kind of site
 */
public record TreeRead(String framework) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        var change = effect.change();
        return change.kind() == ChangeKind.FRAMEWORK && change.subject().equals(framework);
    }

    @Override
    public int weight() {
        return 24;
    }
}
