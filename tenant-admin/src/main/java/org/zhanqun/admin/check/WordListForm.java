package org.zhanqun.admin.check;

import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.check.WordDraft;

/** A word as it was typed. */
public record WordListForm(
        @RestForm String kind,
        @RestForm String word,
        @RestForm String suggestion,
        @RestForm String note,
        @RestForm String from,
        @RestForm String until) {
    static final WordListForm BLANK = new WordListForm("", "", "", "", "", "");

    WordDraft draft() {
        return new WordDraft(kind, word, suggestion, note, from, until);
    }
}
