package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.ListPage;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.PublishedFacts;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.theme.LeadersPage;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.OrganisationsPage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
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
        return ColumnPages.pages(published, column, page)
                .map(list -> documents(
                        shell,
                        column,
                        ColumnPages.head(shell, column, list),
                        PolicyPages.filters(column, facts.validities(column.code()), null),
                        list.lines(),
                        ColumnPages.pager(column, list)));
    }

    /** Only the documents of one validity; empty when there is none. */
    Optional<Page> documents(Shell shell, SiteColumn column, Validity validity, int page) {
        var known = facts.validities(column.code());
        return !known.contains(validity)
                ? Optional.empty()
                : page(column, validity, page).map(list -> documents(shell, column, validity, known, list));
    }

    private Optional<ListPage> page(SiteColumn column, Validity validity, int page) {
        return page == PublicPath.NEWEST
                ? Optional.of(facts.front(column.code(), validity, ColumnPages.PAGE_LENGTH))
                : facts.numbered(column.code(), validity, page, ColumnPages.PAGE_LENGTH);
    }

    private Page documents(Shell shell, SiteColumn column, Validity validity, Set<Validity> known, ListPage list) {
        var name = column.name() + "（" + PolicyPages.label(validity) + "）";
        var number = list.newest() ? PublicPath.NEWEST : list.number();
        return documents(
                shell,
                column,
                ColumnPages.head(shell, column, name, PolicyPages.address(column, validity, number), number),
                PolicyPages.filters(column, known, validity),
                list.lines(),
                ColumnPages.pager(
                        list,
                        PolicyPages.address(column, validity, PublicPath.NEWEST),
                        to -> PolicyPages.address(column, validity, to)));
    }

    private Page documents(
            Shell shell,
            SiteColumn column,
            PageHead head,
            List<Filter> filters,
            List<ArticleLine> lines,
            ListPager pager) {
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

    /** All leaders stand on one page. */
    Optional<Page> leaders(Shell shell, SiteColumn column, int page) {
        return page != PublicPath.NEWEST
                ? Optional.empty()
                : Optional.of(new LeadersPage(
                        shell.frame(),
                        ColumnPages.head(shell, column),
                        column.name(),
                        column.purpose().description(),
                        ColumnPages.side(shell, column),
                        leaders.cards(shell, column)));
    }

    Optional<Page> organisations(Shell shell, SiteColumn column, int page) {
        return ColumnPages.pages(published, column, page)
                .map(list -> new OrganisationsPage(
                        shell.frame(),
                        ColumnPages.head(shell, column, list),
                        column.name(),
                        column.purpose().description(),
                        ColumnPages.side(shell, column),
                        organisations.cards(shell, list.lines()),
                        ColumnPages.pager(column, list)));
    }
}
