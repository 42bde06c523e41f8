package org.zhanqun.content.facts;

import org.zhanqun.framework.CustomFieldKind;

/**
 * What stands in a field that the framework had added when it was written. It says itself what it is, so that it can still be read
 * when the field is asked no more, or on a site whose framework never had it.
 *
 * @param shown whether the public was to read it
 */
public record CustomValue(String key, String label, CustomFieldKind kind, String value, boolean shown) {}
