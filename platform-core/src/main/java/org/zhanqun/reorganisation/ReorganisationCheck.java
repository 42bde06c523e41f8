package org.zhanqun.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhanqun.cases.Cases;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.Violations;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.reorganisation.CheckedPlan.Candidate;
import org.zhanqun.reorganisation.CheckedPlan.Finding;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteRegister;
import org.zhanqun.site.Sites;

/**
 * Looks at all rows of a list (预检): the rules of each single step, what earlier rows leave of the sites, and what cases under way are
 * about. Run as the province; nothing is changed.
 */
@ApplicationScoped
public class ReorganisationCheck {
    /** More findings than anybody reads are counted only. */
    public static final int MOST_FINDINGS = 1000;

    private final Sites sites;
    private final SiteRegister register;
    private final SiteLifecycle lifecycle;
    private final MergerPlanning mergers;
    private final Cases cases;

    ReorganisationCheck(
            Sites sites, SiteRegister register, SiteLifecycle lifecycle, MergerPlanning mergers, Cases cases) {
        this.sites = sites;
        this.register = register;
        this.lifecycle = lifecycle;
        this.mergers = mergers;
        this.cases = cases;
    }

    public CheckedPlan check(List<PlanRow> rows) {
        var look = new Look(new KnownSites(sites.listAll()), cases.askedFor());
        rows.stream().filter(row -> !row.blank()).forEach(look::at);
        return new CheckedPlan(look.steps, look.findings, look.broken);
    }

    /** One look over all rows, which remembers what earlier rows do. */
    private final class Look {
        private final KnownSites known;
        private final Map<String, Long> asked;
        private final Map<String, Integer> gone = new HashMap<>();
        private final Map<String, Integer> renamed = new HashMap<>();
        private final Map<String, Integer> receiving = new HashMap<>();
        private final Map<String, Integer> handed = new HashMap<>();
        private final Map<String, Integer> domains = new HashMap<>();
        private final List<Candidate> steps = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int broken;

        private Look(KnownSites known, Map<String, Long> asked) {
            this.known = known;
            this.asked = asked;
        }

        private void at(PlanRow row) {
            var violations = new Violations();
            row.formulas().forEach(column -> violations.require(false, column.field(), "onboarding.formula"));
            var kind = StepKind.of(row.text(PlanColumn.KIND));
            violations.require(kind != null, "kind", "reorganisation.kind");
            var site = known.find(row, PlanColumn.SITE, violations);
            if (kind != null) {
                requireUsed(row, kind, violations);
                var target = row.text(PlanColumn.TARGET) == null && kind == StepKind.CLOSURE
                        ? null
                        : kind.uses(PlanColumn.TARGET) ? known.find(row, PlanColumn.TARGET, violations) : null;
                if (violations.found().isEmpty()) {
                    var step = step(row, kind, site, target);
                    look(row, step, site, violations);
                    steps.add(new Candidate(row.number(), step));
                    if (violations.found().isEmpty()) {
                        remember(row.number(), step);
                    }
                }
            }
            note(row, violations);
        }

        private static void requireUsed(PlanRow row, StepKind kind, Violations violations) {
            for (var column : PlanColumn.values()) {
                violations.require(
                        kind.uses(column) || row.text(column) == null,
                        column.field(),
                        "reorganisation.unused",
                        kind.word());
            }
            var columns = row.text(PlanColumn.COLUMNS);
            if (kind == StepKind.HANDOVER) {
                violations
                        .requireText(columns, "columns", PlannedStep.LONGEST_COLUMNS)
                        .require(
                                columns == null || PlannedStep.columns(columns) != null,
                                "columns",
                                "reorganisation.column",
                                columns);
            }
            // Longer than the record: the rules of a site are asked later, of what fits.
            violations
                    .limitText(row.text(PlanColumn.NAME), "name", 60)
                    .limitText(row.text(PlanColumn.ORGANISER), "organiser", 100)
                    .limitText(row.text(PlanColumn.DOMAIN), "domain", 190);
        }

        private static PlannedStep step(PlanRow row, StepKind kind, Site site, Site target) {
            var domain = row.text(PlanColumn.DOMAIN);
            return new PlannedStep(
                    kind,
                    site.key(),
                    site.name(),
                    target == null ? null : target.key(),
                    target == null ? null : target.name(),
                    row.text(PlanColumn.COLUMNS),
                    row.text(PlanColumn.NAME),
                    row.text(PlanColumn.ORGANISER),
                    domain == null ? null : domain.toLowerCase(Locale.ROOT));
        }

        private void look(PlanRow row, PlannedStep step, Site site, Violations violations) {
            requireThere(step.site(), "site", violations);
            requireThere(step.target(), "target", violations);
            violations.require(
                    !asked.containsKey(step.site()),
                    "site",
                    "reorganisation.asked",
                    String.valueOf(asked.get(step.site())));
            if (!violations.found().isEmpty()) {
                return;
            }
            switch (step.kind()) {
                case RENAME -> lookAtRenaming(step, site, violations);
                case CLOSURE -> {
                    requireSettled(step, violations);
                    lookAtClosure(step, violations);
                }
                case MERGER -> {
                    requireSettled(step, violations);
                    lookAtMove(step, violations);
                }
                case HANDOVER -> {
                    PlannedStep.columns(step.columns())
                            .keySet()
                            .forEach(column -> requireFirst(
                                    handed.get(step.site() + "/" + column),
                                    "columns",
                                    "reorganisation.twice",
                                    column,
                                    violations));
                    lookAtMove(step, violations);
                }
            }
        }

        private void requireThere(String key, String field, Violations violations) {
            if (key != null) {
                violations.require(!gone.containsKey(key), field, "reorganisation.gone", String.valueOf(gone.get(key)));
            }
        }

        /** What was just taken in can still be undone: until then its site can neither go nor close. */
        private void requireSettled(PlannedStep step, Violations violations) {
            var row = receiving.get(step.site());
            violations.require(row == null, "site", "reorganisation.takes", String.valueOf(row));
        }

        private static void requireFirst(Integer row, String field, String key, String said, Violations violations) {
            violations.require(row == null, field, key, String.valueOf(row), said);
        }

        private void lookAtRenaming(PlannedStep step, Site site, Violations violations) {
            var name = step.newName() == null ? site.name() : step.newName();
            var organiser = step.newOrganiser() == null
                    ? site.organiser()
                    : site.organiser().called(step.newOrganiser());
            var moves = step.newDomain() != null && !step.newDomain().equals(site.domain());
            requireFirst(renamed.get(step.site()), "site", "reorganisation.renamed", "", violations);
            violations.require(
                    moves || !name.equals(site.name()) || !organiser.equals(site.organiser()),
                    "name",
                    "reorganisation.nothing");
            register.examine(site, name, organiser, violations);
            if (moves) {
                register.examineDomain(site, step.newDomain(), violations);
                requireFirst(domains.get(step.newDomain()), "domain", "reorganisation.domain-twice", "", violations);
                violations.require(
                        !asked.containsKey(step.newDomain()),
                        "domain",
                        "case.domain.asked",
                        String.valueOf(asked.get(step.newDomain())));
            }
        }

        private void lookAtClosure(PlannedStep step, Violations violations) {
            try {
                lifecycle.examineClosure(step.site(), "机构改革", step.target());
            } catch (Invalid invalid) {
                invalid.violations()
                        .forEach(found -> violations.require(false, found.field(), found.key(), found.arguments()));
            } catch (Conflict refused) {
                violations.require(
                        false, "site", refused.key(), refused.at("site").arguments());
            }
        }

        private void lookAtMove(PlannedStep step, Violations violations) {
            mergers.refusals(step.move())
                    .forEach(found -> violations.require(false, found.field(), found.key(), found.arguments()));
        }

        private void remember(int row, PlannedStep step) {
            switch (step.kind()) {
                case RENAME -> {
                    renamed.putIfAbsent(step.site(), row);
                    if (step.newDomain() != null) {
                        domains.putIfAbsent(step.newDomain(), row);
                    }
                }
                case MERGER, CLOSURE -> gone.putIfAbsent(step.site(), row);
                case HANDOVER ->
                    PlannedStep.columns(step.columns())
                            .keySet()
                            .forEach(column -> handed.putIfAbsent(step.site() + "/" + column, row));
            }
            if (step.kind().moves()) {
                receiving.putIfAbsent(step.target(), row);
            }
        }

        private void note(PlanRow row, Violations violations) {
            for (var violation : violations.found()) {
                broken++;
                if (findings.size() < MOST_FINDINGS) {
                    var column = PlanColumn.at(violation.field());
                    var value = row.text(column);
                    findings.add(new Finding(row.number(), column, value == null ? "" : value, violation));
                }
            }
        }
    }
}
