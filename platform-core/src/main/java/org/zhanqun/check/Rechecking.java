package org.zhanqun.check;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleChanged;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.tenancy.Tenants;

/**
 * Checks all that the public reads when a list has changed, and each article when it changes. Sites take turns of one batch.
 * Of any number of nodes one works on a site: it holds the site's run, in the transaction that also says how far it has come.
 * Whoever dies before the commit has done nothing, and the next one goes on from there.
 */
@ApplicationScoped
public class Rechecking {
    private final CheckRuns runs;
    private final OpenFindings findings;
    private final Checking checking;
    private final Words words;
    private final Articles articles;
    private final Tenants tenants;
    private final CheckConfig config;
    private final Clock clock;

    Rechecking(
            CheckRuns runs,
            OpenFindings findings,
            Checking checking,
            Words words,
            Articles articles,
            Tenants tenants,
            CheckConfig config,
            Clock clock) {
        this.runs = runs;
        this.findings = findings;
        this.checking = checking;
        this.words = words;
        this.articles = articles;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    /** One batch of each site that is due. @return how many sites there were to work on */
    public int run() {
        var worked = 0;
        for (var site : tenants.callAsProvince(runs::due)) {
            worked += tryBatch(site) ? 1 : 0;
        }
        return worked;
    }

    private boolean tryBatch(String site) {
        try {
            return batch(site, config.batch());
        } catch (RuntimeException failed) {
            // It stays due, and the others have their turn. Two nodes that begin a site at once are one such case.
            Log.warnf("What is public on %s could not be checked now; it will be tried again: %s", site, failed);
            return false;
        }
    }

    /** @return false when another node is at it */
    boolean batch(String site, int size) {
        return tenants.callAs(site, () -> {
            var now = clock.instant();
            var versions = words.versions();
            var taken = runs.take();
            if (taken.isEmpty() && runs.begun()) {
                return false;
            }
            var run = taken.orElseGet(() -> runs.begin(versions, now));
            if (run.finished() || !run.isWith(versions)) {
                run.begin(versions, runs.publicArticles(), now);
            }
            var batch = runs.after(run.lastArticle(), size);
            findings.replace(found(runs.held(batch)), now);
            if (!batch.isEmpty()) {
                run.advance(batch.getLast(), batch.size(), now);
            }
            if (batch.size() < size) {
                run.finish(now);
            }
            return true;
        });
    }

    private Map<Long, List<Finding>> found(List<Article> batch) {
        var found = new LinkedHashMap<Long, List<Finding>>();
        batch.forEach(article -> found.put(article.id(), checking.asItStands(article)));
        return found;
    }

    /** Keeps the work list true to what the public reads. */
    void follow(@Observes ArticleChanged changed) {
        if (changed.id() == 0) {
            runs.restart();
        } else {
            var article = articles.require(changed.id());
            var found = article.state() == ArticleState.PUBLISHED ? checking.asItStands(article) : List.<Finding>of();
            findings.replace(Map.of(article.id(), found), clock.instant());
        }
    }
}
