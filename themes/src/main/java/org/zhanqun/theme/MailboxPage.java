package org.zhanqun.theme;

import java.util.List;

/**
 * The page of a column that takes letters (信箱栏目页): says how it goes, and leads to the form.
 *
 * @param description what the column is for, may be {@code null}
 * @param side        may be {@code null}
 * @param kinds       of letters that it takes
 * @param answersOf   the column that lists all answers, {@code null} where there is none
 * @param answers     the latest of them
 */
public record MailboxPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        LetterDesk desk,
        List<String> kinds,
        Link answersOf,
        List<LetterItem> answers)
        implements SectionPage {

    public MailboxPage {
        description = Values.blankToNull(description);
        kinds = Values.list(kinds);
        answers = answersOf == null ? List.of() : Values.list(answers);
    }
}
