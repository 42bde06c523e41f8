package org.zhanqun.framework;

import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** All versions of one kind, locked until the transaction ends. */
public final class LockedVersions {
    private final List<Framework> versions;

    LockedVersions(List<Framework> versions) {
        this.versions = versions;
    }

    /** @throws NotFound when there is no such version */
    public Framework require(long id) {
        return versions.stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("framework.not-found", Long.toString(id)));
    }

    /** @throws NotFound when the kind has none yet */
    public Framework current() {
        return in(FrameworkState.CURRENT).orElseThrow(() -> new NotFound("framework.not-found", "-"));
    }

    /** The version that some sites show and others do not yet. */
    public Optional<Framework> pilot() {
        return in(FrameworkState.PILOT);
    }

    int lastNumber() {
        return versions.stream().mapToInt(Framework::number).max().orElse(0);
    }

    private Optional<Framework> in(FrameworkState state) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }
}
