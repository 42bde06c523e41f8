package org.zhanqun.media;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a file is on its site: {@code /media/202611/{token}.jpg}, or {@code …-640.jpg} for one of a picture's sizes. The
 * token is 128 random bits: nobody comes upon a file that nothing public leads to.
 *
 * @param rendition null for the file itself
 */
public record MediaAddress(String month, String token, Rendition rendition, String extension) {
    public static final String PREFIX = "/media/";

    private static final String NAME = "/media/(\\d{6})/([a-z2-7]{26})";
    private static final Pattern ADDRESS = Pattern.compile(NAME + "(?:-(c?\\d{3,4}))?\\.([a-z0-9]{3,4})");
    private static final Pattern MENTION = Pattern.compile(NAME);

    public static String of(MediaFile file) {
        return PREFIX + file.month() + "/" + file.token() + "."
                + file.content().type().extension();
    }

    /** @param path as it came, without the query */
    public static Optional<MediaAddress> parse(String path) {
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        var code = address.group(3);
        var rendition = code == null ? Optional.<Rendition>empty() : Rendition.of(code);
        return code != null && rendition.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MediaAddress(address.group(1), address.group(2), rendition.orElse(null), address.group(4)));
    }

    /** Whether the file is the one that the address means, by all of the address and not by its token alone. */
    public boolean means(MediaFile file) {
        return file.token().equals(token)
                && file.month().equals(month)
                && file.content().type().extension().equals(extension);
    }

    /** As it stands in a page. */
    public String path() {
        return rendition == null ? PREFIX + month + "/" + token + "." + extension : in(rendition);
    }

    /** The same picture in another size. */
    public String in(Rendition other) {
        return PREFIX + month + "/" + token + "-" + other.code() + "." + extension;
    }

    /** Whether the address is one of a picture that smaller sizes may have been made of. */
    public boolean mayBeScaled() {
        return Set.of("jpg", "png", "webp").contains(extension);
    }

    /** All that a page shows, offers as another size, or leads to. */
    public static Set<MediaAddress> in(String html) {
        var addresses = new LinkedHashSet<MediaAddress>();
        if (html.contains(PREFIX)) {
            var address = ADDRESS.matcher(html);
            while (address.find()) {
                parse(address.group()).ifPresent(addresses::add);
            }
        }
        return addresses;
    }

    /** The tokens of all files that a text shows or leads to. */
    public static Set<String> tokensIn(String html) {
        var tokens = new LinkedHashSet<String>();
        if (html.contains(PREFIX)) {
            var mention = MENTION.matcher(html);
            while (mention.find()) {
                tokens.add(mention.group(2));
            }
        }
        return tokens;
    }
}
