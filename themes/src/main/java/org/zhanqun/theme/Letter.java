package org.zhanqun.theme;

import java.time.LocalDate;
import java.util.List;

/**
 * A citizen's letter as a page tells it (来信和答复).
 *
 * @param kind     咨询, 建议, …
 * @param name     the sender's, covered: 张*; {@code null} where the sender reads the page
 * @param text     plain text; each line is a paragraph
 * @param timeline what happened, in order
 * @param unit     that answered, {@code null} while there is no answer
 * @param answer   sanitised HTML, {@code null} while there is none
 * @param reason   why the letter was returned, or {@code null}
 */
public record Letter(
        String number,
        String kind,
        String title,
        String name,
        String text,
        List<Step> timeline,
        String unit,
        String answer,
        String reason) {

    public Letter {
        name = Values.blankToNull(name);
        timeline = Values.list(timeline);
        unit = Values.blankToNull(unit);
        answer = Values.blankToNull(answer);
        reason = Values.blankToNull(reason);
    }

    /** The lines of the text that are not empty. */
    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * A step of the way.
     *
     * @param name 来信, 受理, 转办, 答复, …
     * @param note may be {@code null}
     */
    public record Step(String name, LocalDate date, String note) {

        public Step {
            note = Values.blankToNull(note);
        }
    }
}
