package org.zhanqun.theme;

import java.util.List;

/** The columns beside a column page: a channel, and what is in it. */
public record SideNav(String name, String url, List<Item> items) {

    public SideNav {
        items = Values.list(items);
    }

    /** @param current whether this is the column shown */
    public record Item(String name, String url, boolean current) {}
}
