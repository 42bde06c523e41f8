package org.zhanqun.demo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.demo.text.DemoTopic.DemoTopics;

/** The building blocks of the demo's texts, read once. */
record Library(
        Map<String, Topic> topics,
        List<Field> fields,
        Map<String, Entry> entries,
        Leaders leaders,
        Reprints reprints,
        Names names,
        List<Featured> featured,
        List<DemoTopic> arranged,
        Map<String, Picture> pictures,
        List<PlanRow> plan,
        Map<String, String> cityDepartments,
        Map<String, String> provincialDepartments,
        List<Map<String, String>> cities,
        List<Map<String, String>> counties) {

    private static final class Holder {
        private static final Library INSTANCE = load();
    }

    /**
     * A news story.
     *
     * @param g headline in the region's own news
     * @param c what follows "县农业局：" or "清溪镇："
     */
    record Story(String g, String c, String lead, String detail) {}

    record Notice(String t, String b) {}

    record Section(String h, String p) {}

    /** @param act what the office's circular asks for: 关于{act}的通知 */
    record Policy(String name, String act, String purpose, String apply, List<Section> sections) {}

    record Letter(String t, String q, String a) {}

    /**
     * @param office the county's office in charge
     * @param department label of the city's department
     * @param provincial label of the provincial department
     * @param seasonal a phrase for spring, summer, autumn and winter
     */
    record Topic(
            String id,
            String name,
            String office,
            String department,
            String provincial,
            boolean rural,
            List<String> pictures,
            List<String> seasonal,
            List<Story> stories,
            List<String> body,
            List<Notice> notices,
            Policy policy,
            List<Letter> letters) {}

    record Topics(List<Topic> topics) {}

    record Field(
            List<String> city,
            List<String> provincial,
            List<String> topics,
            List<String> duties,
            List<String> offices,
            List<String> subjects,
            List<String> measures) {}

    record Fields(List<Field> fields) {}

    record Entry(String id, String t, String b) {}

    record Entries(List<Entry> entries) {}

    /** @param t the name that stands for the person's */
    record Post(String t, String post, String duties) {}

    record Leaders(List<Post> government, List<Post> department, String text) {}

    record Reprints(
            List<Notice> state, List<Notice> upper, List<Notice> response, List<Story> general, List<String> closing) {}

    record Names(
            List<String> towns,
            List<String> streets,
            List<String> parks,
            List<String> villages,
            List<String> communities) {}

    record Featured(
            String site,
            String name,
            String slug,
            String type,
            int days,
            String keywords,
            String picture,
            String description,
            List<String> facts,
            List<String> items) {}

    record FeaturedList(List<Featured> featured) {}

    /** How many articles of which genre a kind of site has in a column, spread over the last days. */
    record PlanRow(List<String> kinds, String column, String genre, String entry, int count, int span) {}

    static Library get() {
        return Holder.INSTANCE;
    }

    /** @throws IllegalArgumentException for a department that no field knows */
    Field field(DemoSite site) {
        return fields.stream()
                .filter(field -> (site.provincial() ? field.provincial() : field.city()).contains(site.label()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field of work for " + site.key()));
    }

    private static Library load() {
        var topics = Stream.of("countryside", "livelihood", "economy", "governance")
                .map(part -> Resources.yaml("text/topics-" + part + ".yaml", Topics.class))
                .flatMap(part -> part.topics().stream())
                .collect(Collectors.toUnmodifiableMap(Topic::id, Function.identity()));
        return new Library(
                topics,
                Resources.yaml("text/fields.yaml", Fields.class).fields(),
                Resources.yaml("text/standing.yaml", Entries.class).entries().stream()
                        .collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity())),
                Resources.yaml("text/leaders.yaml", Leaders.class),
                Resources.yaml("text/reprints.yaml", Reprints.class),
                Resources.yaml("text/names.yaml", Names.class),
                Resources.yaml("text/featured.yaml", FeaturedList.class).featured(),
                Resources.yaml("text/arranged.yaml", DemoTopics.class).arranged(),
                Resources.csv("text/pictures.csv").stream()
                        .map(row -> new Picture(
                                row.get("name"),
                                row.get("alt"),
                                row.get("caption"),
                                Integer.parseInt(row.get("width")),
                                Integer.parseInt(row.get("height"))))
                        .collect(Collectors.toUnmodifiableMap(Picture::name, Function.identity())),
                readPlan(),
                namesIn("city_department_template.csv"),
                namesIn("department.csv"),
                Resources.csv("city.csv"),
                Resources.csv("county.csv"));
    }

    private static List<PlanRow> readPlan() {
        var rows = new ArrayList<PlanRow>();
        for (var row : Resources.csv("text/plan.csv")) {
            var genre = row.get("genre").split(":");
            rows.add(new PlanRow(
                    List.of(row.get("kinds").split(" ")),
                    row.get("column"),
                    genre[0],
                    genre.length > 1 ? genre[1] : "",
                    Integer.parseInt(row.get("count")),
                    Integer.parseInt(row.get("span"))));
        }
        return List.copyOf(rows);
    }

    private static Map<String, String> namesIn(String file) {
        return Resources.csv(file).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("pinyin"), row -> row.get("name")));
    }
}
