package org.zhanqun.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.cases.CaseHandling.Application;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.merger.MergerState;
import org.zhanqun.merger.MergerWork;
import org.zhanqun.site.Departure;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** A merger as a case: applied for, decided, told to the public, and carried out when they have been told long enough. */
@QuarkusTest
@Tag("database")
class MergerCaseTest {
    @Inject
    Tenants tenants;

    @Inject
    CaseHandling handling;

    @Inject
    CaseLimits limits;

    @Inject
    Cases cases;

    @Inject
    Sites sites;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerWork work;

    @Inject
    Province province;

    @Inject
    Clock clock;

    private final Rights applicant = rights("merger-applicant");
    private final Rights decider = rights("merger-decider");
    private final Rights executor = rights("merger-executor");
    private Site source;
    private Site target;

    private static Rights rights(String user) {
        return new Rights(user, true, true, Set.of(), List.of());
    }

    @BeforeEach
    void twoSites() {
        source = province.open(SiteKind.DEPARTMENT, null);
        target = province.county();
    }

    @Test
    void theNoticeHangsThirtyDaysBeforeItIsCarriedOut() {
        var id = approved();
        var today = Clocks.today(clock);
        assertThat(site().departure()).isEqualTo(new Departure(target.key(), today.plusDays(30)));
        assertThat(limits.of(CaseKind.MERGER))
                .contains(new CaseLimits.Limit(
                        CaseLimits.What.MERGER_NOTICE_DAYS,
                        30,
                        CaseLimits.Origin.NATIONAL,
                        "zhanqun.lifecycle.merger-notice-days"));
        assertThat(province(() -> cases.require(id, applicant)).dueOn()).isAfter(today.plusDays(30));
        assertThatThrownBy(() -> execute(id)).isInstanceOf(Conflict.class);

        province(() -> lifecycle.announce(source.key(), new Departure(target.key(), today)));
        execute(id);
        assertThat(province(() -> cases.require(id, applicant)).state()).isEqualTo(CaseState.DONE);
        var merger = planning.newest(1).getFirst();
        assertThat(merger.source()).isEqualTo(source.key());
        assertThat(merger.state()).isEqualTo(MergerState.MOVING);
        assertThat(site().departure()).isNull();
        for (var i = 0; i < 20 && planning.show(merger.id()).state().moves(); i++) {
            work.run();
        }
        assertThat(site().status()).isEqualTo(SiteStatus.CLOSED);
        assertThat(site().notice().successor()).isEqualTo(target.key());
    }

    @Test
    void whatIsTakenBackIsToldNoMore() {
        var id = approved();
        var planned = planning.plan(source.key(), target.key());
        province(() -> handling.take(seen(id), CaseMove.RETURN, "再议", executor));
        assertThat(site().departure()).isNull();
        province(() -> handling.submit(seen(id), applicant));
        province(() -> handling.take(seen(id), CaseMove.APPROVE, null, decider));
        province(() -> lifecycle.announce(source.key(), new Departure(target.key(), Clocks.today(clock))));
        execute(id);
        assertThat(planning.show(planned.id()).state()).isEqualTo(MergerState.MOVING);
        while (planning.show(planned.id()).state().moves()) {
            work.run();
        }
    }

    @Test
    void aMergerWithoutATargetOrIntoItselfIsNotHandedIn() {
        assertThatThrownBy(() -> submitted(null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> submitted(source.key())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> submitted("nowhere")).isInstanceOf(Invalid.class);
    }

    private long approved() {
        var id = submitted(target.key());
        province(() -> handling.take(seen(id), CaseMove.APPROVE, null, decider));
        return id;
    }

    private long submitted(String into) {
        var proposal = new Proposal(null, null, null, null, null, null, null, null, null, null, null, null, into);
        var filed = province(
                () -> handling.file(new Application(CaseKind.MERGER, source.key(), null, "机构改革", proposal), applicant));
        province(() -> handling.submit(seen(filed.id()), applicant));
        return filed.id();
    }

    private void execute(long id) {
        province(() -> handling.execute(seen(id), executor, _ -> {}));
    }

    private Seen seen(long id) {
        return new Seen(id, province(() -> cases.require(id, applicant)).version());
    }

    private Site site() {
        return province(() -> sites.require(source.key()));
    }

    private <T> T province(Callable<T> what) {
        return tenants.callAsProvince(what);
    }
}
