package org.zhanqun.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.lifecycle.SiteCounts.Count;
import org.zhanqun.lifecycle.SiteCounts.Life;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class SiteCountsTest {
    @Inject
    SiteCounts counts;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Test
    void monthsAreCountedFromTheFirstSiteToToday() {
        var lives = List.of(
                // Late in the evening of the 31st in London is the 1st in Beijing.
                new Life(Instant.parse("2026-01-31T20:00:00Z"), null),
                new Life(Instant.parse("2026-01-10T00:00:00Z"), LocalDate.parse("2026-03-31")),
                new Life(Instant.parse("2026-04-20T00:00:00Z"), null));
        assertThat(SiteCounts.counted(lives, LocalDate.parse("2026-04-15")))
                .extracting(Count::at, Count::sites, Count::day)
                .containsExactly(
                        tuple("2026-01", 1L, LocalDate.parse("2026-01-31")),
                        tuple("2026-02", 2L, LocalDate.parse("2026-02-28")),
                        tuple("2026-03", 1L, LocalDate.parse("2026-03-31")),
                        tuple("2026-04", 1L, LocalDate.parse("2026-04-15")));
        assertThat(SiteCounts.counted(List.of(), LocalDate.parse("2026-04-15"))).isEmpty();
        assertThat(SiteCounts.counted(
                        List.of(new Life(Instant.parse("1990-01-01T00:00:00Z"), null)), LocalDate.parse("2026-04-15")))
                .hasSize(121);
    }

    @Test
    void aSiteThatIsClosedTodayCountsNoMore() {
        var site = province.county();
        var before = today();
        tenants.runAsProvince(() -> lifecycle.close(site.key(), "并入", null));
        assertThat(today()).isEqualTo(before - 1);
    }

    private long today() {
        return tenants.callAsProvince(counts::curve).counted().getLast().sites();
    }
}
