package org.zhanqun.content.facts;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.kernel.Violations;

/**
 * A block of a topic (专题区块). Which parts count depends on its kind; the others are null or empty.
 *
 * @param title   标题, may be null: a list is then called as its column is
 * @param text    the motto of a banner, or the HTML of a text
 * @param column  code of the column whose newest articles a list shows
 * @param count   how many of them, 1 to 20; null for six
 * @param entries pictures, events, links, or the one picture or film
 */
public record TopicBlock(
        BlockKind kind, String title, String text, String column, Integer count, List<BlockEntry> entries) {
    /** How many articles a list shows unless somebody says otherwise. */
    public static final int USUAL_COUNT = 6;

    private static final int MOST_ENTRIES = 60;
    private static final int LONGEST_TEXT = 20_000;

    public TopicBlock {
        entries = entries == null
                ? List.of()
                : entries.stream().filter(Objects::nonNull).toList();
    }

    public static TopicBlock banner(String motto, BlockEntry picture) {
        return new TopicBlock(BlockKind.BANNER, null, motto, null, null, List.of(picture));
    }

    public static TopicBlock list(String title, String column, Integer count) {
        return new TopicBlock(BlockKind.LIST, title, null, column, count, List.of());
    }

    public static TopicBlock text(String title, String html) {
        return new TopicBlock(BlockKind.TEXT, title, html, null, null, List.of());
    }

    public static TopicBlock of(BlockKind kind, String title, List<BlockEntry> entries) {
        return new TopicBlock(kind, title, null, null, null, entries);
    }

    /** Whether its entries show files of the site's library. */
    public boolean showsFiles() {
        return kind == BlockKind.BANNER || kind == BlockKind.PICTURES || kind == BlockKind.VIDEO;
    }

    /** How many articles a list shows. */
    public int length() {
        return count == null ? USUAL_COUNT : count;
    }

    /** The block with what belongs to its kind alone, its text cleaned. @param field what to call it when something is wrong */
    TopicBlock checked(String field, Violations violations) {
        violations.require(kind != null, field + ".kind", "field.choice");
        if (kind == null) {
            return this;
        }
        violations
                .limitText(title, field + ".title", 60)
                .require(count == null || count >= 1 && count <= 20, field + ".count", "topic.count")
                .require(entries.size() <= MOST_ENTRIES, field + ".entries", "topic.entries", MOST_ENTRIES);
        var tidied = entries.stream()
                .map(BlockEntry::tidied)
                .filter(entry -> !entry.isBlank())
                .toList();
        IntStream.range(0, tidied.size()).forEach(at -> tidied.get(at).check(field + ".entries." + at, violations));
        return switch (kind) {
            case BANNER -> {
                violations.limitText(Texts.line(text), field + ".text", 120);
                yield new TopicBlock(kind, Texts.given(title), Texts.line(text), null, null, one(tidied));
            }
            case TEXT -> {
                var length = text == null ? 0 : text.length();
                violations.require(length <= LONGEST_TEXT, field + ".text", "field.too-long", LONGEST_TEXT, length);
                var clean = SafeHtml.sanitise(text).html().html();
                yield new TopicBlock(kind, Texts.given(title), Texts.given(clean), null, null, List.of());
            }
            case LIST -> new TopicBlock(kind, Texts.given(title), null, Texts.given(column), count, List.of());
            case VIDEO -> new TopicBlock(kind, Texts.given(title), null, null, null, one(tidied));
            case PICTURES, TIMELINE, LINKS -> new TopicBlock(kind, Texts.given(title), null, null, null, tidied);
        };
    }

    private static List<BlockEntry> one(List<BlockEntry> entries) {
        return entries.isEmpty() ? entries : entries.subList(0, 1);
    }

    /** Collects what the public would miss. */
    void requireForPublishing(String field, Violations violations) {
        switch (kind) {
            case LIST -> violations.require(column != null, field + ".column", "field.blank");
            case TEXT ->
                violations.require(
                        text != null && !SafeHtml.sanitise(text).html().isBlank(), field + ".text", "field.blank");
            case BANNER, PICTURES, TIMELINE, LINKS, VIDEO ->
                violations.require(!entries.isEmpty(), field + ".entries", "topic.block.empty");
        }
        IntStream.range(0, entries.size())
                .forEach(at -> requireWhole(entries.get(at), field + ".entries." + at, violations));
    }

    private void requireWhole(BlockEntry entry, String field, Violations violations) {
        switch (kind) {
            case BANNER, PICTURES ->
                violations
                        .require(entry.url() != null, field + ".url", "field.blank")
                        .require(entry.alt() != null, field + ".alt", "field.blank");
            case VIDEO ->
                violations
                        .require(entry.url() != null, field + ".url", "field.blank")
                        .require(entry.text() != null, field + ".text", "field.blank");
            case TIMELINE ->
                violations
                        .require(entry.date() != null, field + ".date", "field.blank")
                        .require(entry.title() != null, field + ".title", "field.blank");
            case LINKS ->
                violations
                        .require(entry.title() != null, field + ".title", "field.blank")
                        .require(entry.url() != null, field + ".url", "field.blank");
            case LIST, TEXT -> {}
        }
    }
}
