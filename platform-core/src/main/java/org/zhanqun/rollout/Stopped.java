package org.zhanqun.rollout;

import org.zhanqun.framework.Version;
import org.zhanqun.kernel.DomainEvent;

/**
 * A version was taken back from its pilots; the sites' own changes say which.
 *
 * @param what framework or style-version
 */
public record Stopped(String what, String subject, String detail) implements DomainEvent {
    static Stopped of(String what, Version version, String why) {
        return new Stopped(what, version.kind() + " v" + version.number(), why);
    }

    @Override
    public String site() {
        return null;
    }

    @Override
    public String action() {
        return what + ".stop";
    }
}
