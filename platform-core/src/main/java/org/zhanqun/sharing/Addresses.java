package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Where the public reads an article on its own site. */
@ApplicationScoped
class Addresses {
    private final PublicAddress addresses;
    private final ColumnTrees trees;
    private final Tenants tenants;

    Addresses(PublicAddress addresses, ColumnTrees trees, Tenants tenants) {
        this.addresses = addresses;
        this.trees = trees;
        this.tenants = tenants;
    }

    /** The site's address without a path. */
    String of(Site site) {
        return addresses.of(site);
    }

    /** The article's path, looked up as its site by whoever is bound to no site, or another. */
    String of(Site site, Article article) {
        return path(tenants.callAs(site.key(), () -> trees.of(site)), article);
    }

    /** The article's path; its site is bound. */
    String own(Site site, Article article) {
        return path(trees.of(site), article);
    }

    private static String path(ColumnTree tree, Article article) {
        return ArticleAddress.of(
                tree.byCode(article.columnCode()).map(SiteColumn::path).orElse(""),
                article.publishedAt(),
                article.id());
    }
}
