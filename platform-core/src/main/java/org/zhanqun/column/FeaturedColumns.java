package org.zhanqun.column;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.Slugs;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** A site's own columns, and the rules for hanging one into the base tree. */
@ApplicationScoped
public class FeaturedColumns implements PanacheRepository<FeaturedColumn> {
    private static final Set<ColumnKind> KINDS = EnumSet.of(ColumnKind.LIST, ColumnKind.PAGE, ColumnKind.TOPIC);

    private final ColumnTrees trees;
    private final Event<Added> added;

    FeaturedColumns(ColumnTrees trees, Event<Added> added) {
        this.trees = trees;
        this.added = added;
    }

    /**
     * A featured column as a webmaster proposes it.
     *
     * @param parentCode code of the base column to hang it below, or null for the top level
     * @param maxAgeDays the freshness limit the site promises, 1 to 400 days
     */
    public record Proposal(
            String parentCode,
            String name,
            String slug,
            ColumnKind kind,
            String columnType,
            String description,
            String keywords,
            int maxAgeDays) {}

    /**
     * Adds a column to the bound site.
     *
     * @throws org.zhanqun.kernel.DomainException.Invalid with every rule broken, each at its field
     */
    public SiteColumn add(Site site, Proposal proposal) {
        var tree = trees.of(site);
        check(proposal, tree);
        var column = new FeaturedColumn(proposal);
        persist(column);
        flush();
        added.fire(new Added(site.key(), column.code(), column.name()));
        return trees.of(site).require(column.code());
    }

    private static void check(Proposal proposal, ColumnTree tree) {
        var violations = new Violations()
                .requireText(proposal.name(), "name", 20)
                .requireText(proposal.columnType(), "columnType", 20)
                .requireText(proposal.description(), "description", 200)
                .requireText(proposal.keywords(), "keywords", 100)
                .require(KINDS.contains(proposal.kind()), "kind", "column.kind")
                .require(proposal.maxAgeDays() >= 1 && proposal.maxAgeDays() <= 400, "maxAgeDays", "column.max-age");
        Slugs.check(proposal.slug(), "slug", violations);
        checkPlace(proposal, tree, violations);
        violations.check();
    }

    private static void checkPlace(Proposal proposal, ColumnTree tree, Violations violations) {
        var parent = Optional.ofNullable(proposal.parentCode()).flatMap(tree::byCode);
        violations.require(
                proposal.kind() != ColumnKind.TOPIC
                        || parent.filter(column -> column.kind() == ColumnKind.TOPIC)
                                .isPresent(),
                "kind",
                "column.kind.topic");
        if (proposal.parentCode() == null) {
            var most = tree.framework().featuredTopLevel();
            var now = tree.roots().stream().filter(column -> !column.base()).count();
            violations.require(now < most, "parentCode", "column.top-level-full", most);
            checkSiblings(proposal, tree.roots(), violations);
            return;
        }
        violations.require(parent.isPresent(), "parentCode", "column.not-found", proposal.parentCode());
        parent.ifPresent(column -> {
            violations.require(column.featuredAllowed(), "parentCode", "column.place-locked", column.name());
            checkSiblings(proposal, column.children(), violations);
        });
    }

    private static void checkSiblings(Proposal proposal, List<SiteColumn> siblings, Violations violations) {
        for (var sibling : siblings) {
            violations.require(!sibling.name().equals(proposal.name()), "name", "column.name.taken", sibling.name());
            violations.require(!sibling.slug().equals(proposal.slug()), "slug", "column.slug.taken", sibling.name());
        }
    }

    /** A site got a column of its own. */
    public record Added(String site, String code, String name) implements PublicChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.COLUMNS;
        }

        @Override
        public String action() {
            return "column.add";
        }

        @Override
        public String subject() {
            return code;
        }

        @Override
        public String detail() {
            return name;
        }
    }
}
