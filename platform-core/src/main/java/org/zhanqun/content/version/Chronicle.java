package org.zhanqun.content.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.facts.Facts;

/** Keeps, in the transaction of each change, what was written and what the public read. The caller holds the article's row. */
@ApplicationScoped
public class Chronicle {
    private final Versions versions;
    private final Showings showings;

    Chronicle(Versions versions, Showings showings) {
        this.versions = versions;
        this.showings = showings;
    }

    /**
     * Keeps an article as it stands, when nothing of it was kept before: an article taken over gets its first version when it
     * is first touched, so that taking over stays cheap.
     *
     * @param facts tells the article's, or null
     */
    public void found(Article article, Supplier<Facts> facts) {
        if (versions.latest(article.id()).isEmpty()) {
            var number = versions.found(
                    article.id(), Snapshot.of(article, facts.get()), article.createdBy(), article.updatedAt());
            if (article.state() == ArticleState.PUBLISHED) {
                showings.begin(article.id(), number, article.updatedAt());
            }
        }
    }

    /** @param note more words on why, or null @return the number under which the text is kept */
    public int saved(long article, Snapshot text, VersionStep step, String note, Instant now) {
        return versions.keep(article, text, step, note, now);
    }

    /** The public reads the latest version from now on. */
    public void shown(long article, Instant now) {
        versions.latest(article).ifPresent(latest -> showings.begin(article, latest.number(), now));
    }

    /** The public reads nothing of the article from now on. */
    public void withdrawn(long article, Instant now) {
        showings.end(article, now);
    }
}
