package org.zhanqun.theme;

import io.quarkus.qute.RawString;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page is about, for programs (JSON-LD). It says nothing that the page does not show.
 *
 * @see <a href="https://schema.org/">schema.org</a>
 */
public final class StructuredData {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Page page;
    private final String site;
    private final List<Map<String, Object>> graph = new ArrayList<>();

    private StructuredData(Page page) {
        this.page = page;
        this.site = page.frame().site().address();
    }

    static StructuredData of(Page page) {
        var data = new StructuredData(page);
        switch (page) {
            case HomePage _ -> data.home();
            case ArticlePage article -> data.article(article);
            case PolicyPage policy -> data.document(policy);
            case OrganisationPage organ -> data.organ(organ);
            case SearchPage _, LeavePage _, NoticePage _, LetterFormPage _, LetterReceiptPage _, LetterQueryPage _ -> {
                return data;
            }
            case SectionPage _, SinglePage _, LeaderPage _, TopicPage _, SiteMapPage _, RegisterPage _, LetterPage _ ->
                data.crumbs(null);
        }
        return data;
    }

    public boolean any() {
        return !graph.isEmpty();
    }

    /** The content of the element: escaped as JSON in a script is, and not as HTML. */
    public RawString json() {
        return new RawString(JsonText.of(node("@context", "https://schema.org", "@graph", graph)));
    }

    private void home() {
        var head = page.frame().site();
        var footer = page.frame().footer();
        graph.add(node(
                "@type",
                "GovernmentOrganization",
                "@id",
                site + "/#organiser",
                "name",
                footer.organiser(),
                "url",
                site + "/",
                "telephone",
                footer.phone(),
                "address",
                footer.address()));
        graph.add(node(
                "@type",
                "WebSite",
                "@id",
                site + "/#website",
                "name",
                head.name(),
                "url",
                site + "/",
                "inLanguage",
                "zh-Hans",
                "publisher",
                node("@id", site + "/#organiser"),
                "potentialAction",
                search()));
    }

    private Map<String, Object> search() {
        var address = page.frame().searchUrl();
        return address == null
                ? null
                : node(
                        "@type", "SearchAction",
                        "target", site + address + "?q={search_term_string}",
                        "query-input", "required name=search_term_string");
    }

    private void article(ArticlePage article) {
        graph.add(node(
                "@type", "NewsArticle",
                "headline", article.title(),
                "description", tag("Description"),
                "image", tag("Image"),
                "datePublished", written(article.time()),
                "inLanguage", "zh-Hans",
                "mainEntityOfPage", here(),
                "author", named("Organization", article.source()),
                "publisher", publisher()));
        crumbs(article.title());
    }

    private void document(PolicyPage policy) {
        var document = policy.document();
        graph.add(node(
                "@type", "Legislation",
                "name", policy.title(),
                "description", tag("Description"),
                "legislationIdentifier", document.number(),
                "legislationPassedBy",
                        document.issuer() == null ? null : named("GovernmentOrganization", document.issuer()),
                "legislationDate", document.signedDate(),
                "legislationLegalForce", "https://schema.org/" + force(document.validity()),
                "datePublished", written(policy.time()),
                "inLanguage", "zh-Hans",
                "url", here(),
                "publisher", publisher()));
        crumbs(policy.title());
    }

    private static String force(Validity validity) {
        return switch (validity) {
            case EFFECTIVE -> "InForce";
            case AMENDED -> "PartiallyInForce";
            case REPEALED, EXPIRED -> "NotInForce";
        };
    }

    private void organ(OrganisationPage organ) {
        var contact = organ.contact();
        graph.add(node(
                "@type",
                "GovernmentOrganization",
                "name",
                organ.name(),
                "url",
                here(),
                "telephone",
                contact == null ? null : contact.phone(),
                "address",
                contact == null ? null : contact.address()));
        crumbs(null);
    }

    /** @param title of an article, which is no crumb of its own */
    private void crumbs(String title) {
        var steps = new ArrayList<Map<String, Object>>();
        steps.add(step(1, "首页", site + "/"));
        for (var crumb : page.head().crumbs()) {
            steps.add(step(steps.size() + 1, crumb.name(), crumb.url() == null ? here() : site + crumb.url()));
        }
        if (title != null) {
            steps.add(step(steps.size() + 1, title, here()));
        }
        graph.add(node("@type", "BreadcrumbList", "itemListElement", steps));
    }

    private static Map<String, Object> step(int position, String name, String address) {
        return node("@type", "ListItem", "position", position, "name", name, "item", address);
    }

    private Map<String, Object> publisher() {
        return named("GovernmentOrganization", page.frame().footer().organiser());
    }

    private static Map<String, Object> named(String type, String name) {
        return node("@type", type, "name", name);
    }

    private String here() {
        return page.canonical();
    }

    private String tag(String name) {
        return page.head().tags().content(name);
    }

    private static String written(LocalDateTime time) {
        return time.atOffset(BEIJING).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** @param members names and values in turns */
    private static Map<String, Object> node(Object... members) {
        var node = new LinkedHashMap<String, Object>();
        for (var i = 0; i < members.length; i += 2) {
            node.put((String) members[i], members[i + 1]);
        }
        return node;
    }
}
