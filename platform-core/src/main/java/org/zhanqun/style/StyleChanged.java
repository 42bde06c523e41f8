package org.zhanqun.style;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/**
 * A site's style, or the province's mourning, changed.
 *
 * @param site    the site, or null when a memorial period was set or taken away
 * @param step    what was done: choose, take-base, mourn, unmourn
 * @param subject the palette, or the period's id
 */
public record StyleChanged(String site, String step, String subject, String detail) implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.STYLE;
    }

    @Override
    public String action() {
        return "style." + step;
    }
}
