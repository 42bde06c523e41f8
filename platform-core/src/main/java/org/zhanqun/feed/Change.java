package org.zhanqun.feed;

import java.time.Instant;

/**
 * One row of the feed.
 *
 * @param sequence position in commit order, from 1, without gaps
 * @param site     the key of the site concerned, or null when the change concerns more than one
 * @param subject  what changed: an article's id, a framework's kind
 * @param before   where the article stood for the public, null when it was not public or the change is of another kind
 * @param after    where it stands now, likewise
 */
public record Change(
        long sequence,
        ChangeKind kind,
        String site,
        String subject,
        Instant happenedAt,
        Placement before,
        Placement after) {}
