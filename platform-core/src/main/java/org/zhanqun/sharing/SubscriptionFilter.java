package org.zhanqun.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Violations;

/**
 * What a subscription takes of its source (订阅条件).
 *
 * @param columns codes of the source's columns with blanks between them; empty for all
 * @param content what the articles are; null for any kind
 * @param words   that the title holds, one of them, with blanks between them; empty for any title
 * @param since   only what became public after it
 */
@Embeddable
public record SubscriptionFilter(
        @Column(name = "source_columns", nullable = false, length = 500)
        String columns,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "content", length = 20)
        ContentKind content,

        @Column(name = "title_words", nullable = false, length = 200)
        String words,

        @Column(name = "since", nullable = false) Instant since) {
    private static final int MOST_WORDS = 10;

    public SubscriptionFilter {
        columns = orEmpty(columns);
        words = orEmpty(words);
    }

    void check(Instant now, Violations violations) {
        violations
                .limitText(columns, "columns", 500)
                .require(
                        columnCodes().stream().allMatch(code -> code.matches("\\d{2,20}")), "columns", "article.column")
                .limitText(words, "words", 100)
                .require(titleWords().size() <= MOST_WORDS, "words", "subscription.words", MOST_WORDS)
                .require(since != null, "since", "field.blank")
                .require(since == null || !since.isAfter(now), "since", "subscription.since");
    }

    public List<String> columnCodes() {
        return parts(columns);
    }

    public List<String> titleWords() {
        return parts(words);
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split("[\\s,，、]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
