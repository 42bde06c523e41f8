package org.zhanqun.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which rows of a site are archived, and in which file of the archive: a line for each row of a table, with the rows that belong to it. */
final class ArchivedData {
    private static final ArchivedTable STYLE =
            new ArchivedTable("site_style", "site_key", List.of("site_key"), List.of());
    private static final ArchivedTable LIST = ArchivedTable.of("site_check_list", "site_key");

    /** A file of lines. */
    record Part(String name, List<ArchivedTable> tables) {
        String entry() {
            return "data/" + name + ".jsonl";
        }
    }

    static final ArchivedTable LETTERS =
            ArchivedTable.of("letter", "number").with(ArchivedTable.of("letter_rating", "number"));

    /** In an order in which rows come after those that they name. */
    static final List<Part> PARTS = List.of(
            new Part(
                    "columns",
                    List.of(
                            ArchivedTable.of("featured_column", "id"),
                            ArchivedTable.of("column_override", "id"),
                            ArchivedTable.of("review_chain", "id"))),
            new Part("settings", List.of(STYLE, ArchivedTable.of("root_file", "id"), LIST, words())),
            new Part("media", List.of(ArchivedTable.of("media_file", "id"))),
            new Part("articles", List.of(articles())),
            new Part("interpretations", List.of(ArchivedTable.of("interpretation", "article_id"))),
            new Part(
                    "redirects",
                    List.of(
                            ArchivedTable.of("column_redirect", "id"),
                            ArchivedTable.of("merged_address", "source_key", "kind", "ref"))),
            new Part("letters", List.of(LETTERS)));

    /** What a site owns and no archive holds: work under way, findings that are made anew, counts, and what is another site's, too. */
    static final Set<String> LEFT_OUT = Set.of(
            "article_presence",
            "bulk_item",
            "bulk_operation",
            "check_finding",
            "check_link",
            "check_link_run",
            "check_run",
            "merged_hit",
            "review_substitute",
            "share_delivery",
            "share_item",
            "share_subscription",
            "site_archive",
            "site_health",
            "tamper_alarm");

    private ArchivedData() {}

    private static ArchivedTable words() {
        return ArchivedTable.of("site_check_word", "id");
    }

    private static ArchivedTable articles() {
        return ArchivedTable.of("article", "id")
                .with(
                        ArchivedTable.of("policy", "article_id"),
                        ArchivedTable.of("leader", "article_id"),
                        ArchivedTable.of("organisation", "article_id"),
                        ArchivedTable.of("topic", "article_id"),
                        ArchivedTable.of("media_use", "article_id", "id"),
                        ArchivedTable.of("article_version", "article_id", "version_number"),
                        ArchivedTable.of("article_version_body", "article_id", "version_number"),
                        ArchivedTable.of("article_showing", "article_id", "shown_from"),
                        ArchivedTable.of("article_review", "article_id"),
                        ArchivedTable.of("article_review_step", "article_id", "id"),
                        ArchivedTable.of("article_review_mark", "article_id", "id"),
                        ArchivedTable.of("article_timed_step", "article_id", "id"),
                        ArchivedTable.of("check_waiver", "article_id", "id"),
                        ArchivedTable.of("check_exemption", "article_id", "id"));
    }

    /** All tables, those that come before others first. */
    static Stream<ArchivedTable> tables() {
        return PARTS.stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> Stream.concat(Stream.of(table), table.children().stream()));
    }
}
