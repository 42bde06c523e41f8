package org.zhanqun.rollout;

import java.util.List;
import org.zhanqun.framework.FrameworkDiff;

/**
 * What a version would change (影响预览).
 *
 * @param sites every open site of the kind, by city and code
 */
public record Impact(String version, String current, List<FrameworkDiff.Change> changes, List<SiteImpact> sites) {
    /**
     * @param pages      how many pages look different, about
     * @param collisions its featured columns that stand beside a base column of the same name or address
     * @param left       columns with articles that are no part of the tree any more
     */
    public record SiteImpact(
            String site, String name, String cityCode, long pages, List<Collision> collisions, List<Left> left) {
        public boolean troubled() {
            return !collisions.isEmpty() || !left.isEmpty();
        }
    }

    public record Collision(
            String featured,
            String featuredName,
            String base,
            String baseName,
            boolean sameAddress,
            boolean sameName) {}

    /** @param target code of the column that the address leads to, null for the home page */
    public record Left(String code, String name, long articles, String target, String targetName) {}

    public long pages() {
        return sites.stream().mapToLong(SiteImpact::pages).sum();
    }

    public long articlesLeft() {
        return sites.stream()
                .flatMap(site -> site.left().stream())
                .mapToLong(Left::articles)
                .sum();
    }

    /** The sites whose webmasters should look at something. */
    public List<SiteImpact> troubled() {
        return sites.stream().filter(SiteImpact::troubled).toList();
    }
}
