package org.zhanqun.admin.letter;

import java.time.Instant;
import org.zhanqun.interaction.Letter;
import org.zhanqun.interaction.PersonalData;
import org.zhanqun.interaction.Satisfaction;

/**
 * A letter with what its sender told; for those who answer it alone.
 *
 * @param answer        HTML, or null
 * @param satisfaction  what the sender thinks of the answer, or null
 * @param publicTitle   what the public reads, or what is proposed for it
 */
public record LetterView(
        LetterSummary letter,
        String addressee,
        String text,
        String senderName,
        String senderPhone,
        String senderEmail,
        boolean extended,
        Instant acceptedAt,
        Instant transferredAt,
        String answer,
        String answerUnit,
        Instant answeredAt,
        Integer answeredInDays,
        String returnReason,
        Satisfaction satisfaction,
        String publicTitle,
        String publicText,
        String publicName,
        Instant publishedAt,
        Instant erasedAt) {
    /** @param satisfaction may be null */
    static LetterView of(Letter letter, LetterSummary summary, Satisfaction satisfaction) {
        var reply = letter.reply();
        var shown = letter.publication();
        var sender = letter.sender();
        return new LetterView(
                summary,
                letter.addressee(),
                letter.text(),
                sender.name(),
                sender.phone(),
                sender.email(),
                letter.extended(),
                letter.acceptedAt(),
                letter.transferredAt(),
                reply == null || reply.text() == null ? null : reply.text().html(),
                reply == null ? null : reply.unit(),
                reply == null ? null : reply.answeredAt(),
                reply == null ? null : reply.days(),
                reply == null ? null : reply.reason(),
                satisfaction,
                shown == null ? PersonalData.masked(letter.title(), sender) : shown.title(),
                shown == null ? PersonalData.masked(letter.text(), sender) : shown.text(),
                shown == null ? PersonalData.maskedName(sender.name()) : shown.name(),
                shown == null ? null : shown.publishedAt(),
                letter.erasedAt());
    }
}
