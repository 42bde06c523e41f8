package org.zhanqun.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.interaction.PublishedLetters;
import org.zhanqun.site.Site;
import org.zhanqun.web.store.Generations;

/** Builds a site's shell and keeps the lately used ones for as long as nothing on them changed. */
@ApplicationScoped
class Shells {
    private static final int KEPT = 200;

    private final ColumnTrees trees;
    private final PublishedArticles articles;
    private final PublishedLetters letters;
    private final Frames frames;
    private final Generations generations;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Shells(
            ColumnTrees trees,
            PublishedArticles articles,
            PublishedLetters letters,
            Frames frames,
            Generations generations) {
        this.trees = trees;
        this.articles = articles;
        this.letters = letters;
        this.frames = frames;
        this.generations = generations;
    }

    private record Kept(Shell shell, Generations.Stamp stamp) {}

    /** Run as the site. */
    Shell of(Site site) {
        var stamp = generations.stamp(site.key());
        var known = kept.getIfPresent(site.key());
        if (known != null && known.stamp().equals(stamp)) {
            return known.shell();
        }
        var columns = trees.of(site);
        var counts = counts(columns);
        var shell = new Shell(site, columns, counts, frames.of(site, columns, counts));
        kept.put(site.key(), new Kept(shell, stamp));
        return shell;
    }

    /** A column of letters counts letters; articles that were written there before are not listed. */
    private Map<String, Long> counts(ColumnTree columns) {
        var counts = articles.counts();
        Mailboxes.published(columns).ifPresent(column -> {
            var published = letters.count();
            if (published > 0) {
                counts.put(column.code(), published);
            } else {
                counts.remove(column.code());
            }
        });
        return counts;
    }
}
