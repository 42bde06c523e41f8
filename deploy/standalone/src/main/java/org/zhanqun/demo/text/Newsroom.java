package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhanqun.demo.text.Library.Featured;
import org.zhanqun.demo.text.Library.Notice;
import org.zhanqun.demo.text.Library.Topic;
import org.zhanqun.demo.text.Workbench.Told;

/** Writes news: the region's, the departments', the places', reprints from above, and the featured columns'. */
final class Newsroom {

    private static final int PARAGRAPHS_FROM_THE_POOL = 2;

    private final Workbench bench;
    private final Deck<Notice> state;
    private final Deck<Notice> upper;
    private final Deck<Notice> responses;

    Newsroom(Workbench bench) {
        this.bench = bench;
        var reprints = bench.library.reprints();
        this.state = new Deck<>(reprints.state(), bench.random);
        this.upper = new Deck<>(reprints.upper(), bench.random);
        this.responses = new Deck<>(reprints.response(), bench.random);
    }

    Piece ofRegion(LocalDateTime when, boolean withPicture) {
        var told = bench.stories.next(card -> !withPicture || card.illustrated());
        var scene = bench.scene(told.topic(), when);
        return piece(scene, scene.fill(told.story().g()), told, office());
    }

    /** What the head of the region did. */
    Piece activity(String head, LocalDateTime when) {
        var told = bench.stories.next(card -> bench.written(card.topic()));
        var scene = bench.scene(told.topic(), when);
        var title = scene.fill("{r}" + head + "到{place}调研" + told.topic().name() + "工作");
        return piece(scene, title, told, office());
    }

    Piece ofDepartment(LocalDateTime when) {
        var told = bench.stories.next(card -> bench.written(card.topic()));
        var scene = bench.scene(told.topic(), when);
        var organ = scene.value("organ");
        scene.with("who", organ);
        var title = bench.site.department()
                ? scene.fill(told.story().g())
                : organ + "：" + scene.fill(told.story().c());
        return piece(scene, title, told, organ);
    }

    Piece ofPlace(LocalDateTime when) {
        var told = bench.stories.next(card -> bench.written(card.topic()));
        var scene = bench.scene(told.topic(), when);
        var actor = bench.counterpart(scene.value("place"));
        scene.actedBy(actor);
        return piece(scene, actor + "：" + scene.fill(told.story().c()), told, sourceOf(actor));
    }

    Piece fromState(LocalDateTime when) {
        return reprint(state.next(), when, "中国政府网（演示转载）");
    }

    Piece fromAbove(LocalDateTime when) {
        var above = bench.region.above();
        return reprint(upper.next(), when, above.endsWith("部门") ? above : above + "人民政府门户网站");
    }

    Piece response(LocalDateTime when) {
        return reprint(responses.next(), when, office());
    }

    Piece featured(Featured featured, int index, LocalDateTime when) {
        var scene = bench.scene(when);
        var item = featured.items().get(index);
        var text = List.of(
                scene.fill("{date}，{r}“" + featured.name() + "”栏目发布最新消息：" + item + "。有关单位围绕群众和经营者关心的问题作了安排，并公布了联系方式。"),
                featured.facts().get(index % featured.facts().size()),
                scene.fill("{在{place}的现场，工作人员|来自{place}的群众代表|记者在{place}看到，参加者}"
                                .replace("{place}", scene.value("place")))
                        + "认真了解有关要求，就实际操作中的难点提出问题，业务人员逐一作了解答。",
                featured.facts().get((index + 1) % featured.facts().size()),
                scene.fill(closing()));
        // the first two items carry the column's picture
        var picture = index < 2 ? bench.library.pictures().get(featured.picture()) : null;
        return new Piece(item, String.join("\n", text), office(), office(), when, picture);
    }

    private Piece reprint(Notice notice, LocalDateTime when, String source) {
        var scene = bench.scene(when);
        return new Piece(scene.fill(notice.t()), scene.fill(notice.b()), source, office(), when, null);
    }

    private Piece piece(Scene scene, String title, Told told, String source) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(told.story().lead());
        paragraphs.add(told.story().detail());
        paragraphs.addAll(fromPool(told.topic()));
        paragraphs.add(closing());
        var text = paragraphs.stream().map(scene::fill).toList();
        return new Piece(title, String.join("\n", text), source, office(), scene.when(), bench.picture(told));
    }

    /** Two paragraphs of the topic in the order they were written, or the whole of a small pool. */
    private List<String> fromPool(Topic topic) {
        var pool = topic.body();
        return IntStream.range(0, pool.size())
                .boxed()
                .sorted(Comparator.comparingInt(_ -> bench.random.nextInt()))
                .limit(PARAGRAPHS_FROM_THE_POOL)
                .sorted()
                .map(pool::get)
                .toList();
    }

    private String closing() {
        var closings = bench.library.reprints().closing();
        return closings.get(bench.random.nextInt(closings.size()));
    }

    private String office() {
        return bench.site.department() ? bench.site.organiser() + "办公室" : bench.region.office();
    }

    private String sourceOf(String place) {
        if (bench.site.department()) {
            return place;
        }
        if (place.endsWith("街道")) {
            return place + "办事处";
        }
        return place.matches(".*[镇乡市州县区]$") && !place.endsWith("片区") ? place + "人民政府" : bench.region.government();
    }
}
