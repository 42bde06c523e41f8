package org.zhanqun.content.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.kernel.Violations;

/** The blocks of a topic as an editor or a program hands them in, in order. */
public record TopicDraft(List<TopicBlock> blocks) {
    private static final int MOST_BLOCKS = 30;

    public TopicDraft {
        blocks = blocks == null
                ? List.of()
                : blocks.stream().filter(Objects::nonNull).toList();
    }

    static TopicDraft of(Topic topic) {
        return new TopicDraft(topic.blocks());
    }

    /** @return null when there is no block: the article is a text like any */
    Topic checked(Violations violations) {
        violations.require(blocks.size() <= MOST_BLOCKS, "topic.blocks", "topic.blocks.many", MOST_BLOCKS);
        var checked = IntStream.range(0, blocks.size())
                .mapToObj(at -> blocks.get(at).checked(Topic.field(at), violations))
                .toList();
        return checked.isEmpty() ? null : new Topic(checked);
    }

    /** Names of what the cleaning takes out of the texts. */
    public Set<String> removed() {
        var removed = new LinkedHashSet<String>();
        blocks.stream()
                .filter(block -> block.kind() == BlockKind.TEXT)
                .forEach(block -> removed.addAll(SafeHtml.sanitise(block.text()).removed()));
        return removed;
    }

    /** All its words, pictures and links, one block after another, for whoever looks at texts. */
    public String html() {
        return blocks.stream().map(TopicDraft::html).collect(Collectors.joining("\n"));
    }

    /** Its words, with what kind of block they stand in. */
    public String words() {
        return blocks.stream()
                .map(block ->
                        block.kind().word() + " " + Jsoup.parse(html(block)).text())
                .collect(Collectors.joining("；"));
    }

    private static String html(TopicBlock block) {
        var parts = new ArrayList<String>();
        parts.add(element("h2", block.title()));
        parts.add(
                block.kind() == BlockKind.TEXT
                        ? Objects.requireNonNullElse(block.text(), "")
                        : element("p", block.text()));
        for (var entry : block.entries()) {
            parts.add(element("p", entry.date()));
            parts.add(block.kind() == BlockKind.LINKS ? link(entry) : element("p", entry.title()));
            parts.add(element("p", entry.text()));
            if (block.showsFiles() && entry.url() != null) {
                parts.add(shown(block.kind(), entry));
            }
        }
        return String.join("", parts);
    }

    private static String shown(BlockKind kind, BlockEntry entry) {
        return kind == BlockKind.VIDEO
                ? "<p><a href=\"" + Entities.escape(entry.url()) + "\">视频</a></p>"
                : "<p><img src=\"" + Entities.escape(entry.url()) + "\" alt=\""
                        + Entities.escape(Objects.requireNonNullElse(entry.alt(), "")) + "\"></p>";
    }

    private static String link(BlockEntry entry) {
        return entry.url() == null
                ? element("p", entry.title())
                : "<p><a href=\"" + Entities.escape(entry.url()) + "\">"
                        + Entities.escape(Objects.requireNonNullElse(entry.title(), "")) + "</a></p>";
    }

    private static String element(String name, String text) {
        return text == null || text.isBlank() ? "" : "<" + name + ">" + Entities.escape(text) + "</" + name + ">";
    }
}
