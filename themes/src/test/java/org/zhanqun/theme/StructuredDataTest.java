package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say to programs: data that are there, and are nothing but data. */
class StructuredDataTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><!--<script>\"'\\ &amp; \u2028\u2029 \u0000 ]]> {{x}} 😀";

    static Stream<Page> pages() {
        return Pages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageThatMayBeListedSaysWhatItIs(Page page) {
        var document = Rendering.document(page);
        var listed = listed(page);

        assertThat(document.select("script[type=application/ld+json]")).hasSize(listed ? 1 : 0);
        assertThat(document.select("head > link[rel=canonical]").attr("href"))
                .isEqualTo(
                        "https://" + page.frame().site().domain() + page.head().canonicalPath());
        if (listed) {
            assertThat(graph(document)).isNotEmpty();
            assertThat(document.select("meta[property=og:title]").attr("content"))
                    .isNotBlank();
            assertThat(document.select("meta[property=og:url]").attr("content"))
                    .isEqualTo(document.select("link[rel=canonical]").attr("href"));
        }
    }

    @ParameterizedTest
    @EnumSource(Composition.class)
    void aHomeNamesItsOrganAndItsSearch(Composition composition) {
        var page = HomePages.home(composition);
        var graph = graph(Rendering.document(page));

        assertThat(graph).extracting(node -> text(node, "@type")).containsExactly("GovernmentOrganization", "WebSite");
        assertThat(text(graph.getFirst(), "name"))
                .isEqualTo(page.frame().footer().organiser());
        assertThat(graph.getLast()
                        .getAsJsonObject("potentialAction")
                        .get("target")
                        .getAsString())
                .isEqualTo("https://" + page.frame().site().domain() + "/search?q={search_term_string}");
    }

    @Test
    void anArticleNamesItsSourceTimeAndPlace() {
        var page = Pages.article();
        var graph = graph(Rendering.document(page));

        assertThat(text(graph.getFirst(), "@type")).isEqualTo("NewsArticle");
        assertThat(text(graph.getFirst(), "headline")).isEqualTo(page.title());
        assertThat(text(graph.getFirst(), "datePublished")).isEqualTo("2026-11-22T09:30:00+08:00");
        assertThat(text(graph.getFirst().getAsJsonObject("author"), "name")).isEqualTo(page.source());
        var steps = graph.getLast().getAsJsonArray("itemListElement");
        assertThat(steps.get(0).getAsJsonObject().get("item").getAsString())
                .isEqualTo("https://www.anhua.gov.example/");
        assertThat(steps.get(steps.size() - 1).getAsJsonObject().get("name").getAsString())
                .isEqualTo(page.title());
        for (var i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).getAsJsonObject().get("position").getAsInt())
                    .isEqualTo(i + 1);
        }
    }

    @Test
    void aDocumentSaysWhetherItHolds() {
        var page = Pages.all().stream()
                .filter(PolicyPage.class::isInstance)
                .map(PolicyPage.class::cast)
                .findFirst()
                .orElseThrow();
        var document = graph(Rendering.document(page)).getFirst();

        assertThat(text(document, "@type")).isEqualTo("Legislation");
        assertThat(text(document, "legislationIdentifier"))
                .isEqualTo(page.document().number());
        assertThat(text(document, "legislationLegalForce")).startsWith("https://schema.org/");
    }

    @Test
    void noTitleGetsOutOfTheData() {
        var document = Rendering.document(Pages.article(HOSTILE, "<p>正文</p>"));

        assertThat(document.select("script")).hasSize(2);
        assertThat(text(graph(document).getFirst(), "headline")).isEqualTo(HOSTILE);
        assertThat(document.selectFirst("script[type=application/ld+json]").data())
                .doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\u0000");
        assertThat(document.select("meta[property=og:title]").attr("content")).contains("alert(1)");
    }

    @Test
    void aListLeadsToItsFeedAndToThePagesBesideIt() {
        var head = Rendering.document(Pages.column(40)).head();

        assertThat(head.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                .isEqualTo(folder(Pages.column(40)) + "atom.xml");
        assertThat(head.select("link[rel=prev]").attr("href")).isEqualTo("/zwdt/c0/index_41.html");
        assertThat(head.select("link[rel=next]").attr("href")).isEqualTo("/zwdt/c0/index_39.html");
        assertThat(Rendering.document(Pages.article()).select("link[rel=prev], link[rel=alternate]"))
                .isEmpty();
        assertThat(Rendering.document(HomePages.home(Composition.COUNTY))
                        .select("link[rel=alternate]")
                        .attr("href"))
                .isEqualTo("/atom.xml");
    }

    /** What is a passing answer or shows one person's own letter is not. */
    private static boolean listed(Page page) {
        return switch (page) {
            case NoticePage _, SearchPage _, LeavePage _, LetterFormPage _, LetterReceiptPage _, LetterQueryPage _ ->
                false;
            default -> true;
        };
    }

    private static String folder(Page page) {
        return page.head().canonicalPath().replaceAll("[^/]*$", "");
    }

    private static List<JsonObject> graph(Document document) {
        var json = document.selectFirst("script[type=application/ld+json]").data();
        var nodes = new ArrayList<JsonObject>();
        for (JsonElement node : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("@graph")) {
            nodes.add(node.getAsJsonObject());
        }
        return nodes;
    }

    private static String text(JsonObject node, String member) {
        return node.get(member).getAsString();
    }
}
