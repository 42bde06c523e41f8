package org.zhanqun.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhanqun.feed.Reach;

/**
 * How far the latest step of a rollout has got on the sites that it concerned.
 *
 * @param sites     how many it concerned
 * @param renderers how many have applied it
 * @param waiting   how many live that have not
 * @param took      until the last renderer had applied it
 */
public record LatestStep(Instant at, int sites, int renderers, int waiting, Duration took) {
    /** @return empty when no renderer told of any step */
    public static Optional<LatestStep> of(Collection<Showing> showing) {
        var reaches =
                showing.stream().map(Showing::reach).filter(Objects::nonNull).toList();
        return reaches.stream().max(Comparator.comparing(Reach::committed)).map(latest -> {
            var same = reaches.stream()
                    .filter(reach -> reach.committed().equals(latest.committed()))
                    .toList();
            return new LatestStep(
                    latest.committed(),
                    same.size(),
                    same.stream().mapToInt(Reach::renderers).min().orElse(0),
                    same.stream().mapToInt(Reach::waiting).max().orElse(0),
                    same.stream().map(Reach::took).max(Duration::compareTo).orElse(Duration.ZERO));
        });
    }

    public boolean everywhere() {
        return waiting == 0;
    }
}
