package org.zhanqun.theme;

/** A named address. */
public record Link(String name, String url) {}
