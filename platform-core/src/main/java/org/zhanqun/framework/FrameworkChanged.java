package org.zhanqun.framework;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.site.SiteKind;

/**
 * Sites show another version of their framework.
 *
 * @param site      the one site concerned, or null when every site of the kind is
 * @param framework the kind
 * @param step      what was done: install, assign, roll-out, roll-back
 */
public record FrameworkChanged(String site, SiteKind framework, String step, String detail) implements PublicChange {
    /** Every site of the kind shows this version now. */
    public static FrameworkChanged ofKind(Framework shown, String step, String why) {
        return new FrameworkChanged(null, shown.kind(), step, "v" + shown.number() + (why.isEmpty() ? "" : ": " + why));
    }

    /** One site shows this version now. */
    public static FrameworkChanged ofSite(String site, Framework shown, String step) {
        return new FrameworkChanged(site, shown.kind(), step, "v" + shown.number());
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.FRAMEWORK;
    }

    @Override
    public String action() {
        return "framework." + step;
    }

    @Override
    public String subject() {
        return framework.name();
    }
}
