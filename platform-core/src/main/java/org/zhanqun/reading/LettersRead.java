package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/** Letters that the site has published: touched when any is published or withdrawn, which is rare. */
public record LettersRead() implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return effect.change().kind() == ChangeKind.LETTERS;
    }

    @Override
    public int weight() {
        return 16;
    }
}
