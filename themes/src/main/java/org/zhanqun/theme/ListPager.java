package org.zhanqun.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Paging of a list that grows at its newest end. Pages are numbered from the oldest, which is 1, so that a page keeps its
 * number, its address and its content when something newer is published; it says nothing that would change with that.
 *
 * @param total  items on all pages; {@code null} on a page that does not say
 * @param latest address of the page with the newest, {@code null} on that page
 * @param newer  address of the page before this one, {@code null} on the page with the newest
 * @param older  address of the page after this one, {@code null} on the oldest
 * @param steps  numbers to jump to, the newest first; older ones at growing distances, so that no page is many steps away
 */
public record ListPager(int number, Long total, String latest, String newer, String older, List<Step> steps) {

    private static final int[] DISTANCES = {1, 2, 10, 100, 1000};

    public ListPager {
        steps = Values.list(steps);
    }

    /**
     * On the page with the newest.
     *
     * @param number its own, one more than there are full pages
     * @param url    address of a page by its number
     */
    public static ListPager front(int number, long total, IntFunction<String> url) {
        return new ListPager(number, total, null, null, older(number, url), steps(new ArrayList<>(), number, url));
    }

    /** On a full page that is older. @param latest address of the page with the newest */
    public static ListPager of(int number, String latest, IntFunction<String> url) {
        var steps = new ArrayList<Step>();
        // The next newer page has an address from the moment on that this one has.
        steps.add(new Step(number + 1, url.apply(number + 1), false));
        steps.add(new Step(number, url.apply(number), true));
        return new ListPager(
                number, null, latest, url.apply(number + 1), older(number, url), steps(steps, number, url));
    }

    private static String older(int number, IntFunction<String> url) {
        return number > 1 ? url.apply(number - 1) : null;
    }

    private static List<Step> steps(List<Step> steps, int number, IntFunction<String> url) {
        var shown = IntStream.concat(
                        IntStream.of(DISTANCES).map(distance -> number - distance), IntStream.of(number > 1 ? 1 : 0))
                .filter(step -> step > 0)
                .distinct()
                .toArray();
        var last = number;
        for (var step : shown) {
            if (step < last - 1) {
                steps.add(new Step(0, null, false));
            }
            steps.add(new Step(step, url.apply(step), false));
            last = step;
        }
        return steps;
    }

    /** {@code 1,268}. */
    public String totalText() {
        return String.format(Locale.ROOT, "%,d", total);
    }

    /** Whether there is anything to page through. */
    public boolean needed() {
        return latest != null || older != null;
    }

    /** One number to jump to; a gap has no address. */
    public record Step(int number, String url, boolean current) {

        public boolean gap() {
            return url == null;
        }
    }
}
