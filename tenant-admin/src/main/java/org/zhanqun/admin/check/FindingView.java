package org.zhanqun.admin.check;

import java.util.List;
import java.util.Locale;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;

/**
 * A finding as people and programs are told of it.
 *
 * @param key        by which it is confirmed
 * @param offset     of the words in the field's text, in UTF-16 units; in a body all text counts and no mark-up; -1 when it is no
 *                   passage
 * @param number     of the paragraph, picture, heading or link in the body, from 1; 0 for another field
 * @param name       what was found
 * @param why        it matters
 * @param note       what the list of words says, or null
 * @param suggestion what could stand there, or null
 */
public record FindingView(
        Rule rule,
        Severity severity,
        String key,
        Field field,
        int offset,
        int length,
        int number,
        String words,
        String name,
        String why,
        String note,
        String suggestion) {
    public static FindingView of(Finding finding, Locale language) {
        var place = finding.place();
        return new FindingView(
                finding.rule(),
                finding.severity(),
                finding.key(),
                place.field(),
                place.offset(),
                place.length(),
                place.number(),
                finding.words(),
                FindingWords.name(finding.rule(), language),
                FindingWords.why(finding.rule(), language),
                finding.note(),
                finding.suggestion());
    }

    public static List<FindingView> of(List<Finding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    public boolean warns() {
        return severity == Severity.WARNS;
    }

    /** Whether the words can be replaced where they stand. */
    public boolean replaceable() {
        return suggestion != null && offset >= 0 && field != Field.ATTACHMENTS;
    }
}
