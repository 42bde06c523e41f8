package org.zhanqun.content.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.content.Article;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.CustomValuesConverter;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.kernel.SafeHtml;

/** All that an editor answers for in an article (文稿), as it was at one moment. */
public record Snapshot(
        String columnCode,
        String title,
        String summary,
        SafeHtml body,
        String source,
        String editor,
        String pictureUrl,
        String pictureAlt,
        FactsDraft facts,
        CustomValues custom,
        List<Attached> attachments) {
    /** @param facts the article's, may be null */
    public static Snapshot of(Article article, Facts facts, List<Attached> attachments) {
        return of(
                new Article.Text(
                        article.columnCode(),
                        article.title(),
                        article.summary(),
                        article.body(),
                        article.source(),
                        article.editor(),
                        article.picture(),
                        article.custom()),
                facts,
                attachments);
    }

    /** @param facts may be null */
    public static Snapshot of(Article.Text text, Facts facts, List<Attached> attachments) {
        var picture = text.picture();
        return new Snapshot(
                text.columnCode(),
                text.title(),
                text.summary(),
                text.body(),
                text.source(),
                text.editor(),
                picture == null ? null : picture.url(),
                picture == null ? null : picture.alt(),
                FactsDraft.of(facts),
                text.custom(),
                attachments);
    }

    /** The same text with other files. */
    public Snapshot attaching(List<Attached> others) {
        return new Snapshot(
                columnCode, title, summary, body, source, editor, pictureUrl, pictureAlt, facts, custom, others);
    }

    /** The same text to be handed in again: it passes whatever is checked today. */
    public Manuscript manuscript() {
        return new Manuscript(columnCode, title, summary, body.html(), source, editor, pictureUrl, pictureAlt, facts)
                .with(custom.given());
    }

    /**
     * SHA-256 of the text in UTF-8: column, title, summary, source, editor, picture's address and description, facts as
     * JSON, attachments as JSON, body; joined by line feeds, with nothing for what is not there. Where fields that a framework
     * adds are filled in, their values as JSON stand before the body.
     */
    public String hash() {
        return sha256(Stream.concat(
                        Stream.of(
                                columnCode,
                                title,
                                summary,
                                source,
                                editor,
                                pictureUrl,
                                pictureAlt,
                                FactsJson.write(facts),
                                Attached.write(attachments)),
                        custom.list().isEmpty()
                                ? Stream.of(body.html())
                                : Stream.of(CustomValuesConverter.write(custom), body.html()))
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("\n")));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
