package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Offices;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.theme.Contact;
import org.zhanqun.theme.OrganisationCard;
import org.zhanqun.theme.OrganisationPage;
import org.zhanqun.theme.OrganisationPage.Office;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.SideNav;

/** Organs (机构): the cards of a column, and an organ's own page. */
@ApplicationScoped
class OrganisationPages {
    private static final Organisation UNKNOWN = new Organisation(null, null, null, Offices.NONE);

    private final ArticleFacts facts;
    private final BodyText bodies;
    private final CustomFacts custom;

    OrganisationPages(ArticleFacts facts, BodyText bodies, CustomFacts custom) {
        this.facts = facts;
        this.bodies = bodies;
        this.custom = custom;
    }

    List<OrganisationCard> cards(Shell shell, List<ArticleLine> lines) {
        var known = facts.organisations(lines.stream().map(ArticleLine::id).toList());
        return lines.stream()
                .map(line -> {
                    var item = Items.of(shell, line);
                    return new OrganisationCard(
                            item.title(), item.url(), item.summary(), contact(known.getOrDefault(line.id(), UNKNOWN)));
                })
                .toList();
    }

    /**
     * @param side the columns beside it when the organ is a column's whole page, else null
     * @return empty when nothing is known about the organ but its text
     */
    Optional<OrganisationPage> page(Shell shell, PageHead head, String name, SideNav side, Article article) {
        return facts.of(article.id(), ContentKind.ORGANISATION).map(known -> {
            var organisation = (Organisation) known;
            return new OrganisationPage(
                    shell.frame(),
                    head,
                    name,
                    side,
                    contact(organisation),
                    bodies.shown(article.body()),
                    organisation.offices().list().stream()
                            .map(office -> new Office(office.name(), office.phone(), office.duties()))
                            .toList(),
                    Items.time(article.updatedAt()),
                    article.source(),
                    custom.of(shell, article));
        });
    }

    private static Contact contact(Organisation organisation) {
        return new Contact(organisation.address(), organisation.hours(), organisation.phone());
    }
}
