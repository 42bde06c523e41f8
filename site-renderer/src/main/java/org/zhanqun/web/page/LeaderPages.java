package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.LeadPicture;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.theme.ArticleItem;
import org.zhanqun.theme.LeaderCard;
import org.zhanqun.theme.LeaderPage;
import org.zhanqun.theme.PageHead;

/** Leaders (负责人信息): the cards of a column, and a leader's own page. */
@ApplicationScoped
class LeaderPages {
    /** An organ has few leaders: all stand on one page. */
    private static final int MOST = 60;

    private static final int ACTIVITIES = 6;
    private static final int SHORTEST_NAME = 2;
    private static final Leader UNKNOWN = new Leader(null, null, null, null);

    private final PublishedArticles published;
    private final ArticleFacts facts;
    private final BodyText bodies;
    private final CustomFacts custom;

    LeaderPages(PublishedArticles published, ArticleFacts facts, BodyText bodies, CustomFacts custom) {
        this.published = published;
        this.facts = facts;
        this.bodies = bodies;
        this.custom = custom;
    }

    /** The leaders of a column in their order; those without a place come last. */
    List<LeaderCard> cards(Shell shell, SiteColumn column) {
        var lines = published.newest(column.code(), MOST);
        var known = facts.leaders(lines.stream().map(ArticleLine::id).toList());
        return lines.stream()
                .sorted(Comparator.comparing(
                                (ArticleLine line) ->
                                        known.getOrDefault(line.id(), UNKNOWN).position(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ArticleLine::publishedAt))
                .map(line -> card(shell, line, known.getOrDefault(line.id(), UNKNOWN)))
                .toList();
    }

    /** @return empty when nothing is known about the leader but the text */
    Optional<LeaderPage> page(Shell shell, PageHead head, SiteColumn column, Article article) {
        return facts.of(article.id(), ContentKind.LEADER).map(known -> {
            var leader = (Leader) known;
            var cards = cards(shell, column);
            return new LeaderPage(
                    shell.frame(),
                    head,
                    new LeaderCard(
                            article.title(),
                            head.canonicalPath(),
                            leader.post(),
                            leader.duties(),
                            SitePictures.whole(article.picture())),
                    leader.phone(),
                    bodies.shown(article.body()),
                    Items.time(article.updatedAt()),
                    article.source(),
                    activities(shell, article),
                    cards.stream()
                            .filter(card -> !card.url().equals(head.canonicalPath()))
                            .toList(),
                    custom.of(shell, article));
        });
    }

    /** What the site reports about the leader (公务活动): articles that give the name. */
    private List<ArticleItem> activities(Shell shell, Article leader) {
        return leader.title().length() < SHORTEST_NAME
                ? List.of()
                : Items.of(shell, published.mentioning(leader.title(), leader.id(), ACTIVITIES));
    }

    private static LeaderCard card(Shell shell, ArticleLine line, Leader leader) {
        var item = Items.of(shell, line);
        var portrait = line.pictureUrl() == null
                ? null
                : SitePictures.whole(new LeadPicture(line.pictureUrl(), line.pictureAlt()));
        return new LeaderCard(item.title(), item.url(), leader.post(), leader.duties(), portrait);
    }
}
