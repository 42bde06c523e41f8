package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Reading.Collected;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.web.store.KeptReadings.Question;

class KeptReadingsTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-29T01:00:00Z"), ZoneOffset.UTC);
    private final AppliedChanges applied = new AppliedChanges(clock);
    private final KeptReadings readings = readings(1_000_000, true);
    private final AtomicInteger asked = new AtomicInteger();

    private record Title(long article) implements Question<String> {
        @Override
        public int weight(String title) {
            return 100;
        }
    }

    @Test
    void theDatabaseIsAskedAgainOnlyWhenAChangeTouchesTheAnswer() {
        assertThat(title("a", 1)).isEqualTo("a/1 #1");
        assertThat(title("a", 1)).isEqualTo("a/1 #1");

        applied.add(List.of(article("a", 2), article("b", 1)));
        assertThat(title("a", 1)).isEqualTo("a/1 #1");

        applied.add(List.of(article("a", 1)));
        assertThat(title("a", 1)).isEqualTo("a/1 #2");
    }

    @Test
    void eachSiteHasItsOwnAnswers() {
        assertThat(title("a", 1)).isEqualTo("a/1 #1");
        assertThat(title("b", 1)).isEqualTo("b/1 #2");
        assertThat(title("a", 1)).isEqualTo("a/1 #1");
    }

    @Test
    void whoeverIsGivenAnAnswerHasReadWhatItWasMadeFrom() {
        for (var time : List.of("asked", "kept")) {
            var made = Reading.collect(() -> title("a", 1));
            assertThat(made.reads().all()).as(time).containsExactly(new ArticlesRead(1));
        }
    }

    @Test
    void whatWasReadBeforeAChangeThatOvertookItIsNotKept() {
        readings.of("a", new Title(1), () -> {
            Reading.record(new ArticlesRead(1));
            applied.add(List.of(article("a", 1)));
            return "from before";
        });

        assertThat(title("a", 1)).isEqualTo("a/1 #1");
    }

    @Test
    void ofSeveralQuestionsOnlyThoseAreAskedAgainThatWereTouched() {
        var questions = List.of(new Title(1), new Title(2), new Title(3));
        var rounds = new ArrayList<List<Title>>();
        titles(questions, rounds);
        applied.add(List.of(article("a", 2)));

        assertThat(titles(questions, rounds)).containsOnlyKeys(questions);
        assertThat(titles(questions, rounds)).containsEntry(new Title(2), "2 of round 2");
        assertThat(rounds).containsExactly(questions, List.of(new Title(2)));
    }

    @Test
    void anAnswerAboutNoSingleSiteGoesWithAChangeOfAnySite() {
        assertThat(versions()).isEqualTo("#1");
        applied.add(List.of(framework("CITY", null)));
        assertThat(versions()).isEqualTo("#1");
        applied.add(List.of(framework("COUNTY", "pilot")));
        assertThat(versions()).isEqualTo("#2");
    }

    @Test
    void nothingOutlivesAResetOfTheFeed() {
        title("a", 1);
        applied.forget();
        assertThat(title("a", 1)).isEqualTo("a/1 #2");
    }

    @Test
    void memoryIsBounded() {
        var small = readings(10_000, true);
        for (var article = 0; article < 1_000; article++) {
            var id = article;
            small.of("a", new Title(id), () -> "title " + id);
        }
        assertThat(small.weight()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void nothingIsKeptWhereNoPagesAre() {
        var off = readings(10_000, false);
        assertThat(off.of("a", new Title(1), () -> "first")).isEqualTo("first");
        assertThat(off.of("a", new Title(1), () -> "second")).isEqualTo("second");
    }

    private KeptReadings readings(long bytes, boolean on) {
        return new KeptReadings(applied, PageStoreTest.config(bytes, on), new SimpleMeterRegistry());
    }

    private String title(String site, long article) {
        return readings.of(site, new Title(article), () -> {
            Reading.record(new ArticlesRead(article));
            return site + "/" + article + " #" + asked.incrementAndGet();
        });
    }

    private Map<Title, String> titles(List<Title> questions, List<List<Title>> rounds) {
        return readings.of("a", questions, missing -> {
            rounds.add(missing);
            var found = new HashMap<Title, Collected<String>>();
            missing.forEach(question -> found.put(question, Reading.collect(() -> {
                Reading.record(new ArticlesRead(question.article()));
                return question.article() + " of round " + rounds.size();
            })));
            return found;
        });
    }

    private record Versions() implements Question<String> {
        @Override
        public int weight(String versions) {
            return 100;
        }
    }

    private String versions() {
        return readings.shared(new Versions(), () -> {
            Reading.record(new TreeRead("COUNTY"));
            return "#" + asked.incrementAndGet();
        });
    }

    private static Effect article(String site, long id) {
        return Effect.of(new Change(1, ChangeKind.ARTICLE, site, Long.toString(id), null, null, null));
    }

    private static Effect framework(String kind, String site) {
        return Effect.of(new Change(1, ChangeKind.FRAMEWORK, site, kind, null, null, null));
    }
}
