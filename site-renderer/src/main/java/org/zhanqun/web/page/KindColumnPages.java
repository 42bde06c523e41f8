package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.PublishedFacts;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.theme.LeadersPage;
import org.zhanqun.theme.OrganisationsPage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.Pager;
import org.zhanqun.theme.PolicyListPage;
import org.zhanqun.theme.PolicyListPage.Filter;

/** Pages of the columns whose articles have facts: documents by validity, leaders and organs as cards. */
@ApplicationScoped
class KindColumnPages {
    private final PublishedArticles published;
    private final PublishedFacts facts;
    private final PolicyPages policies;
    private final LeaderPages leaders;
    private final OrganisationPages organisations;

    KindColumnPages(
            PublishedArticles published,
            PublishedFacts facts,
            PolicyPages policies,
            LeaderPages leaders,
            OrganisationPages organisations) {
        this.published = published;
        this.facts = facts;
        this.policies = policies;
        this.leaders = leaders;
        this.organisations = organisations;
    }

    Optional<Page> documents(Shell shell, SiteColumn column, int page) {
        return ColumnPages.pager(shell, column, page)
                .map(pager -> documents(
                        shell,
                        column,
                        ColumnPages.head(shell, column, page),
                        PolicyPages.filters(column, facts.countsByValidity(column.code()), null),
                        published.page(column.code(), page, ColumnPages.PAGE_LENGTH),
                        pager));
    }

    /** Only the documents of one validity; empty when there is none. */
    Optional<Page> documents(Shell shell, SiteColumn column, Validity validity, int page) {
        var counts = facts.countsByValidity(column.code());
        if (!counts.containsKey(validity)) {
            return Optional.empty();
        }
        var name = column.name() + "（" + PolicyPages.label(validity) + "）";
        var address = PolicyPages.address(column, validity, page);
        return ColumnPages.pager(counts.get(validity), page, number -> PolicyPages.address(column, validity, number))
                .map(pager -> documents(
                        shell,
                        column,
                        ColumnPages.head(shell, column, name, address, page),
                        PolicyPages.filters(column, counts, validity),
                        facts.documents(column.code(), validity, page, ColumnPages.PAGE_LENGTH),
                        pager));
    }

    private Page documents(
            Shell shell, SiteColumn column, PageHead head, List<Filter> filters, List<ArticleLine> lines, Pager pager) {
        return new PolicyListPage(
                shell.frame(),
                head,
                column.name(),
                column.purpose().description(),
                ColumnPages.side(shell, column),
                filters,
                policies.items(shell, lines),
                pager);
    }

    /** All leaders stand on the first page. */
    Optional<Page> leaders(Shell shell, SiteColumn column, int page) {
        return page > 1
                ? Optional.empty()
                : Optional.of(new LeadersPage(
                        shell.frame(),
                        ColumnPages.head(shell, column, page),
                        column.name(),
                        column.purpose().description(),
                        ColumnPages.side(shell, column),
                        leaders.cards(shell, column)));
    }

    Optional<Page> organisations(Shell shell, SiteColumn column, int page) {
        return ColumnPages.pager(shell, column, page)
                .map(pager -> new OrganisationsPage(
                        shell.frame(),
                        ColumnPages.head(shell, column, page),
                        column.name(),
                        column.purpose().description(),
                        ColumnPages.side(shell, column),
                        organisations.cards(shell, published.page(column.code(), page, ColumnPages.PAGE_LENGTH)),
                        pager));
    }
}
