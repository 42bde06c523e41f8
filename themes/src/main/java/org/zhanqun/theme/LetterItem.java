package org.zhanqun.theme;

import java.time.LocalDate;

/**
 * An answered letter in a list.
 *
 * @param kind     咨询, 建议, …
 * @param unit     that answered
 */
public record LetterItem(
        String number, String kind, String title, String url, String unit, LocalDate received, LocalDate answered) {}
