package org.zhanqun.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * How a page presents itself where somebody shares its address.
 *
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
public final class SocialTags {
    private final List<Property> list = new ArrayList<>();

    private SocialTags() {}

    /** One {@code <meta property>}. */
    public record Property(String name, String content) {}

    static SocialTags of(Page page) {
        var tags = page.head().tags();
        var article = tags.content("ArticleTitle");
        var social = new SocialTags();
        social.add("og:type", article == null ? "website" : "article")
                .add("og:title", article == null ? page.head().title() : article)
                .add("og:url", page.canonical())
                .add("og:site_name", page.frame().site().name())
                .add("og:locale", "zh_CN")
                .add(
                        "og:description",
                        first(tags.content("Description"), page.head().description()))
                .add("og:image", tags.content("Image"));
        return social;
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }

    private SocialTags add(String name, String content) {
        if (content != null) {
            list.add(new Property(name, content));
        }
        return this;
    }

    public List<Property> list() {
        return List.copyOf(list);
    }
}
