package org.zhanqun.admin.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.lifecycle.SiteCounts.Count;
import org.zhanqun.lifecycle.SiteCounts.Curve;

/**
 * The curve of running sites as it is drawn, on a ground of 1000 by 200.
 *
 * @param given   points of the line through what others counted
 * @param counted points of the line through what the platform counted
 * @param most    number of sites at the upper edge
 */
record CurveDrawing(Curve curve, String given, String counted, long most, LocalDate first, LocalDate last) {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 200;

    /** @return null when there is nothing to draw */
    static CurveDrawing of(Curve curve) {
        var all =
                Stream.concat(curve.given().stream(), curve.counted().stream()).toList();
        if (all.size() < 2) {
            return null;
        }
        var first = all.stream().map(Count::day).min(LocalDate::compareTo).orElseThrow();
        var last = all.stream().map(Count::day).max(LocalDate::compareTo).orElseThrow();
        var most = all.stream().mapToLong(Count::sites).max().orElseThrow();
        return new CurveDrawing(
                curve,
                line(curve.given(), first, last, most),
                line(curve.counted(), first, last, most),
                most,
                first,
                last);
    }

    private static String line(List<Count> counts, LocalDate first, LocalDate last, long most) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return counts.stream()
                .map(count -> String.format(
                        Locale.ROOT,
                        "%d,%d",
                        Math.round(WIDTH * (double) ChronoUnit.DAYS.between(first, count.day()) / days),
                        HEIGHT - Math.round(HEIGHT * (double) count.sites() / Math.max(1, most))))
                .collect(Collectors.joining(" "));
    }

    public Count now() {
        return curve.counted().isEmpty()
                ? curve.given().getLast()
                : curve.counted().getLast();
    }

    /** All figures, the newest first. */
    public List<Count> figures() {
        return Stream.concat(curve.given().stream(), curve.counted().stream())
                .sorted((one, other) -> other.day().compareTo(one.day()))
                .toList();
    }

    /** What others counted first, or null. */
    public Count begin() {
        return curve.given().isEmpty() ? null : curve.given().getFirst();
    }
}
