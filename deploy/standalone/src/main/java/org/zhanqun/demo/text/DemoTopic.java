package org.zhanqun.demo.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhanqun.content.TopicTemplate;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.content.facts.TopicDraft;

/**
 * A topic of a demo site (专题), put together of the blocks of a template (专题模板).
 *
 * @param blocks what the template's blocks are filled with, in their order
 * @param days   how long ago it was published
 */
public record DemoTopic(String site, String template, int days, String title, String summary, List<Filling> blocks) {
    private static final int MORNING = 9;

    record DemoTopics(List<DemoTopic> arranged) {}

    /**
     * What a block is filled with; which parts count depends on its kind.
     *
     * @param column   slugs from the top of the site's column tree, joined by slashes
     * @param pictures names of drawings
     */
    record Filling(String text, String column, List<String> pictures, List<BlockEntry> entries) {}

    /**
     * A drawing that a topic shows.
     *
     * @param name its file's name without the ending
     * @param alt  what it shows
     */
    public record Drawing(String name, String alt) {}

    /** Those of one site. */
    public static List<DemoTopic> of(String site) {
        return Library.get().arranged().stream()
                .filter(topic -> topic.site().equals(site))
                .toList();
    }

    /** What must be in the site's library. The first is the banner, and stands for the topic in lists. */
    public List<Drawing> drawings() {
        return blocks.stream()
                .flatMap(filling -> Stream.ofNullable(filling.pictures()).flatMap(List::stream))
                .distinct()
                .map(name -> new Drawing(name, picture(name).alt()))
                .toList();
    }

    public LocalDateTime publishedAt(LocalDate today) {
        return today.minusDays(days).atTime(MORNING, days);
    }

    /**
     * The template, filled.
     *
     * @param code    of the column under a path
     * @param address of a drawing in the site's library, by its name
     */
    public TopicDraft filled(Function<String, String> code, Function<String, String> address) {
        var empty = TopicTemplate.shipped().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow()
                .blocks();
        if (empty.size() != blocks.size()) {
            throw new IllegalStateException("%s fills %d of %d blocks".formatted(title, blocks.size(), empty.size()));
        }
        var filled = new ArrayList<TopicBlock>();
        for (var at = 0; at < blocks.size(); at++) {
            filled.add(filled(empty.get(at), blocks.get(at), code, address));
        }
        return new TopicDraft(filled);
    }

    private static TopicBlock filled(
            TopicBlock empty, Filling filling, Function<String, String> code, Function<String, String> address) {
        var pictures = Stream.ofNullable(filling.pictures())
                .flatMap(List::stream)
                .map(name -> BlockEntry.picture(
                        filling.pictures().size() > 1 ? picture(name).caption() : null,
                        address.apply(name),
                        picture(name).alt()));
        return new TopicBlock(
                empty.kind(),
                empty.title(),
                filling.text(),
                filling.column() == null ? null : code.apply(filling.column()),
                empty.count(),
                Stream.concat(pictures, Stream.ofNullable(filling.entries()).flatMap(List::stream))
                        .toList());
    }

    private static Picture picture(String name) {
        return Library.get().pictures().get(name);
    }
}
