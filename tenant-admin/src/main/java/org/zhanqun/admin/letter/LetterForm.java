package org.zhanqun.admin.letter;

import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.interaction.LetterHandling.Answer;
import org.zhanqun.interaction.LetterHandling.PublicWords;

/**
 * What stands in the forms about a letter, kept as it was typed; each form has some of it.
 *
 * @param version of the letter that somebody had read
 * @param title   for the public
 * @param text    for the public
 * @param checked {@code yes} when somebody has read it word by word
 */
public record LetterForm(
        @RestForm long version,
        @RestForm String answer,
        @RestForm String unit,
        @RestForm String reason,
        @RestForm String title,
        @RestForm String text,
        @RestForm String checked) {
    static LetterForm of(LetterDesk.Opened at) {
        return new LetterForm(0, null, null, null, null, null, null).on(at);
    }

    /** The same words on what the letter is now; what was not typed is what is stored or proposed. */
    LetterForm on(LetterDesk.Opened at) {
        var view = at.view();
        var known =
                view.answerUnit() != null ? view.answerUnit() : view.letter().unit();
        return new LetterForm(
                view.letter().version(),
                answer != null ? answer : view.answer(),
                unit != null ? unit : known != null ? known : at.desk().organiser(),
                reason,
                title != null ? title : view.publicTitle(),
                text != null ? text : view.publicText(),
                checked);
    }

    /** Without script people type plain lines: each becomes a paragraph. */
    Answer reply() {
        if (answer == null || answer.contains("<")) {
            return new Answer(answer, unit);
        }
        var paragraphs = answer.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line.strip().replace("&", "&amp;") + "</p>")
                .collect(Collectors.joining());
        return new Answer(paragraphs, unit);
    }

    PublicWords publicWords() {
        return new PublicWords(title, text, "yes".equals(checked));
    }
}
