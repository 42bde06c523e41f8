package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleChanged;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Origin;
import org.zhanqun.content.Referenced;
import org.zhanqun.content.References;
import org.zhanqun.site.Sites;

/** What others show of an article follows it (更正、撤下同步), in the transaction that changes it. */
@ApplicationScoped
class Following {
    /** Steps that change nothing of what others show. */
    private static final Set<String> ONLY_HERE = Set.of("pin", "unpin", "attach");

    private final Articles articles;
    private final Sites sites;
    private final References references;
    private final OriginsAcrossTenants origins;
    private final Addresses addresses;

    Following(
            Articles articles, Sites sites, References references, OriginsAcrossTenants origins, Addresses addresses) {
        this.articles = articles;
        this.sites = sites;
        this.references = references;
        this.origins = origins;
        this.addresses = addresses;
    }

    void follow(@Observes ArticleChanged changed) {
        if (changed.id() == 0 || ONLY_HERE.contains(changed.step()) || !origins.offered(changed.site(), changed.id())) {
            return;
        }
        var article = articles.require(changed.id());
        if (changed.after() != null) {
            show(changed.site(), article);
        } else if (changed.before() != null) {
            origins.unavailable(changed.site(), changed.id());
            references.withdraw(new Origin(changed.site(), changed.id(), null), article.title());
        }
    }

    private void show(String key, Article article) {
        var site = sites.require(key);
        var now = Referenced.of(article, addresses.of(site), addresses.own(site, article));
        origins.available(now);
        references.follow(now);
    }
}
