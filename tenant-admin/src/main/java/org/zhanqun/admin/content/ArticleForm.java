package org.zhanqun.admin.content;

import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.content.Article;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.framework.ContentKind;

/**
 * What stands in the editor, kept as it was typed.
 *
 * @param version of the article that the editor had read; 0 for a new one
 * @param attachments ids of the attached files with commas between them, in order; null when the form does not ask
 * @param confirmed keys of findings that whoever writes answers for, with bars between them; null for none
 * @param then    {@code publish} to publish after saving, or to submit where a review is asked for
 */
public record ArticleForm(
        @RestForm long version,
        @RestForm String columnCode,
        @RestForm String title,
        @RestForm String summary,
        @RestForm String body,
        @RestForm String source,
        @RestForm String editor,
        @RestForm String pictureUrl,
        @RestForm String pictureAlt,
        @BeanParam FactsForm facts,
        @RestForm String attachments,
        @RestForm String confirmed,
        @RestForm String then) {
    static ArticleForm blank(String columnCode, String source) {
        return new ArticleForm(0, columnCode, "", "", "", source, "", "", "", FactsForm.BLANK, "", null, "save");
    }

    /** @param facts the article's, may be null @param attached ids of its attachments */
    static ArticleForm of(Article article, Facts facts, List<Long> attached) {
        var picture = article.picture();
        return new ArticleForm(
                article.version(),
                article.columnCode(),
                article.title(),
                article.summary(),
                article.body().html(),
                article.source(),
                article.editor(),
                picture == null ? "" : picture.url(),
                picture == null ? "" : picture.alt(),
                FactsForm.of(facts),
                attached.stream().map(String::valueOf).collect(Collectors.joining(",")),
                null,
                "save");
    }

    /** A kept text, in place of the public one. @param version of the article */
    static ArticleForm of(long version, Snapshot text, Facts facts) {
        return new ArticleForm(
                version,
                text.columnCode(),
                text.title(),
                text.summary(),
                text.body().html(),
                text.source(),
                text.editor(),
                text.pictureUrl() == null ? "" : text.pictureUrl(),
                text.pictureAlt() == null ? "" : text.pictureAlt(),
                FactsForm.of(facts),
                text.attachments().stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(",")),
                null,
                "save");
    }

    /** The same text on top of what somebody else has saved meanwhile. */
    ArticleForm basedOn(long otherVersion) {
        return new ArticleForm(
                otherVersion,
                columnCode,
                title,
                summary,
                body,
                source,
                editor,
                pictureUrl,
                pictureAlt,
                facts,
                attachments,
                confirmed,
                then);
    }

    List<Long> attachedFiles() {
        return Stream.of(attachments.split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    List<String> confirmedFindings() {
        return confirmed == null || confirmed.isBlank() ? List.of() : List.of(confirmed.split("\\|"));
    }

    /** Whether the text shall go on to the public, by whatever way its column asks for. */
    boolean goesOn() {
        return "publish".equals(then);
    }

    /** @param kind what the articles of the chosen column are */
    Manuscript manuscript(ContentKind kind) {
        return new Manuscript(
                columnCode, title, summary, body, source, editor, pictureUrl, pictureAlt, facts.draft(kind));
    }
}
