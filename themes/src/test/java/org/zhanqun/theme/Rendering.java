package org.zhanqun.theme;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders pages with a bare engine that, like the renderer's, escapes HTML and refuses names it does not know. */
final class Rendering {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new Scopes())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .addLocator(Rendering::locate)
            .build();

    private Rendering() {}

    static String html(Page page) {
        return ENGINE.getTemplate("themes/chengxiang/pages/" + template(page))
                .data("page", page)
                .render();
    }

    static Document document(Page page) {
        return Jsoup.parse(html(page));
    }

    static String template(Page page) {
        return switch (page) {
            case HomePage home when home.frame().look().elder() -> "home-elder";
            case HomePage home ->
                "home-" + home.frame().site().composition().name().toLowerCase();
            case ColumnPage _ -> "column";
            case DirectoryPage _ -> "directory";
            case SinglePage _ -> "single";
            case ArticlePage _ -> "article";
            case PolicyPage _ -> "policy";
            case PolicyListPage _ -> "policy-list";
            case LeaderPage _ -> "leader";
            case LeadersPage _ -> "leaders";
            case OrganisationPage _ -> "organisation";
            case OrganisationsPage _ -> "organisations";
            case TopicPage _ -> "topic";
            case MailboxPage _ -> "mailbox";
            case LetterListPage _ -> "letter-list";
            case LetterPage _ -> "letter";
            case LetterFormPage _ -> "letter-form";
            case LetterReceiptPage _ -> "letter-receipt";
            case LetterQueryPage _ -> "letter-query";
            case SearchPage _ -> "search";
            case SiteMapPage _ -> "sitemap";
            case RegisterPage _ -> "register";
            case LeavePage _ -> "leave";
            case NoticePage _ -> "notice";
        };
    }

    private static Optional<TemplateLocation> locate(String id) {
        var resource = Rendering.class.getClassLoader().getResource("templates/" + id + ".html");
        return Optional.ofNullable(resource).map(url -> new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
                } catch (java.io.IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }
}
