package org.zhanqun.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.cases.CaseHandling.Application;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Rights;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteDomain;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class CaseHandlingTest {
    private static final AtomicInteger SERIAL = new AtomicInteger(3000);

    @Inject
    Tenants tenants;

    @Inject
    CaseHandling handling;

    @Inject
    Cases cases;

    @Inject
    Sites sites;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Memberships memberships;

    @Inject
    Province province;

    @Inject
    EntityManager entityManager;

    private final Rights decider = rights("cases-decider");
    private final Rights executor = rights("cases-executor");
    private Rights webmaster;
    private Rights city;
    private Rights otherCity;
    private Site site;

    private Rights rights(String user) {
        return new Rights(user, true, true, Set.of(), List.of());
    }

    @BeforeEach
    void people() {
        site = province.county();
        var name = "web-" + site.key();
        province.employ(name, Role.WEBMASTER, site);
        tenants.runAsProvince(() -> {
            memberships.grant(Membership.ofCity("cases-changsha", "430100"));
            memberships.grant(Membership.ofCity("cases-zhuzhou", "430200"));
        });
        webmaster = rightsOf(name);
        city = rightsOf("cases-changsha");
        otherCity = rightsOf("cases-zhuzhou");
    }

    private Rights rightsOf(String user) {
        return tenants.callAsProvince(() -> memberships.rightsOf(user));
    }

    private <T> T province(Callable<T> work) {
        return tenants.callAsProvince(work);
    }

    private static Proposal closing(String successor) {
        return new Proposal(null, null, null, null, null, null, null, null, null, null, null, null, successor);
    }

    private static Proposal until(LocalDate day) {
        return new Proposal(null, null, null, null, null, null, null, null, null, null, null, day, null);
    }

    private static Proposal domain(String domain) {
        return new Proposal(null, null, null, domain, null, null, null, null, null, null, null, null, null);
    }

    private static Proposal opening(int serial) {
        var profile = Province.countyProfile(serial);
        return new Proposal(
                "case" + serial,
                SiteKind.COUNTY,
                profile.name(),
                profile.domain(),
                profile.region().code(),
                profile.region().name(),
                profile.organiser().name(),
                profile.organiser().address(),
                profile.organiser().phone(),
                "web-case" + serial,
                "新县管理员",
                null,
                null);
    }

    private SiteCase file(CaseKind kind, Proposal proposal, Rights who) {
        return province(() -> handling.file(new Application(kind, site.key(), "430100", "整合", proposal), who));
    }

    private SiteCase submitted(CaseKind kind, Proposal proposal, Rights who) {
        var filed = file(kind, proposal, who);
        return province(() -> handling.submit(seen(filed), who));
    }

    private static Seen seen(SiteCase found) {
        return new Seen(found.id(), found.version());
    }

    private SiteCase take(SiteCase found, CaseMove move, Rights who) {
        return province(() -> handling.take(seen(found), move, "同意", who));
    }

    private SiteCase execute(SiteCase found) {
        return province(() -> handling.execute(seen(found), executor, _ -> {
            throw new IllegalStateException("no opening");
        }));
    }

    private SiteCase approved(CaseKind kind, Proposal proposal) {
        var passed = take(submitted(kind, proposal, webmaster), CaseMove.PASS_ON, city);
        return take(passed, CaseMove.APPROVE, decider);
    }

    @Test
    void aClosureGoesFromTheWebmasterOverTheCityAndTheProvinceToItsEnd() {
        var submitted = submitted(CaseKind.CLOSURE, closing(null), webmaster);
        assertThat(submitted.state()).isEqualTo(CaseState.CITY_REVIEW);
        assertThat(submitted.dueOn()).isAfter(LocalDate.now());

        var done = execute(take(take(submitted, CaseMove.PASS_ON, city), CaseMove.APPROVE, decider));

        assertThat(done.state()).isEqualTo(CaseState.DONE);
        assertThat(done.dueOn()).isNull();
        assertThat(province(() -> sites.require(site.key()).status())).isEqualTo(SiteStatus.CLOSED);
        assertThat(province(() -> cases.require(done.id(), decider).records()))
                .extracting(CaseRecord::move, CaseRecord::person)
                .containsExactly(
                        tuple(CaseMove.SUBMIT, webmaster.userName()),
                        tuple(CaseMove.PASS_ON, "cases-changsha"),
                        tuple(CaseMove.APPROVE, "cases-decider"),
                        tuple(CaseMove.EXECUTE, "cases-executor"));
        assertThat(audited(done))
                .containsExactly("case.file", "case.submit", "case.pass-on", "case.approve", "case.execute");
    }

    private List<String> audited(SiteCase found) {
        return province(() -> entityManager
                .createQuery(
                        "select action from AuditEntry where action like 'case.%' and subject = :id order by id",
                        String.class)
                .setParameter("id", found.id().toString())
                .getResultList());
    }

    @Test
    void whatTheCityItselfAppliesForGoesStraightToTheProvince() {
        assertThat(submitted(CaseKind.CLOSURE, closing(null), city).state()).isEqualTo(CaseState.PROVINCE_DECISION);
    }

    @Test
    void nobodyDecidesTheirOwnApplicationNorTwiceInOneCase() {
        var own = submitted(CaseKind.CLOSURE, closing(null), decider);
        for (var move : new CaseMove[] {CaseMove.PASS_ON, CaseMove.RETURN, CaseMove.REJECT}) {
            assertThatThrownBy(() -> take(own, move, decider))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("自己");
        }
        var passed = take(own, CaseMove.PASS_ON, executor);
        assertThatThrownBy(() -> take(passed, CaseMove.APPROVE, executor)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> take(passed, CaseMove.APPROVE, decider)).isInstanceOf(Denied.class);
        assertThat(take(passed, CaseMove.APPROVE, rights("third")).state()).isEqualTo(CaseState.READY);
    }

    @Test
    void whoComesSecondIsToldWhatWasDecided() {
        var waiting = take(submitted(CaseKind.CLOSURE, closing(null), webmaster), CaseMove.PASS_ON, city);
        take(waiting, CaseMove.APPROVE, decider);

        assertThatThrownBy(() -> take(waiting, CaseMove.REJECT, executor))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("cases-decider 已在")
                .hasMessageContaining("批准");
        assertThatThrownBy(() -> take(waiting, CaseMove.APPROVE, decider)).isInstanceOf(Conflict.class);
        var now = province(() -> cases.require(waiting.id(), decider));
        assertThatThrownBy(() -> take(now, CaseMove.APPROVE, executor)).isInstanceOf(Conflict.class);
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() throws InterruptedException {
        var waiting = take(submitted(CaseKind.CLOSURE, closing(null), webmaster), CaseMove.PASS_ON, city);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = people
                    .invokeAll(Stream.of(CaseMove.APPROVE, CaseMove.REJECT, CaseMove.RETURN, CaseMove.APPROVE)
                            .<Callable<String>>map(move -> () -> decided(waiting, move))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(outcomes).containsExactly("taken", "told", "told", "told");
        }
    }

    private String decided(SiteCase waiting, CaseMove move) {
        try {
            take(waiting, move, rights("judge-" + move));
            return "taken";
        } catch (Conflict second) {
            return "told";
        }
    }

    @Test
    void aReturnNeedsReasonsAndIsMendedByTheApplicantAlone() {
        var waiting = submitted(CaseKind.SUSPENSION, until(LocalDate.now().plusDays(9)), webmaster);
        assertThatThrownBy(() -> province(() -> handling.take(seen(waiting), CaseMove.RETURN, "  ", city)))
                .isInstanceOf(Invalid.class);
        var returned = take(waiting, CaseMove.RETURN, city);
        var mended = new Application(
                CaseKind.SUSPENSION,
                site.key(),
                null,
                "搬迁机房",
                until(LocalDate.now().plusDays(5)));
        assertThatThrownBy(() -> province(() -> handling.revise(seen(returned), mended, city)))
                .isInstanceOf(Denied.class);
        var revised = province(() -> handling.revise(seen(returned), mended, webmaster));
        assertThat(province(() -> handling.submit(seen(revised), webmaster)).state())
                .isEqualTo(CaseState.CITY_REVIEW);
        assertThatThrownBy(() -> province(() -> handling.revise(seen(revised), mended, webmaster)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSiteHasOneCaseUnderWayUntilItIsWithdrawn() {
        var first = submitted(CaseKind.CLOSURE, closing(null), webmaster);
        var second = file(CaseKind.SUSPENSION, until(LocalDate.now().plusDays(3)), city);
        assertThatThrownBy(() -> province(() -> handling.submit(seen(second), city)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(first.id() + " 号");
        assertThatThrownBy(() -> take(first, CaseMove.WITHDRAW, city)).isInstanceOf(Denied.class);
        assertThat(take(first, CaseMove.WITHDRAW, webmaster).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(province(() -> handling.submit(seen(second), city)).state()).isEqualTo(CaseState.PROVINCE_DECISION);
    }

    @Test
    void anotherCityAndAnotherSiteSeeNothingOfIt() {
        var draft = file(CaseKind.CLOSURE, closing(null), webmaster);
        var stranger = strangerWebmaster();
        for (var who : List.of(city, otherCity, stranger, decider)) {
            assertThatThrownBy(() -> province(() -> cases.require(draft.id(), who)))
                    .isInstanceOf(NotFound.class);
        }
        var submitted = province(() -> handling.submit(seen(draft), webmaster));
        assertThat(listed(city)).contains(submitted.id());
        assertThat(listed(decider)).contains(submitted.id());
        for (var who : List.of(otherCity, stranger)) {
            assertThat(listed(who)).doesNotContain(submitted.id());
            assertThatThrownBy(() -> take(submitted, CaseMove.PASS_ON, who)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> file(CaseKind.CLOSURE, closing(null), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file(CaseKind.OPENING, opening(SERIAL.incrementAndGet()), stranger))
                .isInstanceOf(Denied.class);
    }

    private Rights strangerWebmaster() {
        var other = province.county("430200");
        province.employ("web-" + other.key(), Role.WEBMASTER, other);
        return rightsOf("web-" + other.key());
    }

    private List<Long> listed(Rights who) {
        var all = new Cases.Filter(null, null, null, null, false, false);
        return province(() -> cases.search(all, who, LocalDate.now(), 1, 1000).cases().stream()
                .map(SiteCase::id)
                .toList());
    }

    @Test
    void aCaseWaitsForWhoeverTakesTheNextStep() {
        var cityBefore = waiting(city);
        var provinceBefore = waiting(decider);
        var submitted = submitted(CaseKind.CLOSURE, closing(null), webmaster);
        assertThat(waiting(city)).isEqualTo(cityBefore + 1);
        assertThat(waiting(decider)).isEqualTo(provinceBefore);
        assertThat(waiting(webmaster)).isZero();
        var passed = take(submitted, CaseMove.PASS_ON, city);
        assertThat(waiting(city)).isEqualTo(cityBefore);
        assertThat(waiting(decider)).isEqualTo(provinceBefore + 1);
        take(passed, CaseMove.RETURN, decider);
        assertThat(waiting(webmaster)).isEqualTo(1);
        assertThat(province(() -> cases.overdue(decider, LocalDate.now()))).isZero();
    }

    private long waiting(Rights who) {
        return province(() -> cases.waiting(who, LocalDate.now()));
    }

    @Test
    void anotherDomainIsTheMainOneAndTheOldOneLeadsOn() {
        var before = site.domain();
        var next = "www.moved" + SERIAL.incrementAndGet() + ".gov.example";
        execute(approved(CaseKind.DOMAIN, domain(next)));

        assertThat(province(() -> sites.require(site.key()).domain())).isEqualTo(next);
        assertThat(province(() -> sites.domain(next).orElseThrow().main())).isTrue();
        assertThat(province(() -> sites.domain(before).filter(SiteDomain::leadsOn)))
                .isPresent();
        var other = province.county();
        province.employ("web-" + other.key(), Role.WEBMASTER, other);
        assertThatThrownBy(() -> province(() -> lifecycle.move(other.key(), before)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aChangeKeepsWhatIsRegisteredAndMustChangeSomething() {
        var same = new Proposal(
                null,
                null,
                site.name(),
                null,
                null,
                null,
                site.organiser().name(),
                site.organiser().address(),
                site.organiser().phone(),
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> submitted(CaseKind.CHANGE, same, webmaster)).isInstanceOf(Invalid.class);
        var changed = new Proposal(
                null, null, site.name(), null, null, null, "新县融媒体中心", "解放路1号", null, null, null, null, null);
        execute(approved(CaseKind.CHANGE, changed));
        var organiser = province(() -> sites.require(site.key()).organiser());
        assertThat(organiser.name()).isEqualTo("新县融媒体中心");
        assertThat(organiser.phone()).isNull();
    }

    @Test
    void anOpeningGetsItsRegistrationsAndItsTestBeforeItIsOpened() {
        var serial = SERIAL.incrementAndGet();
        var found = take(submitted(CaseKind.OPENING, opening(serial), city), CaseMove.APPROVE, decider);
        assertThat(found.state()).isEqualTo(CaseState.REGISTERING);
        assertThat(violations(found, new Registration(RegistrationKind.SITE_CODE, site.code(), LocalDate.now())))
                .extracting(Violation::field)
                .containsExactly("number");
        assertThat(violations(
                        found,
                        new Registration(
                                RegistrationKind.ICP, "", LocalDate.now().plusDays(4))))
                .extracting(Violation::field)
                .containsExactly("number", "grantedOn");
        for (var kind : RegistrationKind.values()) {
            var number = kind == RegistrationKind.SITE_CODE ? "430121%04d".formatted(serial) : "号" + kind;
            var before = found;
            assertThat(before.state()).isEqualTo(CaseState.REGISTERING);
            found = province(
                    () -> handling.register(seen(before), new Registration(kind, number, LocalDate.now()), city));
        }
        assertThat(found.state()).isEqualTo(CaseState.SECURITY_TEST);
        found = take(take(found, CaseMove.TEST_FAILED, decider), CaseMove.TEST_PASSED, decider);
        var ready = found;
        assertThatThrownBy(() -> province(() -> handling.execute(seen(ready), executor, _ -> {
                    throw new Unavailable("identity.unavailable");
                })))
                .isInstanceOf(Unavailable.class);
        assertThat(province(() -> sites.findByIdOptional("case" + serial))).isEmpty();
        var halted = take(ready, CaseMove.HALT, executor);
        var done = province(() -> handling.execute(
                seen(halted),
                executor,
                asking -> lifecycle.open(
                        asking.proposal().key(),
                        asking.profile(),
                        asking.proposal().webmaster(),
                        true)));
        assertThat(done.siteKey()).isEqualTo("case" + serial);
        var opened = province(() -> sites.require("case" + serial));
        assertThat(opened.organiser().icp()).isEqualTo("号ICP");
        assertThat(opened.code()).endsWith(Integer.toString(serial));
    }

    private List<Violation> violations(SiteCase found, Registration registration) {
        try {
            province(() -> handling.register(seen(found), registration, city));
            return List.of();
        } catch (Invalid refused) {
            return refused.violations();
        }
    }

    @Test
    void twoOpeningsCannotAskForTheSameKeyOrDomain() {
        var serial = SERIAL.incrementAndGet();
        submitted(CaseKind.OPENING, opening(serial), city);
        assertThatThrownBy(() -> submitted(CaseKind.OPENING, opening(serial), city))
                .isInstanceOf(Invalid.class);
        var other = opening(SERIAL.incrementAndGet());
        var sameKey = new Proposal(
                "case" + serial,
                other.siteKind(),
                other.name(),
                other.domain(),
                other.regionCode(),
                other.regionName(),
                other.organiser(),
                null,
                null,
                other.webmaster(),
                null,
                null,
                null);
        assertThatThrownBy(() -> submitted(CaseKind.OPENING, sameKey, city)).isInstanceOf(Conflict.class);
    }

    @Test
    void theCodeOfAClosedSiteIsNeverGivenAgain() {
        province(() -> lifecycle.close(site.key(), "关停", null));
        var serial = SERIAL.incrementAndGet();
        var found = take(submitted(CaseKind.OPENING, opening(serial), city), CaseMove.APPROVE, decider);
        assertThat(violations(found, new Registration(RegistrationKind.SITE_CODE, site.code(), LocalDate.now())))
                .isNotEmpty();
        assertThatThrownBy(() -> file(CaseKind.CHANGE, null, webmaster)).isInstanceOf(Conflict.class);
    }
}
