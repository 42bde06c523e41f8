package org.zhanqun.theme;

import java.util.List;

/**
 * A channel or column in the navigation or the site map.
 *
 * @param description one line on what is there; may be {@code null}
 */
public record NavItem(String name, String url, String description, List<NavItem> children) {

    public NavItem {
        children = Values.list(children);
    }
}
