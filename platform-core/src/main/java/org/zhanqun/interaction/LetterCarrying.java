package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Site;

/** Carries public letters with their answers from one site to another (来信迁移). Codes are bound to their site and lead nowhere there. */
@ApplicationScoped
public class LetterCarrying {
    private final Letters letters;
    private final EntityManager entityManager;
    private final Event<LetterShown> shown;

    LetterCarrying(Letters letters, EntityManager entityManager, Event<LetterShown> shown) {
        this.letters = letters;
        this.entityManager = entityManager;
        this.shown = shown;
    }

    /** A public letter as its site has it. @param satisfaction null when nobody has rated the answer */
    public record Carried(Letter letter, Satisfaction satisfaction) {}

    /** Some public letters of the bound site, by their numbers. */
    public List<Carried> after(String number, int most) {
        return entityManager
                .createQuery(
                        "from Letter where state = org.zhanqun.interaction.LetterState.PUBLISHED and number > :after"
                                + " order by number",
                        Letter.class)
                .setParameter("after", number)
                .setMaxResults(most)
                .getResultStream()
                .map(letter ->
                        new Carried(letter, letters.rating(letter.number()).orElse(null)))
                .toList();
    }

    /** Which of these are public at the bound site. */
    public List<String> stillPublic(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select number from Letter where state ="
                                        + " org.zhanqun.interaction.LetterState.PUBLISHED and number in :numbers",
                                String.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** How many letters of the bound site are public. */
    public long count() {
        return entityManager
                .createQuery(
                        "select count(*) from Letter where state = org.zhanqun.interaction.LetterState.PUBLISHED",
                        Long.class)
                .getSingleResult();
    }

    /** Takes a letter over. @param mailbox code of the column that it goes to @return its number here */
    public String take(Site site, Carried carried, String mailbox) {
        var letter = carried.letter();
        var day = LocalDate.ofInstant(letter.receivedAt(), Clocks.BEIJING);
        var number = letter.number();
        while (letters.one(number).isPresent()) {
            number = LetterNumber.of(day);
        }
        letters.add(new Letter(letter, number, mailbox));
        letters.flush();
        if (carried.satisfaction() != null) {
            letters.add(new LetterRating(
                    number, carried.satisfaction(), letter.reply().answeredAt()));
        }
        letters.flush();
        shown.fire(new LetterShown(site.key(), number, "adopt"));
        return number;
    }

    /** Takes letters away again that were taken over. */
    public void giveBack(Site site, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        for (var table : List.of("LetterRating", "Letter")) {
            entityManager
                    .createQuery("delete from " + table + " where number in :numbers")
                    .setParameter("numbers", numbers)
                    .executeUpdate();
        }
        shown.fire(new LetterShown(site.key(), Integer.toString(numbers.size()), "give-back"));
    }
}
