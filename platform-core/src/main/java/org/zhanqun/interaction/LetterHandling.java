package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** What the people of the bound site do with a letter (受理、转办、退回、答复、公开). */
@ApplicationScoped
public class LetterHandling {
    private static final int LONGEST_UNIT = 60;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_ANSWER = 50_000;

    private final Letters letters;
    private final Mailboxes mailboxes;
    private final Clock clock;
    private final Event<LetterHandled> handled;
    private final Event<LetterShown> shown;

    LetterHandling(
            Letters letters, Mailboxes mailboxes, Clock clock, Event<LetterHandled> handled, Event<LetterShown> shown) {
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.handled = handled;
        this.shown = shown;
    }

    /**
     * The letter that somebody had before their eyes.
     *
     * @param version that they had read: whoever was overtaken is told
     */
    public record Seen(String number, long version) {}

    /** @param answer HTML, not yet cleaned @param unit that answers */
    public record Answer(String answer, String unit) {}

    /** @param checked that somebody has read the text and found that numbers in it are an office's own */
    public record PublicWords(String title, String text, boolean checked) {}

    public Letter accept(Site site, Seen seen) {
        return handle(site, seen, "accept", letter -> letter.accept(clock.instant()));
    }

    public Letter transfer(Site site, Seen seen, String unit) {
        new Violations().requireText(unit, "unit", LONGEST_UNIT).check();
        return handle(site, seen, "transfer", letter -> letter.transfer(unit.strip(), clock.instant()));
    }

    public Letter extend(Site site, Seen seen) {
        return handle(site, seen, "extend", letter -> letter.extend(mailboxes.extended(letter.receivedOn())));
    }

    public Letter giveBack(Site site, Seen seen, String reason) {
        new Violations().requireText(reason, "reason", LONGEST_REASON).check();
        return handle(site, seen, "return", letter -> letter.giveBack(reason.strip(), clock.instant(), taken(letter)));
    }

    public Letter answer(Site site, Seen seen, Answer answer) {
        var length = answer.answer() == null ? 0 : answer.answer().length();
        var violations = new Violations()
                .require(length <= LONGEST_ANSWER, "answer", "field.too-long", LONGEST_ANSWER, length)
                .requireText(answer.unit(), "unit", LONGEST_UNIT);
        violations.check();
        var clean = SafeHtml.sanitise(answer.answer()).html();
        violations.require(!clean.isBlank(), "answer", "field.blank").check();
        return handle(
                site,
                seen,
                "answer",
                letter -> letter.answer(clean, answer.unit().strip(), clock.instant(), taken(letter)));
    }

    /** Publishes question and answer. Numbers that identify a person are refused, others need somebody's eye. */
    public Letter publish(Site site, Seen seen, PublicWords words) {
        var letter = require(site, seen);
        var text =
                words.text() == null ? "" : words.text().replace("\r\n", "\n").strip();
        var length = text.codePointCount(0, text.length());
        var violations = new Violations()
                .requireText(words.title(), "title", LetterDraft.LONGEST_TITLE)
                .require(!text.isEmpty(), "text", "field.blank")
                .require(
                        length <= LetterDraft.LONGEST_TEXT, "text", "field.too-long", LetterDraft.LONGEST_TEXT, length);
        violations.check();
        var title = words.title().strip();
        refuseSecrets(letter, title, "title", words.checked(), violations);
        refuseSecrets(letter, text, "text", words.checked(), violations);
        if (letter.reply() != null && letter.reply().text() != null) {
            refuseSecrets(letter, letter.reply().text().text(), "answer", words.checked(), violations);
        }
        violations.check();
        letter.publish(title, text, clock.instant());
        letters.flush();
        shown.fire(new LetterShown(site.key(), letter.number(), "publish"));
        return letter;
    }

    public Letter withdraw(Site site, Seen seen) {
        var letter = require(site, seen);
        letter.withdraw();
        letters.flush();
        shown.fire(new LetterShown(site.key(), letter.number(), "withdraw"));
        return letter;
    }

    private static void refuseSecrets(
            Letter letter, String text, String field, boolean checked, Violations violations) {
        var found = PersonalData.in(text, letter.sender());
        violations
                .require(found.stream().noneMatch(PersonalData.Finding::secret), field, "letter.secret")
                .require(checked || found.isEmpty(), field, "letter.unchecked");
    }

    private Letter handle(Site site, Seen seen, String step, Consumer<Letter> work) {
        var letter = require(site, seen);
        work.accept(letter);
        letters.flush();
        handled.fire(new LetterHandled(site.key(), letter.number(), step));
        return letter;
    }

    private Letter require(Site site, Seen seen) {
        site.requireOpen();
        var letter = letters.require(seen.number());
        if (letter.version() != seen.version()) {
            throw new Conflict("letter.changed-meanwhile", letter.number());
        }
        return letter;
    }

    private int taken(Letter letter) {
        return mailboxes.taken(letter.receivedOn(), LocalDate.now(clock));
    }
}
