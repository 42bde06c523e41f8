package org.zhanqun.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhanqun.framework.InheritedField.DESCRIPTION;
import static org.zhanqun.framework.InheritedField.HOME;
import static org.zhanqun.framework.InheritedField.KEYWORDS;
import static org.zhanqun.framework.InheritedField.MAX_AGE_DAYS;
import static org.zhanqun.framework.InheritedField.POSITION;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.EffectiveField.Origin;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.Change;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What a site may set itself in a base column, what holds then, and how it goes back. */
@QuarkusTest
@Tag("database")
class InheritanceTest {
    private static final String NOTICES = "0206";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    ColumnTrees trees;

    @Inject
    ColumnOverrides overrides;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    EntityManager entityManager;

    private Site site;
    private final List<Long> inForce = new ArrayList<>();

    @BeforeEach
    void open() {
        site = province.county();
    }

    @AfterEach
    void takeBack() {
        inForce.reversed().forEach(id -> tenants.runAsProvince(() -> rollout.rollBack(id, "测试结束")));
    }

    @Test
    void aSiteSetsItsOwnValueAndTakesTheBaseAgain() {
        assertThat(field(NOTICES, MAX_AGE_DAYS).origin()).isEqualTo(Origin.FRAMEWORK);

        set(NOTICES, MAX_AGE_DAYS, "30");
        set(NOTICES, DESCRIPTION, " 公布本县的通知和公告。 ");
        set(NOTICES, DESCRIPTION, "公布本县的通知、公告。");

        var column = column(NOTICES);
        assertThat(column.maxAgeDays()).isEqualTo(30);
        assertThat(column.purpose().description()).isEqualTo("公布本县的通知、公告。");
        assertThat(column.deviations()).extracting(EffectiveField::field).containsExactly(DESCRIPTION, MAX_AGE_DAYS);
        assertThat(field(NOTICES, MAX_AGE_DAYS)).satisfies(field -> {
            assertThat(field.origin()).isEqualTo(Origin.SITE);
            assertThat(field.base()).isEqualTo("180");
        });

        inherit(NOTICES, MAX_AGE_DAYS);
        inherit(NOTICES, MAX_AGE_DAYS);
        assertThat(column(NOTICES).maxAgeDays()).isEqualTo(180);
        assertThat(column(NOTICES).deviations()).hasSize(1);
    }

    @Test
    void whatTheFrameworkLocksAndWhatIsLessThanItAsksIsRefused() {
        assertThat(refused(NOTICES, POSITION, "0")).isEqualTo("column.field.locked");
        assertThat(refused(NOTICES, HOME, "false")).isEqualTo("column.field.locked");
        assertThat(refused(NOTICES, MAX_AGE_DAYS, "181")).isEqualTo("column.max-age.stricter");
        assertThat(refused(NOTICES, MAX_AGE_DAYS, "0")).isEqualTo("column.max-age");
        assertThat(refused(NOTICES, MAX_AGE_DAYS, "x")).isEqualTo("column.max-age");
        assertThat(refused(NOTICES, KEYWORDS, "字".repeat(101))).isEqualTo("field.too-long");
        assertThat(refused(NOTICES, DESCRIPTION, null)).isEqualTo("field.blank");
        assertThatThrownBy(() -> set("9999", DESCRIPTION, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> set(NOTICES, null, "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewVersionThatLocksTheFieldSetsTheSitesValueAsideAndGivesItBack() {
        set(NOTICES, KEYWORDS, "本县公告");
        var locked = inForce(new Change(NOTICES, BaseField.KEYWORDS_RULE, "LOCKED"));

        assertThat(column(NOTICES).purpose().keywords()).isNotEqualTo("本县公告");
        assertThat(field(NOTICES, KEYWORDS)).satisfies(field -> {
            assertThat(field.origin()).isEqualTo(Origin.FRAMEWORK);
            assertThat(field.own()).isEqualTo("本县公告");
        });

        tenants.runAsProvince(() -> rollout.rollBack(locked, "测试"));
        inForce.remove(locked);
        assertThat(column(NOTICES).purpose().keywords()).isEqualTo("本县公告");
    }

    @Test
    void aPromiseThatIsLessThanANewVersionAsksDoesNotHold() {
        set(NOTICES, MAX_AGE_DAYS, "100");
        inForce(new Change(NOTICES, BaseField.MAX_AGE_DAYS, "60"));

        assertThat(column(NOTICES).maxAgeDays()).isEqualTo(60);
        assertThat(field(NOTICES, MAX_AGE_DAYS).origin()).isEqualTo(Origin.FRAMEWORK);
    }

    @Test
    void orderAndHomePageAreTheSitesWhereAVersionLetsThem() {
        inForce(
                new Change(NOTICES, BaseField.POSITION_RULE, "FREE"),
                new Change(NOTICES, BaseField.HOME_RULE, "DEFAULT"));

        set(NOTICES, POSITION, "0");
        set(NOTICES, HOME, "false");

        assertThat(tree().below("02").getFirst().code()).isEqualTo(NOTICES);
        assertThat(column(NOTICES).homeSlot()).isNull();
        assertThat(column(NOTICES).deviations())
                .extracting(EffectiveField::field)
                .containsExactly(HOME);
    }

    @Test
    void whatASiteSetsIsItsAlone() {
        var other = province.county();
        set(NOTICES, DESCRIPTION, "公布本县的通知。");

        assertThat(tenants.callAs(other.key(), () -> trees.of(other))
                        .require(NOTICES)
                        .deviations())
                .isEmpty();
        tenants.callAs(other.key(), () -> overrides.inherit(other, NOTICES, DESCRIPTION));
        assertThat(column(NOTICES).purpose().description()).isEqualTo("公布本县的通知。");
        assertThat(tenants.callAs(
                        other.key(),
                        () -> entityManager
                                .createQuery("update ColumnOverride set value = 'X'")
                                .executeUpdate()))
                .isZero();
    }

    @Test
    void aTreeCostsThreeStatementsOnceItsVersionIsKnown() {
        tree();
        var statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.clear();
        tree();
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
    }

    private Long inForce(DraftOperation... operations) {
        var id = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(operations));
            return draft;
        });
        assertThat(tenants.callAsProvince(() -> drafts.check(id))).isEmpty();
        tenants.runAsProvince(() -> rollout.toAll(id));
        inForce.add(id);
        return id;
    }

    private ColumnTree tree() {
        return tenants.callAs(site.key(), () -> trees.of(site));
    }

    private SiteColumn column(String code) {
        return tree().require(code);
    }

    private EffectiveField field(String code, InheritedField field) {
        return column(code).fields().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private void set(String code, InheritedField field, String value) {
        tenants.callAs(site.key(), () -> overrides.set(site, code, field, value));
    }

    private void inherit(String code, InheritedField field) {
        tenants.callAs(site.key(), () -> overrides.inherit(site, code, field));
    }

    private String refused(String code, InheritedField field, String value) {
        return catchThrowableOfType(Invalid.class, () -> set(code, field, value))
                .violations()
                .getFirst()
                .key();
    }
}
