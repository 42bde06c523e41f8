package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;

/** Puts new addresses into a text that moves (链接改写): of files those that they have now, of pages the old site's, which lead on. */
@ApplicationScoped
class Rewriting {
    private static final Pattern MENTION = Pattern.compile(MediaAddress.PREFIX + "\\d{6}/([a-z2-7]{26})");
    private static final Pattern OWN_LINK = Pattern.compile("(href=\")(/(?!/|media/)[^\"]*\")");

    private final PublicAddress addresses;

    Rewriting(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /** @param renamed files by their tokens at the old site */
    Manuscript of(Manuscript text, Site source, Map<String, MediaFile> renamed) {
        return new Manuscript(
                text.columnCode(),
                text.title(),
                text.summary(),
                links(files(text.body(), renamed), source),
                text.source(),
                text.editor(),
                files(text.pictureUrl(), renamed),
                text.pictureAlt(),
                text.facts());
    }

    CustomValues of(CustomValues values, Site source) {
        return values.resolved(addresses.of(source));
    }

    private static String files(String text, Map<String, MediaFile> renamed) {
        if (text == null || !text.contains(MediaAddress.PREFIX)) {
            return text;
        }
        return MENTION.matcher(text).replaceAll(mention -> {
            var file = renamed.get(mention.group(1));
            return file == null ? mention.group() : MediaAddress.PREFIX + file.month() + "/" + file.token();
        });
    }

    private String links(String text, Site source) {
        var old = addresses.of(source);
        return OWN_LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group(1) + old + link.group(2)));
    }
}
