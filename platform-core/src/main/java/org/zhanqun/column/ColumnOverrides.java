package org.zhanqun.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** What the bound site sets itself in its base columns, and how it goes back to the base. */
@ApplicationScoped
public class ColumnOverrides {
    private static final int LAST_PLACE = 99;

    private final ColumnTrees trees;
    private final EntityManager entityManager;
    private final Event<ColumnsChanged> changed;

    ColumnOverrides(ColumnTrees trees, EntityManager entityManager, Event<ColumnsChanged> changed) {
        this.trees = trees;
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /**
     * Sets a field of a base column for this site alone.
     *
     * @param value as text; a position counts from 0
     * @throws org.zhanqun.kernel.DomainException.Invalid when the field is locked, or the value breaks its rule
     */
    public SiteColumn set(Site site, String code, InheritedField field, String value) {
        site.requireOpen();
        var column = base(site, code);
        var known = field(column, field);
        check(column, known, value);
        var text = value.strip();
        find(code, field)
                .ifPresentOrElse(
                        override -> override.set(text),
                        () -> entityManager.persist(new ColumnOverride(code, field, text)));
        entityManager.flush();
        changed.fire(new ColumnsChanged(
                site.key(), "override", code, column.name(), difference(field, known.value(), text)));
        return trees.of(site).require(code);
    }

    /** Takes the base again (恢复基准). Taking what is taken already changes nothing. */
    public SiteColumn inherit(Site site, String code, InheritedField field) {
        site.requireOpen();
        var column = base(site, code);
        var known = field(column, field);
        find(code, field).ifPresent(override -> {
            entityManager.remove(override);
            entityManager.flush();
            changed.fire(new ColumnsChanged(
                    site.key(), "inherit", code, column.name(), difference(field, known.own(), known.base())));
        });
        return trees.of(site).require(code);
    }

    private static List<Difference> difference(InheritedField field, String before, String after) {
        return Difference.among(new Difference("column." + field.name().toLowerCase(Locale.ROOT), before, after));
    }

    private SiteColumn base(Site site, String code) {
        return trees.of(site)
                .byCode(code)
                .filter(column -> column.base() && !column.retired())
                .orElseThrow(() -> new NotFound("column.not-found", code));
    }

    private static EffectiveField field(SiteColumn column, InheritedField field) {
        return column.fields().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow(() -> new NotFound("column.field.unknown"));
    }

    private static void check(SiteColumn column, EffectiveField field, String value) {
        var violations = new Violations()
                .require(field.rule() != FieldRule.LOCKED, "value", "column.field.locked", column.name())
                .requireText(value, "value", field.field() == InheritedField.KEYWORDS ? 100 : 200);
        if (!violations.has("value")) {
            var text = value.strip();
            switch (field.field()) {
                case DESCRIPTION, KEYWORDS -> {}
                case MAX_AGE_DAYS ->
                    violations
                            .require(number(text, 1, 400), "value", "column.max-age")
                            .require(
                                    field.base().isEmpty() || number(text, 1, Integer.parseInt(field.base())),
                                    "value",
                                    "column.max-age.stricter",
                                    field.base());
                case POSITION -> violations.require(number(text, 0, LAST_PLACE), "value", "column.position");
                case HOME ->
                    violations
                            .require(text.equals("true") || text.equals("false"), "value", "field.choice")
                            .require(
                                    !text.equals("true") || field.base().equals("true"),
                                    "value",
                                    "column.home.none",
                                    column.name());
            }
        }
        violations.check();
    }

    private static boolean number(String text, int least, int most) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private Optional<ColumnOverride> find(String code, InheritedField field) {
        return entityManager
                .createQuery("from ColumnOverride where columnCode = :code and field = :field", ColumnOverride.class)
                .setParameter("code", code)
                .setParameter("field", field)
                .getResultStream()
                .findFirst();
    }
}
