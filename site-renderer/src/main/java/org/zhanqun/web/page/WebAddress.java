package org.zhanqun.web.page;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address on the web that a person can judge: {@code http} or {@code https}, with a host, and without a user name, which
 * is only there to look like a host.
 *
 * @param text as it was written, in full
 * @param host in lower case, Chinese names in their ASCII spelling
 */
record WebAddress(String text, String host) {
    private static final int LONGEST = 1_000;
    private static final Pattern FORM =
            Pattern.compile("(?i)https?://([^/?#:@\\\\\\s]+)(?::\\d{1,5})?(?:[/?#][^\\s\\\\<>\"]*)?");

    /** @param text may be null or anything at all */
    static Optional<WebAddress> of(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        return form.matches() ? host(form.group(1)).map(host -> new WebAddress(text, host)) : Optional.empty();
    }

    private static Optional<String> host(String written) {
        try {
            return Optional.of(IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host -> !host.isEmpty() && !host.startsWith("."));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
