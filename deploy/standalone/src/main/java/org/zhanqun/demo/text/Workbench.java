package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhanqun.demo.text.Library.Story;
import org.zhanqun.demo.text.Library.Topic;

/** What the newsroom and the registry of one site share: its region, its topics and the dealing of stories. */
final class Workbench {

    /** Topics that a development zone deals with; the rest belongs to its city. */
    private static final List<String> ZONE_TOPICS = List.of(
            "business",
            "projects",
            "investment",
            "technology",
            "employment",
            "safety",
            "fire",
            "ecology",
            "service",
            "insurance",
            "community");

    /** Matters of cities and counties that the province's own portal does not report on. */
    private static final List<String> NOT_PROVINCIAL = List.of("citycare", "renewal");

    /** Matters whose notices and letters are local, too. */
    private static final List<String> LOCAL_AFFAIRS = List.of("projects", "transport", "water", "ecology", "housing");

    private static final Pattern RURAL = Pattern.compile("农村|乡村|村卫生室|村小|出村|进村|屋场|通村|村民|山塘|种植|客货邮|为农");
    private static final Pattern NOT_ILLUSTRATED = Pattern.compile("检查|整治|排查|欠薪|工伤|演练|车间|园区|排口|污水|古建筑|演出");

    /** @param topic which the story is about */
    record Told(Topic topic, Story story) {

        /** Whether the story plays in a village. */
        boolean rural() {
            return RURAL.matcher(story.g() + story.lead()).find();
        }

        /** Whether one of the topic's pictures fits the story. */
        boolean illustrated() {
            return !topic.pictures().isEmpty()
                    && !NOT_ILLUSTRATED.matcher(story.g() + story.lead()).find();
        }
    }

    final DemoSite site;
    final Library library;
    final Random random;
    final Region region;
    final Deck<Told> stories;
    final Deck<Topic> topics;
    final Deck<Topic> notices;
    final Deck<Topic> letters;
    private final Map<String, String> standing;

    Workbench(DemoSite site, Library library, Random random) {
        this.site = site;
        this.library = library;
        this.random = random;
        this.region = Region.of(site, library);
        this.standing = new HashMap<>(region.values(site));
        var dealtWith = dealtWith();
        var local = dealtWith.stream()
                .filter(topic -> !site.kind().equals("PROVINCE") || !LOCAL_AFFAIRS.contains(topic.id()))
                .toList();
        this.topics = new Deck<>(dealtWith, random);
        this.notices = new Deck<>(local, random);
        this.letters = new Deck<>(local, random);
        this.stories = new Deck<>(
                dealtWith.stream()
                        .flatMap(topic -> topic.stories().stream().map(story -> new Told(topic, story)))
                        .filter(told -> !region.locality().urban() || site.department() || !told.rural())
                        .toList(),
                random);
    }

    Scene scene(LocalDateTime when) {
        return new Scene(standing, region, when, random);
    }

    Scene scene(Topic topic, LocalDateTime when) {
        return scene(when).about(topic, region.organ(site, topic, library));
    }

    /** Topics written for the field come before those made of its subjects. */
    boolean written(Topic topic) {
        return library.topics().containsKey(topic.id());
    }

    /** The picture that fits the story here, or null. */
    Picture picture(Told told) {
        if (!told.illustrated()) {
            return null;
        }
        var topic = told.topic();
        var names = topic.pictures();
        var tea = region.locality().product().contains("茶");
        var name = switch (topic.id()) {
            case "tourism" -> region.locality().picture();
            case "ruralindustry" -> tea ? List.of("tea-terraces", "tea-wide").get(random.nextInt(2)) : "rice";
            default -> names.get(random.nextInt(names.size()));
        };
        var streets = name.startsWith("city-") || name.equals("shops");
        return library.pictures().get(streets && told.rural() ? "rice" : name);
    }

    /** Who acts in a department's news from below: 浏阳市教育局 for the city's, 长沙市教育局 for the province's. */
    String counterpart(String place) {
        if (!site.department()) {
            return place;
        }
        if (!site.provincial()) {
            // counties have no commissions (委员会), they have bureaus
            return place + library.cityDepartments().get(site.label()).replace("委员会", "局");
        }
        var labels = library.field(site).city();
        return labels.isEmpty() ? place : place + library.cityDepartments().get(labels.getFirst());
    }

    private List<Topic> dealtWith() {
        if (site.department()) {
            return ofDepartment();
        }
        var urban = region.locality().urban();
        var zone = site.kind().equals("RETAINED");
        return library.topics().values().stream()
                .filter(topic -> !(urban && topic.rural()))
                .filter(topic -> !site.kind().equals("PROVINCE") || !NOT_PROVINCIAL.contains(topic.id()))
                .filter(topic -> !zone || ZONE_TOPICS.contains(topic.id()) || !urban && topic.rural())
                .sorted(Comparator.comparing(Topic::id))
                .toList();
    }

    private List<Topic> ofDepartment() {
        var field = library.field(site);
        standing.put(
                "subject", field.subjects().get(random.nextInt(field.subjects().size())));
        standing.put("fieldname", String.join("、", field.subjects().subList(0, 3)));
        standing.put("duties", numbered(field.duties()));
        standing.put("offices", table(field.offices()));
        var written = field.topics().stream().map(library.topics()::get).toList();
        var general = library.reprints().general();
        var first = random.nextInt(general.size());
        var subjects = field.subjects();
        // each subject gets another general story, so that a site tells none of them twice
        var made = IntStream.range(0, subjects.size())
                .mapToObj(i -> FieldTopic.of(
                        field, subjects.get(i), List.of(general.get((first + i) % general.size())), written))
                .toList();
        return Stream.concat(written.stream(), made.stream()).toList();
    }

    static String numbered(List<String> lines) {
        var text = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            text.append(i + 1).append(". ").append(lines.get(i)).append("。\n");
        }
        return text.toString();
    }

    private String table(List<String> offices) {
        var area = site.phone().substring(0, site.phone().indexOf('-'));
        var text = new StringBuilder("| 机构 | 联系电话 |\n");
        for (var i = 0; i < offices.size(); i++) {
            var office = site.provincial() ? offices.get(i).replaceFirst("科$", "处") : offices.get(i);
            text.append("| %s | %s-0000%04d |\n".formatted(office, area, 9000 + i));
        }
        return text.toString();
    }
}
