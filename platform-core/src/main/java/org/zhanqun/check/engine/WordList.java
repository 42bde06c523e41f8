package org.zhanqun.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ahocorasick.trie.Trie;

/** Words, made ready to be looked for all at once (Aho-Corasick): the time does not grow with their number. */
public final class WordList {
    public static final WordList EMPTY = new WordList(List.of());

    private final Map<String, List<ListedWord>> words = new HashMap<>();
    private final Trie trie;

    public WordList(Collection<ListedWord> listed) {
        listed.forEach(word -> add(word.word(), word));
        // A right name that has the wrong one in it, as "原国土资源厅" might, is right.
        listed.stream()
                .filter(word -> word.rule() != null && word.suggestion() != null)
                .filter(word -> folded(word.suggestion()).contains(folded(word.word())))
                .forEach(word -> add(word.suggestion(), exception(word)));
        trie = Trie.builder().addKeywords(words.keySet()).build();
    }

    private static ListedWord exception(ListedWord word) {
        return new ListedWord(ListedWord.Kind.EXCEPTION, word.suggestion(), null, null, word.from(), word.until());
    }

    private void add(String word, ListedWord listed) {
        var folded = folded(word);
        if (!folded.isEmpty()) {
            words.computeIfAbsent(folded, _ -> new ArrayList<>()).add(listed);
        }
    }

    private static String folded(String word) {
        return Lettering.WORDS.fold(word).text();
    }

    /** A word at a place. @param end exclusive */
    record Hit(ListedWord word, int start, int end) {
        boolean within(Hit other) {
            return start >= other.start && end <= other.end;
        }

        int length() {
            return end - start;
        }
    }

    /** All that applies on a day, in a text that was folded as {@link Lettering#WORDS}. */
    Stream<Hit> hits(String folded, LocalDate day) {
        return trie.parseText(folded).stream()
                .flatMap(emit -> words.get(emit.getKeyword()).stream()
                        .filter(word -> word.appliesOn(day))
                        .map(word -> new Hit(word, emit.getStart(), emit.getEnd() + 1)));
    }
}
