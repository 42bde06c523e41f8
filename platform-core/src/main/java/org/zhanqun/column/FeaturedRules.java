package org.zhanqun.column;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.column.FeaturedColumns.Proposal;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.Slugs;
import org.zhanqun.kernel.Violations;

/** The rules for hanging a featured column into the base tree. */
final class FeaturedRules {
    private static final Set<ColumnKind> KINDS = EnumSet.of(ColumnKind.LIST, ColumnKind.PAGE, ColumnKind.TOPIC);

    private FeaturedRules() {}

    /** @param itself code of the column when it is there already, else null */
    static void check(Proposal proposal, String itself, ColumnTree tree) {
        var violations = new Violations()
                .requireText(proposal.name(), "name", 20)
                .requireText(proposal.columnType(), "columnType", 20)
                .requireText(proposal.description(), "description", 200)
                .requireText(proposal.keywords(), "keywords", 100)
                .require(KINDS.contains(proposal.kind()), "kind", "column.kind")
                .require(proposal.maxAgeDays() >= 1 && proposal.maxAgeDays() <= 400, "maxAgeDays", "column.max-age");
        Slugs.check(proposal.slug(), "slug", violations);
        checkPlace(proposal, itself, tree, violations);
        violations.check();
    }

    private static void checkPlace(Proposal proposal, String itself, ColumnTree tree, Violations violations) {
        var parent =
                Optional.ofNullable(proposal.parentCode()).flatMap(tree::byCode).filter(column -> !column.retired());
        violations.require(
                proposal.kind() != ColumnKind.TOPIC
                        || parent.filter(column -> column.kind() == ColumnKind.TOPIC)
                                .isPresent(),
                "kind",
                "column.kind.topic");
        if (proposal.parentCode() == null) {
            var most = tree.framework().featuredTopLevel();
            var others = tree.roots().stream()
                    .filter(column -> !column.base() && !column.code().equals(itself))
                    .count();
            var stays = tree.roots().stream().anyMatch(column -> column.code().equals(itself));
            violations.require(others < most || stays, "parentCode", "column.top-level-full", most);
            checkSiblings(proposal, itself, tree.roots(), violations);
            return;
        }
        violations.require(parent.isPresent(), "parentCode", "column.not-found", proposal.parentCode());
        parent.ifPresent(column -> {
            violations.require(column.featuredAllowed(), "parentCode", "column.place-locked", column.name());
            checkSiblings(proposal, itself, column.children(), violations);
        });
    }

    private static void checkSiblings(
            Proposal proposal, String itself, List<SiteColumn> siblings, Violations violations) {
        for (var sibling : siblings) {
            if (!sibling.code().equals(itself)) {
                violations.require(
                        !sibling.name().equals(proposal.name()), "name", "column.name.taken", sibling.name());
                violations.require(
                        !sibling.slug().equals(proposal.slug()), "slug", "column.slug.taken", sibling.name());
            }
        }
    }
}
