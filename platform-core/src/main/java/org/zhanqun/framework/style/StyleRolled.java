package org.zhanqun.framework.style;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.site.SiteKind;

/**
 * Sites show another version of their page style.
 *
 * @param site  the one site concerned, or null when every site of the kind is
 * @param style the kind
 * @param step  what was done: assign, roll-out, roll-back
 */
public record StyleRolled(String site, SiteKind style, String step, String detail) implements PublicChange {
    /** @param site null for every site of the kind @param why may be empty */
    public static StyleRolled to(StyleVersion shown, String site, String step, String why) {
        return new StyleRolled(site, shown.kind(), step, "v" + shown.number() + (why.isEmpty() ? "" : ": " + why));
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.STYLE;
    }

    @Override
    public String action() {
        return "style-version." + step;
    }

    @Override
    public String subject() {
        return style.name();
    }
}
