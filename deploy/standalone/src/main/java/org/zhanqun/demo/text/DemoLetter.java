package org.zhanqun.demo.text;

import java.time.LocalDateTime;

/**
 * One letter to a demo site, from nobody: the sender has a surname and a made-up number.
 *
 * @param mailbox    slugs of the column that took it, from the top
 * @param answer     clean HTML, or null while the letter waits
 * @param unit       that answered, or null
 * @param answeredAt null while the letter waits
 * @param satisfied  whether the sender said so afterwards
 */
public record DemoLetter(
        String number,
        String mailbox,
        String title,
        String text,
        String sender,
        LocalDateTime receivedAt,
        String answer,
        String unit,
        LocalDateTime answeredAt,
        boolean satisfied) {}
