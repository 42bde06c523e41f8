package org.zhanqun.reading;

import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;

/** Whether the site has published any letter at all: touched by a change that is not known to have left it so. */
public final class LetterPresenceRead implements Read {
    private final boolean any;
    private volatile long settled;

    public LetterPresenceRead(boolean any) {
        this.any = any;
    }

    public boolean any() {
        return any;
    }

    @Override
    public boolean touchedBy(Effect effect) {
        return effect.change().kind() == ChangeKind.LETTERS && effect.change().sequence() > settled;
    }

    /** A later reading, made after the change: when it found the same, the change altered nothing here. */
    public void renew(LetterPresenceRead later, Change change) {
        if (later.any == any) {
            settled = change.sequence();
        }
    }

    @Override
    public int weight() {
        return 32;
    }
}
