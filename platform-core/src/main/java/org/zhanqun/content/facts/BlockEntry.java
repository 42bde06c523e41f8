package org.zhanqun.content.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhanqun.kernel.Violations;

/**
 * One thing in a block: a picture, an event, a link or a film. Which parts count depends on the block; the others are null.
 *
 * @param title 标题: of an event or a link, or what stands below a picture
 * @param text  说明: more about an event, or what a film shows, in words
 * @param date  时间 of an event, as people say it: 2026年3月
 * @param url   地址: of the site's own library for pictures and films, any for links
 * @param alt   图片说明: what a picture shows, for those who cannot see it
 */
public record BlockEntry(String title, String text, String date, String url, String alt) {
    private static final String ADDRESS = "(https?:/)?/[^/\\\\\\s\"'<>][^\\s\"'<>]*";

    public static BlockEntry picture(String title, String url, String alt) {
        return new BlockEntry(title, null, null, url, alt);
    }

    public static BlockEntry event(String date, String title, String text) {
        return new BlockEntry(title, text, date, null, null);
    }

    public static BlockEntry link(String title, String url) {
        return new BlockEntry(title, null, null, url, null);
    }

    public static BlockEntry film(String url, String text) {
        return new BlockEntry(null, text, null, url, null);
    }

    @JsonIgnore
    boolean isBlank() {
        return parts().allMatch(Objects::isNull);
    }

    Stream<String> parts() {
        return Stream.of(date, title, text, url, alt);
    }

    /** Without blanks around, and nothing for what is blank. */
    BlockEntry tidied() {
        return new BlockEntry(
                Texts.given(title), Texts.given(text), Texts.given(date), Texts.given(url), Texts.given(alt));
    }

    void check(String field, Violations violations) {
        violations
                .limitText(title, field + ".title", 100)
                .limitText(Texts.line(text), field + ".text", 1000)
                .limitText(date, field + ".date", 20)
                .limitText(url, field + ".url", 300)
                .require(url == null || url.matches(ADDRESS), field + ".url", "topic.address")
                .limitText(alt, field + ".alt", 150);
    }
}
