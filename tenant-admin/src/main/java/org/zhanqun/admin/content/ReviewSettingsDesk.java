package org.zhanqun.admin.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.review.Reviewers;
import org.zhanqun.content.review.Substitute;
import org.zhanqun.content.review.Substitutes;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** How a site reviews: the levels of its columns, and who stands in for whom. Each step in its own transaction. */
@ApplicationScoped
class ReviewSettingsDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final ReviewChains chains;
    private final Reviewers reviewers;
    private final Substitutes substitutes;
    private final Caller caller;

    ReviewSettingsDesk(
            Sites sites,
            ColumnTrees trees,
            ReviewChains chains,
            Reviewers reviewers,
            Substitutes substitutes,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.chains = chains;
        this.reviewers = reviewers;
        this.substitutes = substitutes;
        this.caller = caller;
    }

    /** @param label indented by its depth */
    record Chain(String columnCode, String label, int levels) {}

    /** @param minimum that the province asks for */
    record Chains(String key, String siteName, String domain, boolean manages, int minimum, List<Chain> chains) {}

    record Deputy(Long id, String reviewer, String substitute, Instant startsAt, Instant endsAt) {
        static Deputy of(Substitute row) {
            return new Deputy(row.id(), row.reviewer(), row.substitute(), row.startsAt(), row.endsAt());
        }
    }

    /**
     * @param reviewers whose substitutes the caller may name
     * @param members   who may be named
     */
    record Deputies(List<Deputy> deputies, List<String> reviewers, List<String> members) {}

    @ForSite(ForSite.Need.SEE)
    Chains chains(String key) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var said = chains.said();
        return new Chains(
                key,
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayManageColumns(key),
                chains.minimum(),
                columns.all().stream()
                        .filter(column -> column.holdsArticles())
                        .map(column -> new Chain(
                                column.code(),
                                "　".repeat(columns.trail(column).size() - 1) + column.name(),
                                said.getOrDefault(column.code(), chains.unsaid())))
                        .toList());
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void ask(String key, String columnCode, int levels) {
        var site = sites.require(key);
        chains.ask(site, trees.of(site), columnCode, levels);
    }

    @ForSite(ForSite.Need.SEE)
    Deputies deputies(String key) {
        var team = reviewers.of(sites.require(key));
        var me = caller.userName();
        return new Deputies(
                substitutes.current().stream().map(Deputy::of).toList(),
                team.manages(me) ? team.reviewers() : team.reviews(me) ? List.of(me) : List.of(),
                team.names());
    }

    /** @param reviewer null for the caller */
    @ForSite(ForSite.Need.SEE)
    Deputy name(String key, String reviewer, String substitute, Instant startsAt, Instant endsAt) {
        var whom = reviewer == null || reviewer.isBlank() ? caller.userName() : reviewer.strip();
        return Deputy.of(substitutes.name(sites.require(key), whom, substitute, startsAt, endsAt));
    }

    @ForSite(ForSite.Need.SEE)
    void end(String key, long id) {
        substitutes.end(sites.require(key), id);
    }
}
