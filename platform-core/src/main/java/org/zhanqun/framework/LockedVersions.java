package org.zhanqun.framework;

import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** All versions of one kind, locked until the transaction ends. */
public final class LockedVersions<V extends Version> {
    private final List<V> versions;

    public LockedVersions(List<V> versions) {
        this.versions = versions;
    }

    /** @throws NotFound when there is no such version */
    public V require(long id) {
        return versions.stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("framework.not-found", Long.toString(id)));
    }

    /** @throws NotFound when the kind has none yet */
    public V current() {
        return in(FrameworkState.CURRENT).orElseThrow(() -> new NotFound("framework.not-found", "-"));
    }

    /** The version that some sites show and others do not yet. */
    public Optional<V> pilot() {
        return in(FrameworkState.PILOT);
    }

    public int lastNumber() {
        return versions.stream().mapToInt(Version::number).max().orElse(0);
    }

    private Optional<V> in(FrameworkState state) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }
}
