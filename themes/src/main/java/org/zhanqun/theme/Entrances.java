package org.zhanqun.theme;

import java.util.List;

/**
 * The entrances of one channel.
 *
 * @param description may be {@code null}
 */
public record Entrances(String name, String url, String description, List<Entrance> items) {

    public Entrances {
        description = Values.blankToNull(description);
        items = Values.list(items);
    }
}
