package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.PublishedFacts;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.theme.DocumentHead;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PolicyItem;
import org.zhanqun.theme.PolicyListPage.Filter;
import org.zhanqun.theme.PolicyPage;

/** Documents (政策文件): the page of one, and how lists and interpretations show them. */
@ApplicationScoped
class PolicyPages {
    private static final int INTERPRETATIONS = 6;
    private static final Policy UNKNOWN = new Policy(null, null, null, null, null, Validity.EFFECTIVE, null);

    private final ArticleFacts facts;
    private final BodyText bodies;
    private final AttachedFiles attached;
    private final PublishedFacts published;
    private final Neighbours neighbours;
    private final CustomFacts custom;

    PolicyPages(
            ArticleFacts facts,
            BodyText bodies,
            AttachedFiles attached,
            PublishedFacts published,
            Neighbours neighbours,
            CustomFacts custom) {
        this.facts = facts;
        this.bodies = bodies;
        this.attached = attached;
        this.published = published;
        this.neighbours = neighbours;
        this.custom = custom;
    }

    /** @return empty when nothing is known about the document but its text */
    Optional<PolicyPage> page(Shell shell, PageHead head, SiteColumn column, Article article) {
        return facts.of(article.id(), ContentKind.POLICY).map(known -> {
            var beside = neighbours.of(shell, column, article);
            return new PolicyPage(
                    shell.frame(),
                    head,
                    article.title(),
                    Items.time(article.publishedAt()),
                    article.source(),
                    head((Policy) known),
                    bodies.shown(article.body()),
                    attached.of(article.id()),
                    Items.of(shell, published.interpretationsOf(article.id(), INTERPRETATIONS)),
                    beside.newer(),
                    beside.older(),
                    List.of(beside.latest()),
                    custom.of(shell, article));
        });
    }

    /** The document that an article interprets (关联文件), or null. */
    PolicyItem explainedBy(Shell shell, Article interpretation) {
        return published
                .explainedBy(interpretation.id())
                .map(line -> items(shell, List.of(line)).getFirst())
                .orElse(null);
    }

    List<PolicyItem> items(Shell shell, List<ArticleLine> lines) {
        var known = facts.policies(lines.stream().map(ArticleLine::id).toList());
        return lines.stream()
                .map(line -> new PolicyItem(Items.of(shell, line), head(known.getOrDefault(line.id(), UNKNOWN))))
                .toList();
    }

    /** Ways to see only the documents of one validity. @param current the one shown, or null for all */
    static List<Filter> filters(SiteColumn column, Set<Validity> known, Validity current) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("全部", Shell.url(column), current == null));
        known.forEach(validity -> filters.add(
                new Filter(label(validity), address(column, validity, PublicPath.NEWEST), validity == current)));
        return filters;
    }

    static String address(SiteColumn column, Validity validity, int page) {
        return Shell.url(column) + validity.name().toLowerCase(Locale.ROOT)
                + (page == PublicPath.NEWEST ? "" : "_" + page) + ".html";
    }

    static String label(Validity validity) {
        return org.zhanqun.theme.Validity.valueOf(validity.name()).label();
    }

    private static DocumentHead head(Policy policy) {
        return new DocumentHead(
                policy.indexNumber(),
                policy.documentNumber(),
                policy.issuer(),
                policy.signedOn(),
                policy.category(),
                org.zhanqun.theme.Validity.valueOf(policy.validity().name()),
                policy.validityNote());
    }
}
