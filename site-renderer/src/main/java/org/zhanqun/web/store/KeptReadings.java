package org.zhanqun.web.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhanqun.reading.ReadSet;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Reading.Collected;

/**
 * What was read for the pages of a site, kept for as long as no change touches it. When another framework or style makes all pages of
 * all sites anew, or one article changes one list of a page that has twenty, the database is asked for what has changed and for nothing
 * else. Whoever is given something from here has read it, as if from the database.
 */
@ApplicationScoped
public class KeptReadings {
    private final AppliedChanges applied;
    private final boolean keeping;
    private final Cache<Key, Kept> kept;

    @Inject
    KeptReadings(AppliedChanges applied, StoreConfig config, MeterRegistry meters) {
        this.applied = applied;
        this.keeping = config.store();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.readings().asLongValue())
                .weigher((Key _, Kept answer) -> answer.weight())
                .build();
        meters.gauge("zhanqun.pages.readings.bytes", this, KeptReadings::weight);
    }

    /**
     * Something that can be asked for.
     *
     * @param <T> what the answer is
     */
    public interface Question<T> {
        /** Bytes that an answer takes in memory, roughly. */
        int weight(T answer);
    }

    /** @param site null when the answer is about no single one */
    private record Key(String site, Question<?> question) {}

    /** @param since position of the changes that the answer is known to be true at */
    private record Kept(Object answer, ReadSet reads, long since, int weight) {
        private static final int OBJECTS = 200;

        private static <T> Kept of(Question<T> question, Collected<T> read, long since) {
            var weight = question.weight(read.value()) + read.reads().weight() + OBJECTS;
            return new Kept(read.value(), read.reads(), since, weight);
        }

        private Kept at(long now) {
            return new Kept(answer, reads, now, weight);
        }
    }

    /**
     * The answer to a question about the site that is bound as tenant.
     *
     * @param site    its key
     * @param reading asks the database
     */
    public <T> T of(String site, Question<T> question, Supplier<T> reading) {
        return of(site, List.of(question), _ -> Map.of(question, Reading.collect(reading)))
                .get(question);
    }

    /** The answer to a question about no single site. */
    public <T> T shared(Question<T> question, Supplier<T> reading) {
        return answers(null, List.of(question), _ -> Map.of(question, Reading.collect(reading)))
                .get(question);
    }

    /**
     * The answers to several questions of one kind about the site that is bound as tenant.
     *
     * @param reading is given those that must be asked, if any
     */
    public <T, Q extends Question<T>> Map<Q, T> of(
            String site, Collection<Q> questions, Function<List<Q>, Map<Q, Collected<T>>> reading) {
        return answers(Objects.requireNonNull(site), questions, reading);
    }

    private <T, Q extends Question<T>> Map<Q, T> answers(
            String site, Collection<Q> questions, Function<List<Q>, Map<Q, Collected<T>>> reading) {
        var answers = new HashMap<Q, T>();
        var since = applied.position();
        for (var question : questions) {
            var known = keeping ? current(new Key(site, question)) : null;
            if (known != null) {
                Reading.record(known.reads());
                answers.put(question, answer(known));
            }
        }
        var missing = questions.stream()
                .distinct()
                .filter(question -> !answers.containsKey(question))
                .toList();
        if (!missing.isEmpty()) {
            reading.apply(missing).forEach((question, read) -> {
                Reading.record(read.reads());
                answers.put(question, read.value());
                if (keeping) {
                    kept.put(new Key(site, question), Kept.of(question, read, since));
                }
            });
        }
        return answers;
    }

    /** Bytes of all that is kept, roughly. */
    long weight() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** @return null when there is none, or when it may no longer be true */
    private Kept current(Key key) {
        var known = kept.getIfPresent(key);
        if (known == null) {
            return null;
        }
        var now = applied.position();
        if (now == known.since() && !known.reads().dated()) {
            return known;
        }
        if (overtaken(key, known)) {
            kept.asMap().remove(key, known);
            return null;
        }
        var renewed = known.at(now);
        kept.asMap().replace(key, known, renewed);
        return renewed;
    }

    private boolean overtaken(Key key, Kept known) {
        return key.site() == null
                ? applied.overtook(known.since(), known.reads())
                : applied.overtook(known.since(), key.site(), known.reads());
    }

    /** What lies under a question was an answer to it. */
    @SuppressWarnings("unchecked")
    private static <T> T answer(Kept known) {
        return (T) known.answer();
    }
}
