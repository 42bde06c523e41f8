package org.zhanqun.admin.check;

import java.time.LocalDate;
import java.util.List;
import org.zhanqun.check.Words;
import org.zhanqun.check.engine.ListedWord;

/** A word of a list in the API. @param addedIn the version of the list in which it came */
public record WordView(
        long id,
        ListedWord.Kind kind,
        String word,
        String suggestion,
        String note,
        LocalDate from,
        LocalDate until,
        long addedIn,
        String addedBy) {
    /** One page of a version of a list, the latest words first. @param current the list's current version */
    public record ListView(long version, long current, List<WordView> words, int page, int size, long total) {}

    static WordView of(Words.Line line) {
        var word = line.word();
        return new WordView(
                line.id(),
                word.kind(),
                word.word(),
                word.suggestion(),
                word.note(),
                word.from(),
                word.until(),
                line.addedIn(),
                line.addedBy());
    }

    static ListView of(WordListDesk.Listing listing, WordListDesk.Query query) {
        return new ListView(
                listing.version(),
                listing.current(),
                listing.found().words().stream().map(WordView::of).toList(),
                query.page(),
                query.size(),
                listing.found().total());
    }

    static WordListDesk.Query query(ListedWord.Kind kind, String q, Long version, Integer page, Integer size) {
        return new WordListDesk.Query(
                kind,
                q,
                version,
                page == null ? 1 : Math.clamp(page, 1, 1_000_000),
                size == null ? 50 : Math.clamp(size, 1, 500));
    }
}
