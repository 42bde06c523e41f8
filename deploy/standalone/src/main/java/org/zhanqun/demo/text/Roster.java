package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.demo.text.Library.Field;
import org.zhanqun.demo.text.Library.Post;

/** Writes who leads and what there is: leaders by their posts, never by a name, and organs with their offices. */
final class Roster {

    private static final String HOURS = "工作日9:00至12:00、13:30至17:30";

    private final Workbench bench;

    Roster(Workbench bench) {
        this.bench = bench;
    }

    /** The leader in the place {@code index} from the top, 0 being the head. */
    Piece leader(int index, LocalDateTime when) {
        var post = posts().get(index);
        var scene = bench.scene(when).with("head", head());
        var facts = new LeaderDraft(scene.fill(post.post()), scene.fill(post.duties()), phone(9100 + index), index + 1);
        return new Piece(
                        scene.fill(post.t()),
                        scene.fill(bench.library.leaders().text()),
                        scene.value("organ"),
                        office(),
                        when,
                        null)
                .with(new FactsDraft(null, null, facts, null));
    }

    /** One of the region's departments. */
    Piece organ(LocalDateTime when) {
        while (true) {
            var topic = bench.topics.next(bench::written);
            var field = field(bench.site.kind().equals("PROVINCE") ? topic.provincial() : topic.department());
            if (field != null) {
                var scene = bench.scene(topic, when);
                var organ = scene.value("organ");
                var text = "%s依照法律法规和职能规定开展工作，主要职能如下。\n%s有关职能调整后，本页及时更新。\n"
                        .formatted(organ, Workbench.numbered(field.duties()));
                return new Piece(organ, text, organ, office(), when, null).with(contact(field));
            }
        }
    }

    /** The site's own organ, whose text is written already. */
    Piece own(Piece text) {
        return text.with(
                bench.site.department()
                        ? contact(bench.library.field(bench.site))
                        : new FactsDraft(
                                null,
                                null,
                                null,
                                new OrganisationDraft(bench.site.address(), HOURS, bench.site.phone(), null)));
    }

    /** What people call the head of the region's government. */
    String head() {
        var name = bench.region.name();
        return switch (name.charAt(name.length() - 1)) {
            case '县' -> "县长";
            case '区' -> "区长";
            case '州' -> "州长";
            case '省' -> "省长";
            default -> "市长";
        };
    }

    private List<Post> posts() {
        return bench.site.portal()
                ? bench.library.leaders().government()
                : bench.library.leaders().department();
    }

    private Field field(String label) {
        return bench.library.fields().stream()
                .filter(field ->
                        field.city().contains(label) || field.provincial().contains(label))
                .findFirst()
                .orElse(null);
    }

    private FactsDraft contact(Field field) {
        var names = field.offices();
        var duties = field.duties();
        var offices = IntStream.range(0, names.size())
                .mapToObj(i -> new Office(
                        bench.site.provincial() ? names.get(i).replaceFirst("科$", "处") : names.get(i),
                        phone(9000 + i),
                        i == 0 ? "综合协调、文电会务、政务公开" : duties.get((i - 1) % duties.size())))
                .toList();
        return new FactsDraft(
                null, null, null, new OrganisationDraft(bench.site.address(), HOURS, phone(9000), offices));
    }

    private String phone(int last) {
        var phone = bench.site.phone();
        return "%s-0000%04d".formatted(phone.substring(0, phone.indexOf('-')), last);
    }

    private String office() {
        return bench.site.department() ? bench.site.organiser() + "办公室" : bench.region.office();
    }
}
