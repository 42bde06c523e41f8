package org.zhanqun.admin.content;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhanqun.content.TopicTemplate;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.content.facts.TopicDraft;

/**
 * The blocks of a topic as they stand in the form, kept as they were typed. Fields are called as the domain calls what is wrong
 * with them: {@code topic.blocks.2.entries.0.url}.
 *
 * @param version of the article that the webmaster had read
 * @param numbers of the blocks when the page was made; dragging has changed their order since, and buttons name them
 * @param touched where the person goes on: the number of a block, or -1
 */
record TopicForm(long version, List<TopicBlock> blocks, List<Integer> numbers, int touched) {
    private static final BlockEntry NOTHING = new BlockEntry(null, null, null, null, null);

    /** A block in the form. @param at its number, from 0 */
    record Row(int at, TopicBlock block, List<EntryRow> entries, boolean first, boolean last, boolean touched) {
        public String name() {
            return "topic.blocks." + at;
        }

        public String field(String part) {
            return name() + "." + part;
        }

        public String kind() {
            return block.kind().name();
        }

        /** Whether it may hold more than one thing. */
        public boolean growing() {
            return switch (block.kind()) {
                case PICTURES, TIMELINE, LINKS -> true;
                case BANNER, LIST, TEXT, VIDEO -> false;
            };
        }
    }

    /** An entry in the form. */
    record EntryRow(String name, int at, BlockEntry entry) {
        public String field(String part) {
            return name + "." + part;
        }
    }

    static TopicForm of(long version, List<TopicBlock> blocks) {
        return new TopicForm(version, blocks, List.of(), -1);
    }

    /** What came from the browser; the order of the blocks is that in which they stand on the page. */
    static TopicForm read(MultivaluedMap<String, String> fields) {
        var version = fields.getFirst("version");
        var numbers = fields.getOrDefault("order", List.of()).stream()
                .filter(at -> at.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(at -> kind(fields, at).isPresent())
                .toList();
        return new TopicForm(
                version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : 0,
                numbers.stream().map(at -> block(fields, at)).toList(),
                numbers,
                -1);
    }

    private static Optional<BlockKind> kind(MultivaluedMap<String, String> fields, int at) {
        return kind(fields.getFirst("topic.blocks." + at + ".kind"));
    }

    private static Optional<BlockKind> kind(String name) {
        return Stream.of(BlockKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static TopicBlock block(MultivaluedMap<String, String> fields, int number) {
        var at = "topic.blocks." + number + ".";
        var kind = kind(fields, number).orElseThrow();
        var text = fields.getFirst(at + "text");
        return new TopicBlock(
                kind,
                fields.getFirst(at + "title"),
                kind == BlockKind.TEXT ? paragraphs(text) : text,
                fields.getFirst(at + "column"),
                number(fields.getFirst(at + "count")),
                entries(fields, at));
    }

    private static List<BlockEntry> entries(MultivaluedMap<String, String> fields, String at) {
        var entries = new ArrayList<BlockEntry>();
        for (int number = 0; fields.containsKey(at + "entries." + number); number++) {
            var entry = at + "entries." + number + ".";
            entries.add(new BlockEntry(
                    fields.getFirst(entry + "title"),
                    fields.getFirst(entry + "text"),
                    fields.getFirst(entry + "date"),
                    fields.getFirst(entry + "url"),
                    fields.getFirst(entry + "alt")));
        }
        return entries;
    }

    /** Zero, which the domain refuses, for what is no number. */
    private static Integer number(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(0);
    }

    /** Without a script somebody types plain words: each line is a paragraph. */
    private static String paragraphs(String typed) {
        if (typed == null || typed.isBlank() || typed.contains("<")) {
            return typed;
        }
        return String.join(
                "",
                typed.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "<p>" + line.strip().replace("&", "&amp;") + "</p>")
                        .toList());
    }

    public List<Row> rows() {
        return IntStream.range(0, blocks.size()).mapToObj(this::row).toList();
    }

    private Row row(int at) {
        var entries = blocks.get(at).entries();
        var rows = IntStream.range(0, entries.size())
                .mapToObj(number ->
                        new EntryRow("topic.blocks." + at + ".entries." + number, number, entries.get(number)))
                .toList();
        return new Row(at, blocks.get(at), rows, at == 0, at == blocks.size() - 1, at == touched);
    }

    TopicDraft draft() {
        return new TopicDraft(blocks);
    }

    TopicForm basedOn(long otherVersion) {
        return new TopicForm(otherVersion, blocks, numbers, touched);
    }

    /**
     * The form after a button was pressed that changes the arrangement; nothing is stored.
     *
     * @param step {@code add:LIST}, {@code up:2}, {@code down:2}, {@code remove:2}, {@code more:2} or {@code template:event}
     */
    TopicForm after(String step) {
        var parts = step.split(":", 2);
        var argument = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "add" -> added(argument);
            case "template" ->
                TopicTemplate.shipped().stream()
                        .filter(template -> template.id().equals(argument))
                        .findFirst()
                        .map(template -> with(template.blocks(), 0))
                        .orElse(this);
            default ->
                argument.matches("\\d{1,3}") ? changed(parts[0], numbers.indexOf(Integer.valueOf(argument))) : this;
        };
    }

    private TopicForm added(String kind) {
        return kind(kind)
                .map(one -> {
                    var empty = one == BlockKind.LIST || one == BlockKind.TEXT;
                    var more = new ArrayList<>(blocks);
                    more.add(TopicBlock.of(one, null, empty ? List.of() : List.of(NOTHING)));
                    return with(more, more.size() - 1);
                })
                .orElse(this);
    }

    private TopicForm with(List<TopicBlock> others, int at) {
        return new TopicForm(version, others, List.of(), at);
    }

    private TopicForm changed(String step, int at) {
        if (at < 0) {
            return this;
        }
        var changed = new ArrayList<>(blocks);
        var touched = at;
        switch (step) {
            case "up" -> {
                touched = Math.max(0, at - 1);
                Collections.swap(changed, at, touched);
            }
            case "down" -> {
                touched = Math.min(changed.size() - 1, at + 1);
                Collections.swap(changed, at, touched);
            }
            case "remove" -> {
                changed.remove(at);
                touched = Math.min(at, changed.size() - 1);
            }
            case "more" -> changed.set(at, longer(changed.get(at)));
            default -> {}
        }
        return with(changed, touched);
    }

    private static TopicBlock longer(TopicBlock block) {
        var entries = new ArrayList<>(block.entries());
        entries.add(NOTHING);
        return new TopicBlock(block.kind(), block.title(), block.text(), block.column(), block.count(), entries);
    }
}
