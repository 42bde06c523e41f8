package org.zhanqun.content;

import java.util.List;
import java.util.Optional;

/**
 * What stands around an article in its column.
 *
 * @param newer  the one that came after it
 * @param older  the one that came before it
 * @param latest the newest of the column, the article itself may be among them
 */
public record Surroundings(Optional<ArticleLine> newer, Optional<ArticleLine> older, List<ArticleLine> latest) {}
