package org.zhanqun.merger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class HitCondensingTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    MergerPlanning planning;

    @Inject
    MergedAddresses addresses;

    @Inject
    HitCondensing condensing;

    @Inject
    MergerConfig config;

    @Inject
    EntityManager entityManager;

    private Site source;
    private Site target;

    @BeforeEach
    void twoSites() {
        source = province.open(SiteKind.DEPARTMENT, "430100");
        target = province.county("430100");
        planning.plan(source.key(), target.key());
    }

    @Test
    void manyRowsOfADayBecomeOneForEachAddressAndTheSumsStay() {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        for (var i = 0; i < 30; i++) {
            hit(target, AddressKind.HOME, "", 2, yesterday);
            hit(target, AddressKind.COLUMN, "gzdt/bmyw", 1, yesterday);
        }
        hit(target, AddressKind.HOME, "", 5, yesterday.minus(1, ChronoUnit.DAYS));
        condensing.run();
        assertThat(rows(target)).isEqualTo(3);
        assertThat(hits()).containsEntry(AddressKind.HOME, 65L).containsEntry(AddressKind.COLUMN, 30L);
        condensing.run();
        assertThat(rows(target)).isEqualTo(3);

        hit(target, AddressKind.HOME, "", 1, yesterday);
        condensing.run();
        assertThat(rows(target)).isEqualTo(3);
        assertThat(hits()).containsEntry(AddressKind.HOME, 66L);
    }

    @Test
    void whatIsCountedTodayStaysAsItIs() {
        hit(target, AddressKind.HOME, "", 1, Instant.now());
        hit(target, AddressKind.HOME, "", 1, Instant.now());
        condensing.run();
        assertThat(rows(target)).isEqualTo(2);
    }

    @Test
    void daysOfLongAgoAreOneSum() {
        var longAgo = Instant.now().minus(config.hitDays() + 2L, ChronoUnit.DAYS);
        for (var day = 0; day < 20; day++) {
            hit(target, AddressKind.HOME, "", 3, longAgo.minus(day, ChronoUnit.DAYS));
        }
        condensing.run();
        assertThat(rows(target)).isEqualTo(1);
        assertThat(hits()).containsEntry(AddressKind.HOME, 60L);
        hit(target, AddressKind.HOME, "", 1, longAgo);
        condensing.run();
        assertThat(rows(target)).isEqualTo(1);
        assertThat(hits()).containsEntry(AddressKind.HOME, 61L);
    }

    @Test
    void anotherSitesRowsAreItsOwn() {
        var stranger = province.county("430100");
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        hit(target, AddressKind.HOME, "", 1, yesterday);
        hit(target, AddressKind.HOME, "", 1, yesterday);
        hit(stranger, AddressKind.HOME, "", 7, yesterday);
        condensing.run();
        assertThat(hits()).containsEntry(AddressKind.HOME, 2L);
        assertThat(rows(stranger)).isEqualTo(1);
        assertThat(tenants.callAs(stranger.key(), () -> addresses.hits(source.key())))
                .isEqualTo(Map.of(AddressKind.HOME, 7L));
    }

    private void hit(Site site, AddressKind kind, String ref, long times, Instant at) {
        tenants.runAs(site.key(), () -> entityManager.persist(new MergedHit(source.key(), kind, ref, times, at)));
    }

    private Map<AddressKind, Long> hits() {
        return tenants.callAs(target.key(), () -> addresses.hits(source.key()));
    }

    private long rows(Site site) {
        return tenants.callAs(site.key(), () -> {
            List<Long> counted = entityManager
                    .createQuery("select count(*) from MergedHit", Long.class)
                    .getResultList();
            return counted.getFirst();
        });
    }
}
