package org.zhanqun.admin.audit;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhanqun.audit.AuditEntries;
import org.zhanqun.kernel.Clocks;

/** What is looked for, as it stands in the address. What cannot be read there narrows nothing. */
@TemplateData
public class AuditSearch {
    private static final Set<Integer> SIZES = Set.of(20, 50, 100);
    /** Microseconds until the year 2286, which every database can tell, and the number of an entry. */
    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    private static final long MICROS = 1_000_000;
    private static final int LONGEST = 100;

    @QueryParam("q")
    public String q;

    @QueryParam("person")
    public String person;

    /** Key of a site; those who see one alone are given its key whatever they ask for. */
    @QueryParam("site")
    public String site;

    /** First word of the action. */
    @QueryParam("area")
    public String area;

    /** The first day. */
    @QueryParam("from")
    public String from;

    /** The last day. */
    @QueryParam("to")
    public String to;

    /** The place that older entries are asked for of. */
    @QueryParam("before")
    public String before;

    /** The place that newer entries are asked for of. */
    @QueryParam("after")
    public String after;

    @QueryParam("size")
    public Integer size;

    /** @param only key of the one site to look at, or null for whoever sees them all */
    AuditEntries.Filter filter(String only) {
        var last = day(to);
        return new AuditEntries.Filter(
                only == null ? given(site) : only,
                given(person) == null ? null : given(person).toLowerCase(Locale.ROOT),
                given(area),
                start(day(from)),
                last == null ? null : start(last.plusDays(1)),
                given(q));
    }

    AuditEntries.Place placeBefore() {
        return place(before);
    }

    AuditEntries.Place placeAfter() {
        return place(after);
    }

    public int length() {
        return size != null && SIZES.contains(size) ? size : 50;
    }

    public boolean filtered() {
        return !said().isEmpty();
    }

    public boolean wants(String one) {
        return one.equals(given(area));
    }

    /** The same search, to go on in an address: begins with a question mark, or is empty. */
    public String query() {
        return query(said());
    }

    public String queryBefore(String place) {
        return with("before", place);
    }

    public String queryAfter(String place) {
        return with("after", place);
    }

    public String queryFormat(String format) {
        return with("format", format);
    }

    static String placeOf(Instant at, long id) {
        return (at.getEpochSecond() * MICROS + at.getNano() / 1_000) + "-" + id;
    }

    private String with(String name, String value) {
        var all = said();
        if (size != null) {
            all.put("size", Integer.toString(length()));
        }
        all.put(name, value);
        return query(all);
    }

    private static String query(Map<String, String> all) {
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        put(said, "q", q);
        put(said, "person", person);
        put(said, "site", site);
        put(said, "area", area);
        put(said, "from", from);
        put(said, "to", to);
        return said;
    }

    private static void put(Map<String, String> said, String name, String value) {
        if (given(value) != null) {
            said.put(name, given(value));
        }
    }

    private static AuditEntries.Place place(String text) {
        var parts = PLACE.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        var micros = Long.parseLong(parts.group(1));
        return new AuditEntries.Place(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000), Long.parseLong(parts.group(2)));
    }

    private static LocalDate day(String text) {
        try {
            var day = given(text) == null ? null : LocalDate.parse(given(text));
            return day == null || day.getYear() < 1970 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clocks.BEIJING).toInstant();
    }

    private static String given(String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }
}
