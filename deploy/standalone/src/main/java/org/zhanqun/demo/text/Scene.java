package org.zhanqun.demo.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Where and when one article plays, and who acts in it: the names in braces that change from article to article. */
final class Scene {

    private static final List<String> SEASONS = List.of("春", "夏", "秋", "冬");

    private final Map<String, String> values;
    private final LocalDateTime when;
    private final Template template;

    Scene(Map<String, String> standing, Region region, LocalDateTime when, RandomGenerator random) {
        this.values = new HashMap<>(standing);
        this.when = when;
        var places = region.places();
        var first = random.nextInt(places.size());
        var second = (first + 1 + random.nextInt(places.size() - 1)) % places.size();
        var hamlets = region.hamlets();
        var day = dayReportedOn(when);
        // what is counted in a month is known in the next
        var counted = when.minusMonths(1);
        values.put("place", places.get(first));
        values.put("place2", places.get(second));
        values.put("village", hamlets.get(random.nextInt(hamlets.size())));
        values.put("date", day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        values.put("year", Integer.toString(when.getYear()));
        values.put("lastyear", Integer.toString(when.getYear() - 1));
        values.put("nextyear", Integer.toString(when.getYear() + 1));
        values.put("period", counted.getYear() + "年" + counted.getMonthValue() + "月");
        values.put("season", SEASONS.get(quarter()));
        values.put("who", region.name());
        this.template = new Template(random, values::get);
    }

    Scene with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Scene about(Library.Topic topic, String organ) {
        return with("organ", organ)
                .with("topic", topic.name())
                .with("seasonal", topic.seasonal().get(quarter()));
    }

    /** The place or its office acts itself, so that inside the text the place is 当地. */
    Scene actedBy(String actor) {
        return with("who", actor).with("place", "当地").with("place2", "周边");
    }

    String fill(String text) {
        return template.fill(text);
    }

    String value(String name) {
        return values.get(name);
    }

    LocalDateTime when() {
        return when;
    }

    /** What comes out in the morning tells of the working day before. */
    private static LocalDate dayReportedOn(LocalDateTime when) {
        var day = when.toLocalDate();
        if (when.getHour() >= 12) {
            return day;
        }
        do {
            day = day.minusDays(1);
        } while (!PublishingTimes.workingDay(day));
        return day;
    }

    /** 0 spring (March to May) to 3 winter. */
    private int quarter() {
        return (when.getMonthValue() + 9) % 12 / 3;
    }
}
