package org.zhanqun.content;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param number counted from the oldest page, which is 1; it never changes
 * @param newest whether this is the page with the newest, which grows until a full page can be cut off its old end
 * @param total  on all pages; 0 on pages that do not say, because they would have to change with it
 */
public record ListPage(List<ArticleLine> lines, int number, boolean newest, long total) {}
