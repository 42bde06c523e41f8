package org.zhanqun.admin.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhanqun.feed.Reach;
import org.zhanqun.rollout.LatestStep;
import org.zhanqun.rollout.Showing;

/**
 * Which sites show a version, city by city (推广进度).
 *
 * @param latest how far the last step has got, null when no renderer told of any
 */
public record RolloutGrid(List<City> cities, LatestStep latest) {
    /**
     * @param shows   whether it shows the version
     * @param version the number of the version it shows
     * @param reach   how far the step that brought it there has got, null when no renderer told
     */
    public record Cell(String key, String name, boolean shows, int version, Reach reach) {
        public boolean waiting() {
            return reach != null && !reach.everywhere();
        }

        /** Measured, and over. */
        public boolean measured() {
            return reach != null && reach.everywhere();
        }
    }

    /** @param code null for the sites that belong to no city */
    public record City(String code, String name, List<Cell> sites) {
        public long shown() {
            return sites.stream().filter(Cell::shows).count();
        }

        public int all() {
            return sites.size();
        }
    }

    /** @param version number of the version @param names of cities, by code */
    public static RolloutGrid of(List<Showing> showings, int version, Map<String, String> names) {
        var cities = new LinkedHashMap<String, List<Cell>>();
        showings.forEach(showing -> cities.computeIfAbsent(
                        Objects.requireNonNullElse(showing.site().region().cityCode(), ""), _ -> new ArrayList<>())
                .add(cell(showing, version)));
        return new RolloutGrid(
                cities.entrySet().stream().map(city -> city(city, names)).toList(),
                LatestStep.of(showings).orElse(null));
    }

    private static City city(Map.Entry<String, List<Cell>> city, Map<String, String> names) {
        var provincial = city.getKey().isEmpty();
        return new City(
                provincial ? null : city.getKey(),
                provincial ? "省级" : names.getOrDefault(city.getKey(), city.getKey()),
                city.getValue());
    }

    private static Cell cell(Showing showing, int version) {
        var site = showing.site();
        return new Cell(site.key(), site.name(), showing.version() == version, showing.version(), showing.reach());
    }

    public long shown() {
        return cities.stream().mapToLong(City::shown).sum();
    }

    public long all() {
        return cities.stream().mapToLong(City::all).sum();
    }
}
