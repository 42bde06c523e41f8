package org.zhanqun.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class StyleTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    PageStyle styles;

    @Inject
    Mourning mourning;

    @Inject
    FeedReader feed;

    @Test
    void aSiteLooksAsItsKindUntilItChoosesAndAfterItTakesThatBack() throws Exception {
        var site = province.county();
        var other = province.county();
        assertThat(palette(site.key())).isNull();

        var before = feed.head();
        tenants.callAs(site.key(), () -> styles.choose(site.key(), Palette.RED));
        tenants.callAs(site.key(), () -> styles.choose(site.key(), Palette.TEAL));
        tenants.callAs(site.key(), () -> styles.choose(site.key(), Palette.TEAL));

        assertThat(palette(site.key())).isEqualTo(Palette.TEAL);
        assertThat(palette(other.key())).isNull();
        assertThat(tenants.callAsProvince(styles::chosen))
                .containsEntry(site.key(), Palette.TEAL)
                .doesNotContainKey(other.key());
        assertThat(feed.after(before, 10))
                .extracting(Change::kind, Change::site, Change::subject)
                .containsExactly(
                        tuple(ChangeKind.STYLE, site.key(), "RED"), tuple(ChangeKind.STYLE, site.key(), "TEAL"));

        tenants.runAs(site.key(), () -> styles.takeBase(site.key()));
        tenants.runAs(site.key(), () -> styles.takeBase(site.key()));
        assertThat(palette(site.key())).isNull();
        assertThat(feed.after(before + 2, 10)).hasSize(1);
    }

    @Test
    void thereIsNoStyleForNobodyAndNoStyleThatIsNone() {
        var site = province.county();
        assertThatThrownBy(() -> tenants.callAs("none", () -> styles.choose("none", Palette.RED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.callAs(site.key(), () -> styles.choose(site.key(), null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aMemorialPeriodHasAnEndAReasonAndALength() {
        assertRefused(null, NOW.plusSeconds(60), "哀悼", "startsAt");
        assertRefused(NOW, null, "哀悼", "endsAt");
        assertRefused(NOW.plusSeconds(60), NOW.plusSeconds(60), "哀悼", "endsAt");
        assertRefused(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofDays(1)), "哀悼", "endsAt");
        assertRefused(NOW, NOW.plus(Duration.ofDays(30)).plusSeconds(1), "哀悼", "endsAt");
        assertRefused(NOW, NOW.plusSeconds(60), " ", "reason");
        assertRefused(NOW, NOW.plusSeconds(60), "长".repeat(201), "reason");
    }

    @Test
    void aMemorialPeriodCoversItsStartAndNotItsEndAndCanBeTakenAway() {
        var start = NOW.plus(Duration.ofDays(400));
        var period = tenants.callAsProvince(() -> mourning.set(start, start.plus(Duration.ofDays(30)), "全国哀悼日"));

        assertThat(period.covers(start)).isTrue();
        assertThat(period.covers(start.minusNanos(1_000))).isFalse();
        assertThat(period.covers(period.endsAt())).isFalse();
        assertThat(tenants.callAsProvince(mourning::all))
                .extracting(MemorialPeriod::id)
                .contains(period.id());

        tenants.runAsProvince(() -> mourning.remove(period.id()));
        assertThat(tenants.callAsProvince(mourning::all))
                .extracting(MemorialPeriod::id)
                .doesNotContain(period.id());
        assertThatThrownBy(() -> tenants.runAsProvince(() -> mourning.remove(period.id())))
                .isInstanceOf(NotFound.class);
    }

    private Palette palette(String site) {
        return tenants.callAsProvince(() -> styles.choiceOf(site).orElse(null));
    }

    private void assertRefused(Instant start, Instant end, String reason, String field) {
        assertThatThrownBy(() -> tenants.callAsProvince(() -> mourning.set(start, end, reason)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly(field));
    }
}
