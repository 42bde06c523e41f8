package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.kernel.Violations;

/** Checks and cleans what is handed in, so that a person hears of everything that is wrong at once. */
@ApplicationScoped
class Manuscripts {
    private final Articles articles;
    private final ContentConfig config;
    private final Clock clock;
    private final TopicParts topics;

    Manuscripts(Articles articles, ContentConfig config, Clock clock, TopicParts topics) {
        this.articles = articles;
        this.config = config;
        this.clock = clock;
        this.topics = topics;
    }

    /** @param facts null when the article has none @param removed what the cleaning took out of the body */
    record Cleaned(Article.Text text, Facts facts, List<String> removed) {}

    /** @param kept what stood in the fields that frameworks add, and may stay whatever is asked today */
    Cleaned clean(ColumnTree columns, Manuscript manuscript, CustomValues kept) {
        var violations = new Violations()
                .requireText(manuscript.title(), "title", 100)
                .limitText(manuscript.summary(), "summary", 300)
                .requireText(manuscript.source(), "source", 60)
                .limitText(manuscript.editor(), "editor", 40)
                .limitText(manuscript.pictureAlt(), "pictureAlt", 150);
        var column = columns.byCode(manuscript.columnCode() == null ? "" : manuscript.columnCode());
        violations.require(column.isPresent(), "columnCode", "article.column");
        column.ifPresent(found -> violations
                .require(!found.retired(), "columnCode", "article.column.retired", found.name())
                .require(found.holdsArticles(), "columnCode", "article.column.link", found.name()));
        var length = manuscript.body() == null ? 0 : manuscript.body().length();
        violations.require(length <= config.longestBody(), "body", "field.too-long", config.longestBody(), length);
        checkPicture(manuscript, violations);
        var known = column.map(found -> manuscript.facts().checked(found.content(), clock, violations))
                .orElse(null);
        if (known instanceof Interpretation interpretation) {
            violations.require(isPolicy(columns, interpretation.policyId()), "interprets", "article.interprets");
        }
        if (known instanceof Topic topic) {
            topics.check(columns, topic, violations);
        }
        var custom = kept.replacedBy(manuscript.custom(), columns.customFields(manuscript.columnCode()), violations);
        violations.check();
        var clean = SafeHtml.sanitise(manuscript.body());
        var text = new Article.Text(
                manuscript.columnCode(),
                manuscript.title().strip(),
                orEmpty(manuscript.summary()),
                clean.html(),
                manuscript.source().strip(),
                orNull(manuscript.editor()),
                orNull(manuscript.pictureUrl()) == null
                        ? null
                        : new LeadPicture(manuscript.pictureUrl(), manuscript.pictureAlt()),
                custom);
        return new Cleaned(text, known, removed(manuscript, clean.removed()));
    }

    private static List<String> removed(Manuscript manuscript, List<String> fromBody) {
        return manuscript.topic() == null
                ? fromBody
                : Stream.concat(fromBody.stream(), manuscript.topic().removed().stream())
                        .distinct()
                        .toList();
    }

    static void requireForPublishing(ColumnTree columns, Cleaned cleaned) {
        var text = cleaned.text();
        requireForPublishing(text.body(), cleaned.facts(), text.custom(), columns.customFields(text.columnCode()));
    }

    /** @param facts null when the article has none @param asked beside them */
    static void requireForPublishing(SafeHtml body, Facts facts, CustomValues custom, List<CustomField> asked) {
        var violations =
                new Violations().require(facts instanceof Topic || !body.isBlank(), "body", "article.body.blank");
        if (facts != null) {
            facts.requireForPublishing(violations);
        }
        custom.requireForPublishing(asked, violations);
        violations.check();
    }

    /** Another site's document looks like none. */
    private boolean isPolicy(ColumnTree columns, long id) {
        return articles.one(id)
                .filter(article -> article.state() != ArticleState.DELETED)
                .flatMap(article -> columns.byCode(article.columnCode()))
                .filter(column -> column.content() == ContentKind.POLICY)
                .isPresent();
    }

    private static void checkPicture(Manuscript manuscript, Violations violations) {
        if (orNull(manuscript.pictureUrl()) != null) {
            violations
                    .limitText(manuscript.pictureUrl(), "pictureUrl", 300)
                    .require(
                            manuscript.pictureUrl().matches("(https?:/)?/[^/\\\\\\s\"'<>][^\\s\"'<>]*"),
                            "pictureUrl",
                            "article.picture.form")
                    .requireText(manuscript.pictureAlt(), "pictureAlt", 150);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
