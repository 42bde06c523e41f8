package org.zhanqun.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.onboarding.Acceptance.Item;
import org.zhanqun.onboarding.Acceptance.Verdict;
import org.zhanqun.onboarding.Onboarding.Phase;
import org.zhanqun.onboarding.OnboardingRow.State;
import org.zhanqun.onboarding.Onboardings.Part;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Many sites from one spreadsheet: what is found in its cells, and that each site is opened once, whatever happens. */
@QuarkusTest
@Tag("database")
class OnboardingTest {
    private static final AtomicInteger SERIAL = new AtomicInteger(5000);
    private static final String ADMIN = "onboarding-admin";

    @Inject
    Tenants tenants;

    @Inject
    OnboardingCheck check;

    @Inject
    OnboardingControl control;

    @Inject
    OnboardingWork work;

    @Inject
    Onboardings onboardings;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Sites sites;

    @Inject
    Memberships memberships;

    @Inject
    Province province;

    @BeforeEach
    void anAdministrator() {
        province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofProvince(ADMIN, Role.PROVINCE_ADMIN)));
    }

    private <T> T asAdmin(Callable<T> todo) {
        try {
            return Actor.call(ADMIN, () -> tenants.callAsProvince(todo));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<SheetColumn, String> cells(int serial) {
        var profile = Province.countyProfile(serial);
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        cells.put(SheetColumn.KEY, "onb" + serial);
        cells.put(SheetColumn.KIND, "县级门户");
        cells.put(SheetColumn.NAME, profile.name());
        cells.put(SheetColumn.ORGANISER, profile.organiser().name());
        cells.put(SheetColumn.REGION_CODE, profile.region().code());
        cells.put(SheetColumn.REGION_NAME, profile.region().name());
        cells.put(SheetColumn.CITY_CODE, "430100");
        cells.put(SheetColumn.DOMAIN, "www.onb" + serial + ".gov.example");
        cells.put(SheetColumn.CODE, profile.code());
        cells.put(SheetColumn.PHONE, "0731-00001111");
        cells.put(SheetColumn.WEBMASTER, "web-onb" + serial);
        return cells;
    }

    private static SheetRow row(int number, Consumer<Map<SheetColumn, String>> mending) {
        var cells = cells(SERIAL.incrementAndGet());
        mending.accept(cells);
        return new SheetRow(number, cells, Set.of());
    }

    private static List<SheetRow> rows(int count) {
        return IntStream.rangeClosed(2, count + 1)
                .mapToObj(number -> row(number, _ -> {}))
                .toList();
    }

    private CheckedSheet checked(List<SheetRow> rows) {
        return tenants.callAsProvince(() -> check.check(rows));
    }

    private long prepared(List<SheetRow> rows) {
        return asAdmin(() -> control.prepare("网站.xlsx", check.check(rows)).id());
    }

    private long begun(int count) {
        var id = prepared(rows(count));
        asAdmin(() -> control.run(id));
        return id;
    }

    private boolean open(NewSite site) {
        lifecycle.open(site.key(), site.profile(), site.webmaster(), true);
        return true;
    }

    /** Works until it is done, or waits for something. */
    private void finish(long id, Opener opener) {
        for (var worked = 1; worked > 0 || phase(id) == Phase.LOOKING; ) {
            worked = work.run(opener);
            if (worked == 0 && phase(id) == Phase.LOOKING) {
                goOn(id);
            }
        }
    }

    private void goOn(long id) {
        tenants.runAsProvince(() -> onboardings.requireToChange(id).goOn());
    }

    private Phase phase(long id) {
        return tenants.callAsProvince(() -> onboardings.require(id).phase());
    }

    private Map<State, Long> counts(long id) {
        return tenants.callAsProvince(() -> onboardings.counts(id));
    }

    private List<OnboardingRow> rows(long id, Part part) {
        return tenants.callAsProvince(() -> onboardings.rows(id, part, 0, 1000));
    }

    @Test
    void everyFaultIsFoundAtItsCell() {
        var other = province.county();
        var first = row(2, _ -> {});
        var found = checked(List.of(
                        first,
                        row(3, cells -> cells.put(SheetColumn.KEY, first.cells().get(SheetColumn.KEY))),
                        row(4, cells -> {
                            cells.put(SheetColumn.KIND, "县门户");
                            cells.put(SheetColumn.DOMAIN, other.domain());
                        }),
                        row(6, cells -> {
                            cells.put(SheetColumn.CODE, "43012");
                            cells.remove(SheetColumn.WEBMASTER);
                            cells.put(SheetColumn.ADDRESS, "=HYPERLINK(\"http://x\")");
                        }),
                        row(7, cells -> {
                            cells.put(SheetColumn.KIND, "PROVINCE");
                            cells.put(
                                    SheetColumn.DOMAIN,
                                    first.cells().get(SheetColumn.DOMAIN).toUpperCase(Locale.ROOT));
                        }),
                        new SheetRow(8, Map.of(), Set.of()),
                        new SheetRow(9, row(9, _ -> {}).cells(), Set.of(SheetColumn.NAME))))
                .findings();
        assertThat(found)
                .extracting(
                        CellFinding::row,
                        CellFinding::column,
                        finding -> finding.violation().key())
                .containsExactlyInAnyOrder(
                        tuple(3, SheetColumn.KEY, "onboarding.twice"),
                        tuple(4, SheetColumn.KIND, "onboarding.kind"),
                        tuple(4, SheetColumn.DOMAIN, "site.domain.taken"),
                        tuple(6, SheetColumn.CODE, "site.code.form"),
                        tuple(6, SheetColumn.WEBMASTER, "field.blank"),
                        tuple(6, SheetColumn.ADDRESS, "onboarding.formula-text"),
                        tuple(7, SheetColumn.KIND, "case.opening.portal"),
                        tuple(7, SheetColumn.DOMAIN, "onboarding.twice"),
                        tuple(9, SheetColumn.NAME, "onboarding.formula"));
    }

    @Test
    void tenThousandBrokenRowsAreAnsweredInSecondsAndBounded() {
        var nonsense = new EnumMap<SheetColumn, String>(SheetColumn.class);
        for (var column : SheetColumn.values()) {
            nonsense.put(column, "=不对");
        }
        var rows = IntStream.rangeClosed(2, 10_001)
                .mapToObj(number -> new SheetRow(number, nonsense, Set.of()))
                .toList();
        var begin = Instant.now();
        var found = checked(rows);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(found.broken()).isGreaterThan(100_000);
        assertThat(found.findings()).hasSize(OnboardingCheck.MOST_FINDINGS);
        assertThatThrownBy(() -> asAdmin(() -> control.prepare("坏.xlsx", found)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nothingIsOpenedBeforeSomebodyLetsItAndThenEachSiteOnce() throws Exception {
        var id = prepared(rows(60));
        assertThat(work.run(_ -> {
                    throw new AssertionError("Nobody has let it begin");
                }))
                .isZero();
        asAdmin(() -> control.run(id));
        var opened = new ConcurrentHashMap<String, Integer>();
        Opener counting = site -> {
            opened.merge(site.key(), 1, Integer::sum);
            return open(site);
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 3; i++) {
                running.add(threads.submit(() -> finish(id, counting)));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(phase(id)).isEqualTo(Phase.DONE);
        assertThat(counts(id)).containsExactly(Map.entry(State.OPENED, 60L));
        assertThat(opened).hasSize(60);
        var site = rows(id, Part.ALL).getFirst().site();
        assertThat(tenants.callAsProvince(() -> memberships.ofSite(site.key())))
                .extracting(Membership::userName, Membership::role)
                .containsExactly(tuple(site.webmaster(), Role.WEBMASTER));
        assertThatThrownBy(() -> asAdmin(() -> control.run(id))).isInstanceOf(Conflict.class);
    }

    @Test
    void whatTheSitesLackIsFound() {
        var id = begun(1);
        finish(id, this::open);
        var acceptance = rows(id, Part.LACKING).getFirst().acceptance();
        assertThat(acceptance.of(Item.DOMAIN)).isEqualTo(Verdict.UNASKED);
        assertThat(acceptance.of(Item.CONTACT)).isEqualTo(Verdict.THERE);
        assertThat(acceptance.lacks()).containsExactly(Item.COLUMNS, Item.ICP, Item.POLICE);
        assertThat(acceptance.emptyColumns()).isPositive();
        asAdmin(() -> control.lookAgain(id));
        assertThat(phase(id)).isEqualTo(Phase.LOOKING);
        finish(id, this::open);
        assertThat(phase(id)).isEqualTo(Phase.DONE);
    }

    @Test
    void anIdentityServerThatIsAwayHoldsUpAndLeavesNothing() {
        var id = begun(3);
        work.run(_ -> {
            throw new Unavailable("identity.unavailable");
        });
        var found = tenants.callAsProvince(() -> onboardings.require(id));
        assertThat(found.phase()).isEqualTo(Phase.OPENING);
        assertThat(found.holdUp()).isNotBlank();
        assertThat(work.run(this::open)).isZero();
        assertThat(counts(id)).containsExactly(Map.entry(State.WAITING, 3L));
        rows(id, Part.ALL)
                .forEach(row -> assertThat(tenants.callAsProvince(
                                () -> sites.findByIdOptional(row.site().key())))
                        .isEmpty());
        goOn(id);
        finish(id, this::open);
        assertThat(counts(id)).containsExactly(Map.entry(State.OPENED, 3L));
        assertThat(tenants.callAsProvince(() -> onboardings.require(id).holdUp()))
                .isNull();
    }

    @Test
    void whoeverDiesInAStepLeavesNothingOfItAndTheNextOneGoesOn() {
        var id = begun(4);
        var steps = new AtomicInteger();
        finish(id, site -> {
            open(site);
            if (steps.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("killed after the site was stored, before its row was");
            }
            return true;
        });
        assertThat(phase(id)).isEqualTo(Phase.DONE);
        assertThat(counts(id)).containsExactly(Map.entry(State.OPENED, 4L));
    }

    @Test
    void aRowThatAlwaysFailsIsGivenUpAndTheOthersAreOpened() {
        var id = begun(3);
        var bad = rows(id, Part.ALL).getFirst().site().key();
        finish(id, site -> {
            if (site.key().equals(bad)) {
                throw new IllegalStateException("a poisoned row");
            }
            return open(site);
        });
        assertThat(counts(id)).containsOnly(Map.entry(State.OPENED, 2L), Map.entry(State.FAILED, 1L));
        assertThat(rows(id, Part.FAILED).getFirst().reason()).contains("没有开通");
        asAdmin(() -> control.run(id));
        finish(id, this::open);
        assertThat(counts(id)).containsExactly(Map.entry(State.OPENED, 3L));
    }

    @Test
    void whatIsTakenMeanwhileIsRefusedWithItsReason() {
        var id = begun(2);
        var taken = rows(id, Part.ALL).getFirst().site();
        tenants.runAsProvince(() -> lifecycle.open(taken.key(), taken.profile(), null, true));
        finish(id, this::open);
        var failed = rows(id, Part.FAILED);
        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().reason()).contains(taken.name());
        assertThat(phase(id)).isEqualTo(Phase.DONE);
    }

    @Test
    void aStoppedOneOpensNothingMoreUntilItGoesOn() {
        var id = begun(2);
        asAdmin(() -> control.stop(id));
        assertThat(work.run(this::open)).isZero();
        assertThatThrownBy(() -> asAdmin(() -> control.stop(id))).isInstanceOf(Conflict.class);
        asAdmin(() -> control.run(id));
        finish(id, this::open);
        assertThat(counts(id)).containsExactly(Map.entry(State.OPENED, 2L));
    }

    @Test
    void whoeverIsNoAdministratorAnyMoreOpensNothing() throws Exception {
        var id = prepared(rows(1));
        Actor.call("onboarding-nobody", () -> tenants.callAsProvince(() -> control.run(id)));
        work.run(this::open);
        assertThat(phase(id)).isEqualTo(Phase.STOPPED);
        assertThat(counts(id)).containsExactly(Map.entry(State.WAITING, 1L));
        assertThatThrownBy(() -> tenants.callAsProvince(() -> onboardings.require(987_654)))
                .isInstanceOf(NotFound.class);
    }
}
