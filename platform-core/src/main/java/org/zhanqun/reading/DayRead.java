package org.zhanqun.reading;

import java.time.LocalDate;

/**
 * The day it was in Beijing when something was made. No change touches it: what has read it holds on that day and on no other,
 * whichever way the clock went since.
 */
public record DayRead(LocalDate day) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return false;
    }

    @Override
    public int weight() {
        return 40;
    }
}
