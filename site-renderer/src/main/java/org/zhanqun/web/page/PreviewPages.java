package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhanqun.content.TopicPreviews;
import org.zhanqun.framework.Previews;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.page.Pages.Outcome;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/**
 * A site's pages as they would be with a version of its framework that is not public yet, and topics that are not. They are made for the one who asks
 * and never stored; a ribbon says what they are, no engine keeps them, and links within the site stay within the preview.
 */
@ApplicationScoped
public class PreviewPages {
    private static final String PREFIX = "/_preview/";

    /** Addresses on the site in attributes; style, scripts and what the platform itself answers are not pages. */
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|action)=\")/(?!/|themes/|media/|_)");

    /** Where to come back to after choosing another view. */
    private static final Pattern BACK = Pattern.compile("(href=\"/_view/[a-z-]{1,20}\\?to=)%2F(?!%2F|_)");

    /** Files of the site in attributes, alone or in a list of sizes. */
    private static final Pattern MEDIA = Pattern.compile("(?<=[\"\\s])/media/(?=\\d{6}/[a-z2-7]{26})");

    private final Tenants tenants;
    private final Previews previews;
    private final TopicPreviews topics;
    private final Pages pages;

    PreviewPages(Tenants tenants, Previews previews, TopicPreviews topics, Pages pages) {
        this.tenants = tenants;
        this.previews = previews;
        this.topics = topics;
        this.pages = pages;
    }

    /**
     * @param query what was typed into the search box, may be null
     * @return empty when the token is not good for this site or has ended, or when there is no such page
     */
    public Optional<Outcome> of(Site site, Variant variant, PublicPath.Preview asked, String query, int page) {
        return framework(site, variant, asked, query, page)
                .or(() -> asked.path().equals("/") ? topic(site, variant, asked.token()) : Optional.empty());
    }

    /** A topic's links lead to what is public; its pictures may be shown here alone. */
    private Optional<Outcome> topic(Site site, Variant variant, String token) {
        return tenants.callAs(site.key(), () -> topics.read(token, site))
                .flatMap(previewed -> pages.topic(site, variant, previewed))
                .map(page -> new Outcome.Rendered(PageBytes.of(
                        page.status(),
                        page.contentType(),
                        MEDIA.matcher(page.identity().toString()).replaceAll(PREFIX + token + "/media/"))));
    }

    private Optional<Outcome> framework(Site site, Variant variant, PublicPath.Preview asked, String query, int page) {
        return tenants.callAs(site.key(), () -> previews.read(asked.token(), site))
                .flatMap(granting -> ScopedValue.where(Shells.PREVIEWED, granting)
                        .call(() -> make(site, variant, PublicPath.of(asked.path()), query, page))
                        .map(outcome -> within(outcome, asked.token())));
    }

    private Optional<Outcome> make(Site site, Variant variant, PublicPath path, String query, int page) {
        return path instanceof PublicPath.Search
                ? Optional.of(new Outcome.Rendered(pages.search(site, variant, query, page)))
                : pages.make(site, variant, path);
    }

    private static Outcome within(Outcome outcome, String token) {
        return switch (outcome) {
            case Outcome.Redirect redirect -> new Outcome.Redirect(PREFIX + token + redirect.location());
            case Outcome.Rendered rendered ->
                new Outcome.Rendered(PageBytes.of(
                        rendered.page().status(),
                        rendered.page().contentType(),
                        within(rendered.page().identity().toString(), token)));
        };
    }

    /** @param html a whole page; what is no page has none of the places that are looked for */
    private static String within(String html, String token) {
        var at = PREFIX + token + "/";
        return BACK.matcher(LINK.matcher(html).replaceAll("$1" + at))
                .replaceAll("$1" + URLEncoder.encode(at, StandardCharsets.UTF_8));
    }
}
