package org.zhanqun.theme;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The style that stands in every page itself: its tokens and its frame. Nothing needs to be fetched before a page shows.
 * The policy of content allows this text and no other, by its hash.
 */
public final class FirstStyle {
    private static final String FOLDER = "/META-INF/resources/themes/chengxiang/";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s+");
    /** Of a space that belongs to a selector, only those around {@code >} can go; of others, those at a mark. */
    private static final Pattern NEEDLESS = Pattern.compile(" ?([{};,>]) ?|(?<=:) ");

    private static final String TEXT = small(file("tokens.css") + file("frame.css"));

    /** As the policy of content names a style that it allows: {@code 'sha256-…'}. */
    public static final String POLICY_SOURCE = "'sha256-" + hash(TEXT) + "'";

    private FirstStyle() {}

    static RawString text() {
        return new RawString(TEXT);
    }

    /** The same rules without comments, and without the blanks that they do not need. */
    static String small(String css) {
        var joined = BLANK.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll(" ");
        return NEEDLESS.matcher(joined)
                .replaceAll(found -> found.group(1) == null ? "" : found.group(1))
                .replace(";}", "}")
                .strip();
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String file(String name) {
        try (var input = FirstStyle.class.getResourceAsStream(FOLDER + name)) {
            if (input == null) {
                throw new IllegalStateException("The style's file is missing: " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
