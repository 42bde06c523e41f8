package org.zhanqun.reading;

/** Something that was read. Reads of articles and columns are of the site they were made for; who keeps them knows which. */
public sealed interface Read
        permits ArticlesRead,
                RangeRead,
                MembershipRead,
                PinnedRead,
                PresenceRead,
                LettersRead,
                MediaRead,
                LetterPresenceRead,
                TreeRead,
                OwnColumnsRead,
                StyleRead,
                DayRead,
                DirectoryRead {
    /** Whether reading it again could give something else after the change. */
    boolean touchedBy(Effect effect);

    /** Bytes it takes in memory, roughly. */
    int weight();
}
