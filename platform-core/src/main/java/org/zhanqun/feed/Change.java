package org.zhanqun.feed;

/**
 * One row of the feed.
 *
 * @param sequence position in commit order, from 1, without gaps
 * @param site     the key of the site concerned, or null when the change concerns more than one
 * @param subject  what changed: an article's id, a framework's kind
 */
public record Change(long sequence, ChangeKind kind, String site, String subject) {}
