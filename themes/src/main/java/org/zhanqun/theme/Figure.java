package org.zhanqun.theme;

/**
 * A number that says something about a region or an organ, always with its unit.
 *
 * @param value as it is to be shown, such as {@code 4,950}
 */
public record Figure(String label, String value, String unit) {}
