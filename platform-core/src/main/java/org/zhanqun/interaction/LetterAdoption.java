package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.site.Site;

/** Takes letters over with the times they had elsewhere, for demonstrations and imports; each under the rules of any other. */
@ApplicationScoped
public class LetterAdoption {
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final LettersConfig config;
    private final Event<LetterShown> shown;

    LetterAdoption(Letters letters, Mailboxes mailboxes, LettersConfig config, Event<LetterShown> shown) {
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.config = config;
        this.shown = shown;
    }

    /**
     * A letter from elsewhere. Nobody has a code for it.
     *
     * @param number     as it had there, in this platform's form
     * @param answer     HTML, not yet cleaned; null while it waits
     * @param unit       that answered
     * @param answeredAt null while it waits
     */
    public record Adopted(
            String number,
            SiteColumn mailbox,
            LetterDraft draft,
            Instant receivedAt,
            String answer,
            String unit,
            Instant answeredAt,
            Satisfaction satisfaction) {}

    public void adopt(Site site, List<Adopted> adopted) {
        for (var one : adopted) {
            var received = LocalDate.ofInstant(one.receivedAt(), Clocks.BEIJING);
            var words = one.draft().checked(mailboxes.kinds(one.mailbox().slug()), config);
            var letter = new Letter(
                    one.number(),
                    one.mailbox().code(),
                    words,
                    new Letter.Proof(null, null),
                    one.receivedAt(),
                    mailboxes.due(words.kind(), received));
            if (one.answeredAt() != null) {
                finish(letter, received, one);
            }
            letters.add(letter);
            if (one.satisfaction() != null) {
                letters.add(new LetterRating(one.number(), one.satisfaction(), one.answeredAt()));
            }
        }
        letters.flush();
        shown.fire(new LetterShown(site.key(), Integer.toString(adopted.size()), "adopt"));
    }

    private void finish(Letter letter, LocalDate received, Adopted one) {
        var answered = LocalDate.ofInstant(one.answeredAt(), Clocks.BEIJING);
        letter.answer(
                SafeHtml.sanitise(one.answer()).html(),
                one.unit(),
                one.answeredAt(),
                mailboxes.taken(received, answered));
        if (letter.consent()) {
            letter.publish(
                    PersonalData.masked(letter.title(), letter.sender()),
                    PersonalData.masked(letter.text(), letter.sender()),
                    one.answeredAt());
        }
    }
}
