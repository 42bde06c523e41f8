package org.zhanqun.admin.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.check.Checking;
import org.zhanqun.check.Exempting;
import org.zhanqun.check.Waivers;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.site.Sites;

/** What the pages and the API about findings do, each step in its own transaction. */
@ApplicationScoped
public class CheckDesk {
    private final Sites sites;
    private final Articles articles;
    private final Checking checking;
    private final Waivers waivers;
    private final Exempting exempting;

    CheckDesk(Sites sites, Articles articles, Checking checking, Waivers waivers, Exempting exempting) {
        this.sites = sites;
        this.articles = articles;
        this.checking = checking;
        this.waivers = waivers;
        this.exempting = exempting;
    }

    /** What is being written. @param article its id, or null for a new one */
    @ForSite(ForSite.Need.SEE)
    public List<Finding> check(String key, Long article, Manuscript text) {
        return checking.check(article, text);
    }

    @ForSite(ForSite.Need.SEE)
    List<Finding> latest(String key, long article) {
        return checking.latest(articles.require(article));
    }

    @ForSite(ForSite.Need.WRITE)
    void confirm(String key, long article, List<String> keys, String reason) {
        waivers.give(sites.require(key), article, keys, reason);
    }

    /** A reviewer writes nothing, so seeing is enough to come here; who may is the domain's to say. */
    @ForSite(ForSite.Need.SEE)
    public void exempt(String key, long article, String finding, String reason) {
        exempting.give(sites.require(key), article, finding, reason);
    }
}
