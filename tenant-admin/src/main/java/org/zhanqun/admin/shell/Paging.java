package org.zhanqun.admin.shell;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in a list a page stands; its links keep the filters in the address.
 *
 * @param path    of the list
 * @param filters as they stand in the address, without those that are not set
 * @param page    from 1
 */
@TemplateData
public record Paging(String path, Map<String, String> filters, int page, int size, long total) {
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    public static Paging of(String path, Integer page, Integer size) {
        return new Paging(
                path,
                Map.of(),
                page == null ? 1 : Math.clamp(page, 1, 1_000_000),
                size != null && SIZES.contains(size) ? size : SIZES.getFirst(),
                0);
    }

    /** The same place, now that the filters and the number of results are known. */
    public Paging found(Map<String, Object> wanted, long total) {
        var filters = new LinkedHashMap<String, String>();
        wanted.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                filters.put(name, value.toString());
            }
        });
        return new Paging(path, filters, page, size, total);
    }

    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return Math.min((long) page * size, total);
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean filtered() {
        return !filters.isEmpty();
    }

    public List<Integer> sizes() {
        return SIZES;
    }

    /** The page numbers to offer; 0 stands for a gap. */
    public List<Long> numbers() {
        var shown = Stream.of(1L, page - 1L, (long) page, page + 1L, pages())
                .filter(number -> number >= 1 && number <= pages())
                .collect(Collectors.toCollection(TreeSet::new));
        var numbers = new ArrayList<Long>();
        var previous = 0L;
        for (var number : shown) {
            if (number > previous + 1) {
                numbers.add(0L);
            }
            numbers.add(number);
            previous = number;
        }
        return numbers;
    }

    public String href(long number) {
        var parameters = new LinkedHashMap<>(filters);
        if (size != SIZES.getFirst()) {
            parameters.put("size", Integer.toString(size));
        }
        if (number > 1) {
            parameters.put("page", Long.toString(number));
        }
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                                .collect(Collectors.joining("&"));
    }

    /** The address of this very page. */
    public String here() {
        return href(page);
    }

    public boolean gap(long number) {
        return number == 0;
    }

    public boolean current(long number) {
        return number == page;
    }

    public long previous() {
        return page - 1L;
    }

    public long next() {
        return page + 1L;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
