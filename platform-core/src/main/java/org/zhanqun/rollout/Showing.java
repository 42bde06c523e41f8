package org.zhanqun.rollout;

import org.zhanqun.feed.Reach;
import org.zhanqun.site.Site;

/**
 * A site of the kind, and the number of the version that it shows.
 *
 * @param reach how far the step that brought it there has got; null when no renderer has told, or too long ago
 */
public record Showing(Site site, int version, Reach reach) {}
