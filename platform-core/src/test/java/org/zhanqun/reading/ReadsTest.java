package org.zhanqun.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Placement;

/** Which change touches what was read. */
class ReadsTest {
    private static final Scope NEWS = Scope.of("0201");

    @Test
    void whatWasReadByItsNumberIsTouchedByItsOwnChangesPublicOrNot() {
        var read = ArticlesRead.of(List.of(7L, 3L));

        assertThat(read.touchedBy(article(3, null, null))).isTrue();
        assertThat(read.touchedBy(article(5, at("0201", 1), at("0201", 1)))).isFalse();
        assertThat(read.touchedBy(many())).isTrue();
        assertThat(read.touchedBy(other(ChangeKind.COLUMNS, "F1"))).isFalse();
    }

    @Test
    void aFullWindowIsTouchedByWhatEntersLeavesOrChangesInIt() {
        var newestThree = new RangeRead(NEWS, new Key(minute(10), 10), null);

        assertThat(newestThree.touchedBy(article(99, null, at("0201", 99)))).isTrue();
        assertThat(newestThree.touchedBy(article(11, at("0201", 11), null))).isTrue();
        assertThat(newestThree.touchedBy(article(10, at("0201", 10), at("0201", 10))))
                .isTrue();
        assertThat(newestThree.touchedBy(article(11, at("0201", 11), at("0202", 11))))
                .isTrue();
        assertThat(newestThree.touchedBy(article(11, at("0202", 11), at("0201", 11))))
                .isTrue();
    }

    @Test
    void whatIsBelowAFullWindowOrElsewhereDoesNotTouchIt() {
        var newestThree = new RangeRead(NEWS, new Key(minute(10), 10), null);

        assertThat(newestThree.touchedBy(article(9, at("0201", 9), null))).isFalse();
        assertThat(newestThree.touchedBy(article(9, null, at("0201", 9)))).isFalse();
        assertThat(newestThree.touchedBy(article(99, null, at("0202", 99)))).isFalse();
        assertThat(newestThree.touchedBy(article(99, null, null))).isFalse();
    }

    @Test
    void whatIsPinnedTouchesItsListWhereverItsTimeWouldPutIt() {
        var pins = new PinnedRead(NEWS);
        var pinned = new Placement("0201", minute(1), false, null, null, true);

        assertThat(pins.touchedBy(article(1, at("0201", 1), pinned))).isTrue();
        assertThat(pins.touchedBy(article(1, pinned, at("0201", 1)))).isTrue();
        assertThat(pins.touchedBy(article(1, pinned, pinned))).isTrue();
        assertThat(pins.touchedBy(article(1, pinned, null))).isTrue();
        assertThat(pins.touchedBy(article(1, pinned, at("0202", 1)))).isTrue();
        assertThat(pins.touchedBy(many())).isTrue();
        assertThat(pins.touchedBy(article(1, at("0201", 1), at("0201", 1)))).isFalse();
        assertThat(pins.touchedBy(article(1, null, at("0201", 99)))).isFalse();
        assertThat(pins.touchedBy(article(1, null, new Placement("0202", minute(1), false, null, null, true))))
                .isFalse();
    }

    @Test
    void onlyWhatTheFeedSaysTookNothingBackIsHarmless() {
        assertThat(article(7, null, at("0201", 1)).takesNothingBack()).isTrue();
        assertThat(article(7, at("0201", 1), at("0201", 1)).takesNothingBack()).isTrue();
        assertThat(other(ChangeKind.FRAMEWORK, "COUNTY").takesNothingBack()).isTrue();

        assertThat(article(7, at("0201", 1), null).takesNothingBack()).isFalse();
        assertThat(article(7, at("0201", 1), at("0202", 1)).takesNothingBack()).isFalse();
        assertThat(article(7, null, null).takesNothingBack()).isFalse();
        assertThat(many().takesNothingBack()).isFalse();
        for (var kind : List.of(ChangeKind.SITE, ChangeKind.COLUMNS, ChangeKind.LETTERS, ChangeKind.MEDIA)) {
            assertThat(other(kind, "1").takesNothingBack()).as("%s", kind).isFalse();
        }
    }

    @Test
    void whatReadTheDayHoldsOnThatDayAlsoAsAPartOfSomethingElse() {
        var clock = Clock.fixed(Instant.parse("2026-12-31T16:00:00Z"), ZoneOffset.UTC);
        var part = Reading.collect(() -> Reading.today(clock));
        var whole = Reading.collect(() -> {
            Reading.record(part.reads());
            return "whole";
        });

        assertThat(part.value()).as("in Beijing").isEqualTo("2027-01-01");
        assertThat(whole.reads().dated()).isTrue();
        assertThat(whole.reads().holdsOn(part.value())).isTrue();
        assertThat(whole.reads().holdsOn(part.value().plusDays(1))).isFalse();
        assertThat(whole.reads().holdsOn(part.value().minusDays(1))).isFalse();
        assertThat(ReadSet.NOTHING.holdsOn(part.value())).isTrue();
    }

    @Test
    void theNumberDecidesBetweenArticlesOfOneMoment() {
        var from = new RangeRead(NEWS, new Key(minute(10), 10), null);

        assertThat(from.touchedBy(article(9, null, at("0201", 10)))).isFalse();
        assertThat(from.touchedBy(article(11, null, at("0201", 10)))).isTrue();
    }

    @Test
    void whatWasNotFullIsTouchedByAnythingInItsScope() {
        var all = new RangeRead(NEWS, null, null);

        assertThat(all.touchedBy(article(1, null, at("0201", -1000)))).isTrue();
        assertThat(all.touchedBy(article(1, null, at("0202", 1)))).isFalse();
    }

    @Test
    void aScopeLooksAtPicturesValidityAndWhatIsExplained() {
        var pictured = new RangeRead(Scope.pictured(List.of("0201")), null, null);
        var repealed = new RangeRead(Scope.documents("0401", "REPEALED"), null, null);
        var explaining = new RangeRead(Scope.explaining(4), null, null);
        var plain = at("0201", 1);
        var withPicture = new Placement("0201", minute(1), true, null, null);
        var effective = new Placement("0401", minute(1), false, "EFFECTIVE", null);
        var over = new Placement("0401", minute(1), false, "REPEALED", null);
        var explains = new Placement("0501", minute(1), false, null, 4L);

        assertThat(pictured.touchedBy(article(1, plain, plain))).isFalse();
        assertThat(pictured.touchedBy(article(1, plain, withPicture))).isTrue();
        assertThat(repealed.touchedBy(article(1, effective, effective))).isFalse();
        assertThat(repealed.touchedBy(article(1, effective, over))).isTrue();
        assertThat(explaining.touchedBy(article(1, null, explains))).isTrue();
        assertThat(explaining.touchedBy(article(1, null, new Placement("0501", minute(1), false, null, 5L))))
                .isFalse();
    }

    @Test
    void aMembershipIsNotTouchedByWhatChangesInItsPlace() {
        var upTo = new MembershipRead(NEWS, null, new Key(minute(10), 10));

        assertThat(upTo.touchedBy(article(5, at("0201", 5), at("0201", 5)))).isFalse();
        assertThat(upTo.touchedBy(article(5, at("0201", 5), null))).isTrue();
        assertThat(upTo.touchedBy(article(5, at("0202", 5), at("0201", 5)))).isTrue();
        assertThat(upTo.touchedBy(article(11, null, at("0201", 11)))).isFalse();
    }

    @Test
    void thatAColumnHoldsSomethingOnlyDependsOnItsWitness() {
        var presence = new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, Map.of("0201", 7L));

        assertThat(presence.touchedBy(article(9, null, at("0201", 9)))).isFalse();
        assertThat(presence.touchedBy(article(9, at("0201", 9), null))).isFalse();
        assertThat(presence.touchedBy(article(7, at("0201", 7), at("0201", 7)))).isFalse();
        assertThat(presence.touchedBy(article(7, at("0201", 7), null))).isTrue();
        assertThat(presence.touchedBy(article(9, null, at("0202", 9)))).isTrue();
        assertThat(presence.touchedBy(article(9, at("0201", 9), at("0202", 9)))).isTrue();
    }

    @Test
    void anotherWitnessTakesTheLeavingOnesPlaceWhenTheGroupsAreTheSame() {
        var presence = new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, Map.of("0201", 7L));

        assertThat(presence.renew(new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, Map.of("0201", 8L))))
                .isTrue();
        assertThat(presence.touchedBy(article(7, at("0201", 7), null))).isFalse();
        assertThat(presence.renew(new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, Map.of("0202", 9L))))
                .isFalse();
        assertThat(presence.touchedBy(article(8, at("0201", 8), null))).isTrue();
    }

    @Test
    void validitiesAreGroupsOfOneColumn() {
        var presence = new PresenceRead(Scope.of("0401"), PresenceRead.By.VALIDITY, Map.of("EFFECTIVE", 7L));
        var effective = new Placement("0401", minute(1), false, "EFFECTIVE", null);
        var repealed = new Placement("0401", minute(1), false, "REPEALED", null);
        var elsewhere = new Placement("0402", minute(1), false, "REPEALED", null);

        assertThat(presence.touchedBy(article(8, effective, null))).isFalse();
        assertThat(presence.touchedBy(article(8, null, elsewhere))).isFalse();
        assertThat(presence.touchedBy(article(8, effective, repealed))).isTrue();
    }

    @Test
    void treesStylesAndTheDirectoryAreTouchedByTheirOwn() {
        assertThat(new OwnColumnsRead().touchedBy(other(ChangeKind.COLUMNS, "F1")))
                .isTrue();
        assertThat(new OwnColumnsRead().touchedBy(other(ChangeKind.FRAMEWORK, "COUNTY")))
                .isFalse();
        assertThat(new TreeRead("COUNTY").touchedBy(other(ChangeKind.COLUMNS, "F1")))
                .isFalse();
        assertThat(new TreeRead("COUNTY").touchedBy(other(ChangeKind.FRAMEWORK, "COUNTY")))
                .isTrue();
        assertThat(new TreeRead("COUNTY").touchedBy(other(ChangeKind.FRAMEWORK, "CITY")))
                .isFalse();
        assertThat(new StyleRead("COUNTY").touchedBy(other(ChangeKind.STYLE, "RED")))
                .isTrue();
        assertThat(new StyleRead("COUNTY").touchedBy(other(ChangeKind.COLUMNS, "F1")))
                .isFalse();
        assertThat(new StyleRead("COUNTY").touchedBy(ofAll("COUNTY"))).isTrue();
        assertThat(new StyleRead("COUNTY").touchedBy(ofAll("CITY"))).isFalse();
        var county = new DirectoryRead("online/COUNTY/430100");
        assertThat(county.touchedBy(
                        new Effect(change(ChangeKind.SITE, "s", null, null), Set.of("online/COUNTY/430100"))))
                .isTrue();
        assertThat(county.touchedBy(new Effect(change(ChangeKind.SITE, "s", null, null), Set.of("portal"))))
                .isFalse();
    }

    @Test
    void readingIsRecordedForWhatIsBeingMadeAndForNothingElse() {
        Reading.record(new StyleRead("COUNTY"));
        var outer = Reading.collect(() -> {
            Reading.record(new ArticlesRead(1));
            var inner = Reading.collect(() -> {
                Reading.record(new StyleRead("COUNTY"));
                return "shared";
            });
            Reading.record(inner.reads());
            Reading.record(new ArticlesRead(1));
            return inner.value();
        });

        assertThat(outer.reads().own()).containsExactly(new ArticlesRead(1));
        assertThat(outer.reads().all()).containsExactly(new ArticlesRead(1), new StyleRead("COUNTY"));
        assertThat(outer.reads().touchedBy(other(ChangeKind.STYLE, "RED"))).isTrue();
    }

    private static Instant minute(int minute) {
        return Instant.EPOCH.plusSeconds(minute * 60L);
    }

    private static Placement at(String column, int minute) {
        return new Placement(column, minute(minute), false, null, null);
    }

    private static Effect article(long id, Placement before, Placement after) {
        return Effect.of(change(ChangeKind.ARTICLE, Long.toString(id), before, after));
    }

    private static Effect many() {
        return Effect.of(change(ChangeKind.ARTICLE, "0", null, null));
    }

    private static Effect other(ChangeKind kind, String subject) {
        return Effect.of(change(kind, subject, null, null));
    }

    private static Effect ofAll(String kind) {
        return Effect.of(new Change(1, ChangeKind.STYLE, null, kind, Instant.EPOCH, null, null));
    }

    private static Change change(ChangeKind kind, String subject, Placement before, Placement after) {
        return new Change(1, kind, "a", subject, Instant.EPOCH, before, after);
    }
}
