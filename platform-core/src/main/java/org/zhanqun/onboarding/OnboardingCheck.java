package org.zhanqun.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhanqun.cases.Cases;
import org.zhanqun.identity.UserName;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.onboarding.CheckedSheet.Candidate;
import org.zhanqun.site.RegisterSnapshot;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteRegister;

/**
 * Looks at all rows of a spreadsheet (预检) with a handful of statements, however many rows there are: the rules of a single
 * opening, what other rows have, and what cases under way ask for. Run as the province.
 */
@ApplicationScoped
public class OnboardingCheck {
    /** More findings than anybody reads are counted only. */
    public static final int MOST_FINDINGS = 1000;

    private static final List<SheetColumn> UNIQUE = List.of(SheetColumn.KEY, SheetColumn.DOMAIN, SheetColumn.CODE);

    private final SiteRegister register;
    private final Cases cases;

    OnboardingCheck(SiteRegister register, Cases cases) {
        this.register = register;
        this.cases = cases;
    }

    public CheckedSheet check(List<SheetRow> rows) {
        var look = new Look(register.snapshot(), cases.askedFor());
        rows.stream().filter(row -> !row.blank()).forEach(look::at);
        return new CheckedSheet(look.sites, look.findings, look.broken);
    }

    /** One look over all rows, which remembers what earlier rows have. */
    private final class Look {
        private final RegisterSnapshot taken;
        private final Map<String, Long> asked;
        private final Map<SheetColumn, Map<String, Integer>> seen = new EnumMap<>(SheetColumn.class);
        private final List<Candidate> sites = new ArrayList<>();
        private final List<CellFinding> findings = new ArrayList<>();
        private int broken;

        private Look(RegisterSnapshot taken, Map<String, Long> asked) {
            this.taken = taken;
            this.asked = asked;
            UNIQUE.forEach(column -> seen.put(column, new HashMap<>()));
        }

        private void at(SheetRow row) {
            var site = NewSite.of(row);
            var violations = new Violations();
            refuseFormulas(row, violations);
            violations
                    .require(site.siteKind() != null || row.text(SheetColumn.KIND) == null, "kind", "onboarding.kind")
                    .require(site.siteKind() != SiteKind.PROVINCE, "kind", "case.opening.portal");
            register.examine(site.key(), site.profile(), taken, violations);
            requireOwner(site, violations);
            UNIQUE.forEach(column -> requireFirst(row, column, violations));
            requireUnasked("key", site.key(), "onboarding.asked", violations);
            requireUnasked("domain", site.domain(), "case.domain.asked", violations);
            violations.found().forEach(violation -> note(row, violation));
            sites.add(new Candidate(row.number(), site));
        }

        private void requireFirst(SheetRow row, SheetColumn column, Violations violations) {
            var text = row.text(column);
            if (text != null) {
                var first = seen.get(column).putIfAbsent(text.toLowerCase(Locale.ROOT), row.number());
                violations.require(first == null, column.field(), "onboarding.twice", String.valueOf(first));
            }
        }

        private void requireUnasked(String field, String value, String key, Violations violations) {
            var by = value == null ? null : asked.get(value);
            violations.require(by == null, field, key, String.valueOf(by));
        }

        private void note(SheetRow row, Violation violation) {
            broken++;
            if (findings.size() < MOST_FINDINGS) {
                var column = SheetColumn.of(violation.field());
                findings.add(new CellFinding(row.number(), column, row.cells().getOrDefault(column, ""), violation));
            }
        }
    }

    /** A text that a spreadsheet's program would take for a formula goes into no list that somebody exports later. */
    private static void refuseFormulas(SheetRow row, Violations violations) {
        row.formulas().forEach(column -> violations.require(false, column.field(), "onboarding.formula"));
        row.cells().keySet().forEach(column -> {
            var text = row.text(column);
            violations.require(
                    text == null || column == SheetColumn.PHONE || "=+-@".indexOf(text.charAt(0)) < 0,
                    column.field(),
                    "onboarding.formula-text");
        });
    }

    /** No site without an owner: there is somebody to run it from the first day. */
    private static void requireOwner(NewSite site, Violations violations) {
        violations
                .requireText(site.webmaster(), "webmaster", 60)
                .require(
                        site.webmaster() == null || UserName.wellFormed(site.webmaster()),
                        "webmaster",
                        "webmaster.form")
                .limitText(site.webmasterName(), "webmasterName", 60);
    }
}
