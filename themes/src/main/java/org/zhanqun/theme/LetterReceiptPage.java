package org.zhanqun.theme;

import java.time.LocalDate;

/**
 * What whoever wrote a letter takes along (来信已收到).
 *
 * @param number to look the letter up with, together with
 * @param code   which is shown here and never again
 * @param due    by when it will be answered
 */
public record LetterReceiptPage(
        Frame frame, PageHead head, String title, String number, String code, LocalDate due, LetterDesk desk)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
