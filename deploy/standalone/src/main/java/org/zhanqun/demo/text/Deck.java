package org.zhanqun.demo.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Cards dealt one after the other; none comes again before all were dealt. */
final class Deck<T> {

    private final List<T> all;
    private final List<T> left;

    Deck(Collection<T> cards, Random random) {
        var shuffled = new ArrayList<>(cards);
        Collections.shuffle(shuffled, random);
        this.all = List.copyOf(shuffled);
        this.left = new ArrayList<>(all);
    }

    T next() {
        return next(_ -> true);
    }

    /** The next card that is wanted, or the next one at all when none of those left is. */
    T next(Predicate<T> wanted) {
        if (left.isEmpty()) {
            left.addAll(all);
        }
        for (var card : left) {
            if (wanted.test(card)) {
                left.remove(card);
                return card;
            }
        }
        return left.removeFirst();
    }
}
