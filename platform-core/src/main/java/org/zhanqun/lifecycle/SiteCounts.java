package org.zhanqun.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhanqun.kernel.Clocks;

/** How many sites are running, month by month (在运行网站数). Read as the province. */
@ApplicationScoped
public class SiteCounts {
    /** Whoever looks further back reads the register. */
    private static final int MOST_MONTHS = 120;

    private final SiteCountsConfig config;
    private final EntityManager entityManager;
    private final Clock clock;

    SiteCounts(SiteCountsConfig config, EntityManager entityManager, Clock clock) {
        this.config = config;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * A number of running sites.
     *
     * @param at     year or month, such as 2015 or 2017-12
     * @param day    on which it stands in a drawing
     * @param origin who says so; null for what the platform counted
     */
    public record Count(String at, LocalDate day, long sites, String origin) {}

    /**
     * The curve (网站数曲线).
     *
     * @param given   what others counted, before the platform did
     * @param counted by the platform, at the end of each month since its first site, and today
     */
    public record Curve(List<Count> given, List<Count> counted) {}

    /** Opening and closing of a site; sites that are open have no day of closing. */
    record Life(Instant openedAt, LocalDate closedOn) {
        private LocalDate openedOn() {
            return LocalDate.ofInstant(openedAt, Clocks.BEIJING);
        }

        private boolean runsOn(LocalDate day) {
            return !openedOn().isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    /** A site that is offline for a while counts as running. */
    public Curve curve() {
        var lives = entityManager
                .createQuery("select openedAt, notice.closedOn from Site", Life.class)
                .getResultList();
        return new Curve(given(), counted(lives, Clocks.today(clock)));
    }

    private List<Count> given() {
        return config.given().entrySet().stream()
                .map(figure -> new Count(
                        figure.getKey(),
                        day(figure.getKey()),
                        figure.getValue().sites(),
                        figure.getValue().origin()))
                .sorted(Comparator.comparing(Count::day))
                .toList();
    }

    /** A year's figure stands in its middle, a month's at its end. */
    private static LocalDate day(String at) {
        return at.length() == 4
                ? Year.parse(at).atMonth(6).atEndOfMonth()
                : YearMonth.parse(at).atEndOfMonth();
    }

    static List<Count> counted(List<Life> lives, LocalDate today) {
        var counts = new ArrayList<Count>();
        lives.stream().map(Life::openedOn).min(Comparator.naturalOrder()).ifPresent(first -> {
            var now = YearMonth.from(today);
            var month = YearMonth.from(first);
            for (month = month.isBefore(now.minusMonths(MOST_MONTHS)) ? now.minusMonths(MOST_MONTHS) : month;
                    !month.isAfter(now);
                    month = month.plusMonths(1)) {
                var day = month.equals(now) ? today : month.atEndOfMonth();
                counts.add(new Count(
                        month.toString(),
                        day,
                        lives.stream().filter(life -> life.runsOn(day)).count(),
                        null));
            }
        });
        return counts;
    }
}
