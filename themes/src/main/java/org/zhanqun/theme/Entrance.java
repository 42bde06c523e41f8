package org.zhanqun.theme;

/**
 * A way into a service or a column, shown as a tile with an icon.
 *
 * @param name        at most eight characters look best
 * @param description a few words under the name, may be {@code null}
 */
public record Entrance(String name, String url, Icon icon, String description) {

    public Entrance {
        icon = icon == null ? Icon.of(name) : icon;
        description = Values.blankToNull(description);
    }
}
