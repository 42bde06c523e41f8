package org.zhanqun.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.Framework;
import org.zhanqun.site.Site;
import org.zhanqun.web.store.Generations;

/** Builds a site's shell and keeps the lately used ones for as long as nothing on them changed. */
@ApplicationScoped
class Shells {
    /** The version that whoever asks wants to see, when it is not the one that the site shows. */
    static final ScopedValue<Framework> PREVIEWED = ScopedValue.newInstance();

    private static final int KEPT = 200;

    private final ColumnTrees trees;
    private final PublishedArticles articles;
    private final Frames frames;
    private final Generations generations;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Shells(ColumnTrees trees, PublishedArticles articles, Frames frames, Generations generations) {
        this.trees = trees;
        this.articles = articles;
        this.frames = frames;
        this.generations = generations;
    }

    private record Kept(Shell shell, Generations.Stamp stamp) {}

    /** Run as the site. */
    Shell of(Site site) {
        if (PREVIEWED.isBound()) {
            return shell(site, trees.of(site, PREVIEWED.get()));
        }
        var stamp = generations.stamp(site.key());
        var known = kept.getIfPresent(site.key());
        if (known != null && known.stamp().equals(stamp)) {
            return known.shell();
        }
        var shell = shell(site, trees.of(site));
        kept.put(site.key(), new Kept(shell, stamp));
        return shell;
    }

    private Shell shell(Site site, ColumnTree columns) {
        var counts = articles.counts();
        return new Shell(site, columns, counts, frames.of(site, columns, counts));
    }
}
