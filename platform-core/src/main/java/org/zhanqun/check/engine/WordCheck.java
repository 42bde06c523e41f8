package org.zhanqun.check.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zhanqun.check.engine.WordList.Hit;

/** Finds listed words, however they are written, and leaves out what an exception covers. */
record WordCheck(List<WordList> lists, LocalDate day) {
    interface Sink {
        void found(ListedWord word, int start, int end);
    }

    void in(String text, Sink sink) {
        var folded = Lettering.WORDS.fold(text);
        var hits = lists.stream()
                .flatMap(list -> list.hits(folded.text(), day))
                .distinct()
                .toList();
        var exceptions = hits.stream()
                .filter(hit -> hit.word().kind() == ListedWord.Kind.EXCEPTION)
                .toList();
        var found = hits.stream()
                .filter(hit -> hit.word().rule() != null)
                .filter(hit -> exceptions.stream().noneMatch(hit::within))
                .toList();
        found.stream()
                .filter(hit -> found.stream().noneMatch(other -> covers(other, hit)))
                .filter(hit -> !isRight(hit, text.substring(folded.at()[hit.start()], folded.end(hit.end()))))
                .sorted(Comparator.comparingInt(Hit::start))
                .forEach(hit -> sink.found(hit.word(), folded.at()[hit.start()], folded.end(hit.end())));
    }

    boolean callsAMap(String text) {
        var folded = Lettering.WORDS.fold(text).text();
        return lists.stream()
                .flatMap(list -> list.hits(folded, day))
                .anyMatch(hit -> hit.word().kind() == ListedWord.Kind.MAP);
    }

    /** The longer word says it all; of the same word in two lists, the first. */
    private static boolean covers(Hit other, Hit hit) {
        return other != hit
                && other.word().rule() == hit.word().rule()
                && hit.within(other)
                && other.length() > hit.length();
    }

    /** 著名 folds to the same as 着名: what stands there is the right form already. */
    private static boolean isRight(Hit hit, String words) {
        return hit.word().suggestion() != null
                && form(words).equals(form(hit.word().suggestion()));
    }

    private static String form(String words) {
        return Lettering.FORMS.fold(words).text();
    }
}
