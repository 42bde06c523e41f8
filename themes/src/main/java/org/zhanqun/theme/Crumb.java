package org.zhanqun.theme;

/**
 * A step of the breadcrumbs (当前位置), home excluded.
 *
 * @param url {@code null} on the last step, which is the page itself
 */
public record Crumb(String name, String url) {}
