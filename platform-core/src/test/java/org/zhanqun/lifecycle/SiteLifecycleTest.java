package org.zhanqun.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class SiteLifecycleTest {
    @Inject
    Tenants tenants;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    SuspensionEnd end;

    @Inject
    Sites sites;

    @Inject
    Province province;

    @Inject
    EntityManager entityManager;

    @Test
    void openingCopiesNothingOfTheFramework() {
        province.county();
        var before = rows();
        province.county();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aSuspensionHasALatestDayAndComesOnceAYear() {
        var site = province.county();
        assertThatThrownBy(() -> suspend(site, LocalDate.now().plusDays(40))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> suspend(site, LocalDate.now())).isInstanceOf(Invalid.class);

        suspend(site, LocalDate.now().plusDays(10));
        tenants.callAsProvince(() -> lifecycle.resume(site.key()));

        assertThatThrownBy(() -> suspend(site, LocalDate.now().plusDays(10)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("每年最多 1 次");
        assertThat(status(site)).isEqualTo(SiteStatus.ONLINE);
    }

    @Test
    void aClosedSiteStaysClosed() {
        var site = province.county();
        tenants.callAsProvince(() -> lifecycle.close(site.key(), "并入县政府门户", null));

        assertThatThrownBy(() -> tenants.callAsProvince(() -> lifecycle.resume(site.key())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> suspend(site, LocalDate.now().plusDays(5))).isInstanceOf(Conflict.class);
        assertThat(status(site)).isEqualTo(SiteStatus.CLOSED);
    }

    @Test
    void contentCannotGoToTheSiteItselfNorToAClosedOne() {
        var site = province.county();
        var closed = province.county();
        tenants.callAsProvince(() -> lifecycle.close(closed.key(), "关停", null));

        assertThatThrownBy(() -> tenants.callAsProvince(() -> lifecycle.close(site.key(), "关停", site.key())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tenants.callAsProvince(() -> lifecycle.close(site.key(), "关停", closed.key())))
                .isInstanceOf(Invalid.class);
        assertThat(status(site)).isEqualTo(SiteStatus.ONLINE);
    }

    @Test
    void aSiteIsOnRecordAsReachableOverIpv6UntilItIsClosed() {
        var site = province.county();
        assertThat(site.ipv6()).isFalse();

        tenants.callAsProvince(() -> lifecycle.reachOverIpv6(site.key(), true));
        assertThat(tenants.callAsProvince(() -> sites.require(site.key()).ipv6()))
                .isTrue();

        tenants.callAsProvince(() -> lifecycle.close(site.key(), "并入", null));
        assertThatThrownBy(() -> tenants.callAsProvince(() -> lifecycle.reachOverIpv6(site.key(), false)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everyStepIsAudited() {
        var site = province.county();
        tenants.callAsProvince(() -> lifecycle.reachOverIpv6(site.key(), true));
        tenants.callAsProvince(() -> lifecycle.reachOverIpv6(site.key(), true));
        tenants.callAsProvince(() -> lifecycle.close(site.key(), "并入", null));

        var actions = tenants.callAsProvince(() -> entityManager
                .createQuery("select action from AuditEntry where siteKey = :site order by id", String.class)
                .setParameter("site", site.key())
                .getResultList());
        assertThat(actions).containsExactly("site.open", "site.ipv6", "site.close");
    }

    @Test
    void aSuspensionEndsByItselfWhenItsLastDayHasPassed() {
        var over = province.county();
        var lasting = province.county();
        suspend(over, LocalDate.now().plusDays(2));
        suspend(lasting, LocalDate.now().plusDays(2));
        assertThat(end.resumeDue()).isZero();
        tenants.runAsProvince(() -> entityManager
                .createQuery("update Site set notice.until = :day where siteKey = :site")
                .setParameter("day", LocalDate.now().minusDays(2))
                .setParameter("site", over.key())
                .executeUpdate());

        assertThat(end.resumeDue()).isEqualTo(1);

        assertThat(status(over)).isEqualTo(SiteStatus.ONLINE);
        assertThat(status(lasting)).isEqualTo(SiteStatus.SUSPENDED);
        assertThat(end.resumeDue()).isZero();
    }

    private Site suspend(Site site, LocalDate until) {
        return tenants.callAsProvince(() -> lifecycle.suspend(site.key(), "机房检修", until));
    }

    private SiteStatus status(Site site) {
        return tenants.callAsProvince(() -> sites.require(site.key()).status());
    }

    private long rows() {
        return tenants.callAsProvince(() -> entityManager
                        .createQuery("select count(*) from BaseColumn", Long.class)
                        .getSingleResult()
                + entityManager
                        .createQuery("select count(*) from FeaturedColumn", Long.class)
                        .getSingleResult());
    }
}
