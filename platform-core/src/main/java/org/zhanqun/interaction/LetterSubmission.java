package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.tenancy.Tenants;

/**
 * What a citizen does (来信、查询、评价). It only ever inserts: the account of the node that serves the public needs no more. Each
 * step binds the site itself, in a transaction of its own.
 */
@ApplicationScoped
public class LetterSubmission {
    private static final int TRIES = 3;

    private final Tenants tenants;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final LettersConfig config;
    private final Clock clock;

    LetterSubmission(Tenants tenants, Letters letters, Mailboxes mailboxes, LettersConfig config, Clock clock) {
        this.tenants = tenants;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.config = config;
        this.clock = clock;
    }

    /** What the sender is told: the number, and the limit. */
    public record Receipt(String number, LocalDate received, LocalDate due) {
        static Receipt of(Letter letter) {
            return new Receipt(letter.number(), letter.receivedOn(), letter.dueOn());
        }
    }

    /**
     * Takes a letter in. The same form handed in again, by whatever accident, finds the letter that it made.
     *
     * @param submission the form's own mark, which nobody else has
     */
    public Receipt submit(Site site, SiteColumn mailbox, LetterDraft draft, QueryCode code, String submission) {
        requireOnline(site);
        var words = draft.checked(mailboxes.kinds(mailbox.slug()), config);
        for (var left = TRIES; ; left--) {
            try {
                return tenants.callAs(
                        site.key(),
                        () -> letters.bySubmission(submission)
                                .map(Receipt::of)
                                .orElseGet(() -> insert(site, mailbox, words, code, submission)));
            } catch (PersistenceException raced) {
                // Two of the same form at once, or a number that is taken: the next try finds the one, or another
                // number.
                if (left == 0 || !taken(raced)) {
                    throw raced;
                }
            }
        }
    }

    private Receipt insert(Site site, SiteColumn mailbox, Letter.Words words, QueryCode code, String submission) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var number = LetterNumber.of(today);
        var letter = new Letter(
                number,
                mailbox.code(),
                words,
                new Letter.Proof(code.hash(site.key(), number), submission),
                now,
                mailboxes.due(words.kind(), today));
        letters.add(letter);
        letters.flush();
        return Receipt.of(letter);
    }

    /** A letter with what its sender said of the answer. @param satisfaction null while nothing was said */
    public record Known(Letter letter, Satisfaction satisfaction) {}

    /** The letter that number and code lead to. Whether one or both are wrong cannot be told from the outside. */
    public Optional<Known> lookUp(Site site, String number, String code) {
        return tenants.callAs(
                site.key(),
                () -> opened(number, code)
                        .map(letter -> new Known(
                                letter, letters.rating(letter.number()).orElse(null))));
    }

    /**
     * Says what the sender thinks of the answer, once.
     *
     * @return empty when number and code lead nowhere
     * @throws Conflict when there is no answer, or it was rated already
     */
    public Optional<Known> rate(Site site, String number, String code, String satisfaction) {
        requireOnline(site);
        try {
            return tenants.callAs(site.key(), () -> opened(number, code).map(letter -> rated(letter, satisfaction)));
        } catch (PersistenceException raced) {
            if (taken(raced)) {
                throw new Conflict("letter.already-rated", LetterNumber.typed(number));
            }
            throw raced;
        }
    }

    private Known rated(Letter letter, String word) {
        var satisfaction = satisfaction(word);
        new Violations()
                .require(satisfaction != null, "satisfaction", "letter.satisfaction")
                .check();
        if (letter.state() != LetterState.ANSWERED && letter.state() != LetterState.PUBLISHED) {
            throw new Conflict("letter.not-answered", letter.number());
        }
        if (letters.rating(letter.number()).isPresent()) {
            throw new Conflict("letter.already-rated", letter.number());
        }
        letters.add(new LetterRating(letter.number(), satisfaction, clock.instant()));
        letters.flush();
        return new Known(letter, satisfaction);
    }

    private Optional<Letter> opened(String number, String code) {
        return letters.one(LetterNumber.typed(number)).filter(letter -> letter.opensWith(QueryCode.typed(code)));
    }

    private static Satisfaction satisfaction(String word) {
        for (var known : Satisfaction.values()) {
            if (known.name().equals(word)) {
                return known;
            }
        }
        return null;
    }

    private static void requireOnline(Site site) {
        if (site.status() != SiteStatus.ONLINE) {
            throw new Conflict("letter.site-offline", site.name());
        }
    }

    private static boolean taken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof EntityExistsException) {
                return true;
            }
        }
        return false;
    }
}
