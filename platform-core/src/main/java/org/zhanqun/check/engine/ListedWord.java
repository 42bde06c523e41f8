package org.zhanqun.check.engine;

import java.time.LocalDate;

/**
 * A word of a list.
 *
 * @param suggestion what is right, or null
 * @param note       why, for whoever wrote the word; or null
 * @param from       the first day on which a text must not have the word, or null for always; compared with the day on which
 *                   the text became public: what was right then stays right
 * @param until      the last such day, or null for always
 */
public record ListedWord(Kind kind, String word, String suggestion, String note, LocalDate from, LocalDate until) {
    public enum Kind {
        /** 敏感词 */
        SENSITIVE,
        /** 错别字 */
        MISSPELLING,
        /** 不规范的机构名称、职务 */
        OFFICIAL_NAME,
        /** 例外: where this stands, no word within it counts. */
        EXCEPTION,
        /** 地图用语: a picture that is called so is a map. */
        MAP
    }

    boolean appliesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** What a finding of it is; null when it is no finding by itself. */
    Rule rule() {
        return switch (kind) {
            case SENSITIVE -> Rule.SENSITIVE;
            case MISSPELLING -> Rule.MISSPELLING;
            case OFFICIAL_NAME -> Rule.OFFICIAL_NAME;
            case EXCEPTION, MAP -> null;
        };
    }
}
