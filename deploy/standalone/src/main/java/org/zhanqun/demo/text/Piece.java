package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import org.zhanqun.content.facts.FactsDraft;

/**
 * A finished text that has no column yet.
 *
 * @param markup see {@link Markup}
 * @param picture null without a picture; goes below the first paragraph
 * @param explains title of the document that it interprets, or null
 */
record Piece(
        String title,
        String markup,
        String source,
        String editor,
        LocalDateTime when,
        Picture picture,
        FactsDraft facts,
        String explains) {

    private static final int SUMMARY_LENGTH = 110;

    Piece(String title, String markup, String source, String editor, LocalDateTime when, Picture picture) {
        this(title, markup, source, editor, when, picture, FactsDraft.NONE, null);
    }

    Piece with(FactsDraft known) {
        return new Piece(title, markup, source, editor, when, picture, known, explains);
    }

    Piece explaining(String document) {
        return new Piece(title, markup, source, editor, when, picture, facts, document);
    }

    DemoArticle inColumn(String column, boolean headline) {
        var html = Markup.toHtml(markup);
        if (picture != null) {
            var afterLead = html.indexOf("</p>\n") + "</p>\n".length();
            html = html.substring(0, afterLead) + Markup.figure(picture) + html.substring(afterLead);
        }
        return new DemoArticle(
                column,
                title,
                summary(),
                html,
                source,
                editor,
                when,
                picture == null ? null : picture.url(),
                picture == null ? null : picture.alt(),
                headline,
                facts,
                explains);
    }

    /** The first plain paragraph, cut at a sentence's or clause's end. */
    private String summary() {
        var first = markup.lines()
                .map(line -> line.strip().replaceFirst("^> ", ""))
                .filter(line -> line.length() > 20 && !line.matches("(##|~|-|\\||\\d+\\.) ?.*"))
                .findFirst()
                .orElse(title);
        if (first.length() <= SUMMARY_LENGTH) {
            return first;
        }
        var end = Math.max(first.lastIndexOf('。', SUMMARY_LENGTH), first.lastIndexOf('；', SUMMARY_LENGTH));
        return end > 30 ? first.substring(0, end + 1) : first.substring(0, SUMMARY_LENGTH - 1) + "…";
    }
}
