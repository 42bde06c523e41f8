package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.kernel.Actor;

/** A word in a list, from the version in which it came to the one in which it went. */
@Embeddable
public class WordRow {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private ListedWord.Kind kind;

    @Column(name = "word", nullable = false, updatable = false, length = 60)
    private String word;

    @Column(name = "suggestion", updatable = false, length = 100)
    private String suggestion;

    @Column(name = "note", updatable = false, length = 200)
    private String note;

    @Column(name = "applies_from", updatable = false)
    private LocalDate firstDay;

    @Column(name = "applies_until", updatable = false)
    private LocalDate lastDay;

    @Column(name = "added_in", nullable = false, updatable = false)
    private long addedIn;

    @Column(name = "added_by", nullable = false, updatable = false, length = 100)
    private String addedBy;

    @Column(name = "removed_in")
    private Long removedIn;

    @Column(name = "removed_by", length = 100)
    private String removedBy;

    protected WordRow() {}

    WordRow(ListedWord listed, long version) {
        kind = listed.kind();
        word = listed.word();
        suggestion = listed.suggestion();
        note = listed.note();
        firstDay = listed.from();
        lastDay = listed.until();
        addedIn = version;
        addedBy = Actor.current();
    }

    ListedWord listed() {
        return new ListedWord(kind, word, suggestion, note, firstDay, lastDay);
    }
}
