package org.zhanqun.site;

import java.util.regex.Pattern;

/**
 * A site's identity code (网站标识码, {@code SiteIDCode}): 10 characters, given by the national side and never again to
 * another site. The usual form begins with the six digits of the region's GB/T 2260 code.
 */
public record SiteCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{10}|bm\\d{8}|N\\d{9}");

    /** @throws IllegalArgumentException when it has another form */
    public SiteCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("Not a site identity code: " + value);
        }
    }

    public static boolean wellFormed(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    /** Whether a code of digits names this region. Codes of ministries and of others name none. */
    public static boolean fitsRegion(String value, String regionCode) {
        return !Character.isDigit(value.charAt(0)) || regionCode != null && value.startsWith(regionCode);
    }
}
